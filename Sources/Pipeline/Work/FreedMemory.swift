internal import Foundation

/// What was freed and the C library keeps for itself, in pieces that fit what comes next ever less:
/// without giving it back, a run of a million rows holds a tenth more than one of ten thousand.
enum FreedMemory {
  private typealias Trim = @convention(c) (Int) -> Int32

  /// glibc's `malloc_trim`; other C libraries have none and need none.
  private static let trim: Trim? = {
    guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "malloc_trim") else { return nil }
    return unsafeBitCast(symbol, to: Trim.self)
  }()

  static func giveBack() { _ = trim?(0) }
}
