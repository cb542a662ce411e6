internal import Foundation

/// What the C library keeps of memory that was freed. glibc has eight heaps a processor, and a run whose
/// work wanders over threads leaves pieces in all of them: a run of a million rows would hold a sixth
/// more than one of ten thousand. Other C libraries have none of these calls and need none.
public enum HeapMemory {
  private typealias Option = @convention(c) (Int32, Int32) -> Int32
  private typealias Trim = @convention(c) (Int) -> Int32

  /// `M_ARENA_MAX` of glibc's malloc.h.
  private static let mostHeaps: Int32 = -8

  // glibc sets itself up in its first call, which two threads must not make at once; where another
  // allocator stands before it, as under a sanitizer, that is this one.
  private static let trim: Trim? = {
    let trim = function("malloc_trim", as: Trim.self)
    _ = trim?(0)
    return trim
  }()

  /// One heap a processor, where the environment does not say otherwise; to be called before there are
  /// threads.
  public static func limitHeaps() {
    guard getenv("MALLOC_ARENA_MAX") == nil else { return }
    let count = Int32(clamping: max(2, ProcessInfo.processInfo.activeProcessorCount))
    _ = function("mallopt", as: Option.self)?(mostHeaps, count)
  }

  /// Gives the system back what is free.
  static func giveBack() { _ = trim?(0) }

  private static func function<Function>(_ name: String, as type: Function.Type) -> Function? {
    dlsym(dlopen(nil, RTLD_NOW), name).map { unsafeBitCast($0, to: type) }
  }
}
