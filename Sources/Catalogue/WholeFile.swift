#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file that is there whole or not at all: its bytes go to a file beside its place, which
/// `finish()` puts into it.
///
/// A process that dies before `finish()` leaves what was there as it was and a `….partial` beside it, which
/// whoever writes the file next deletes; a file that is given up without `finish()` leaves only what was
/// there.
public final class WholeFile {
  private let path: String
  private let partialPath: String
  private var descriptor: Int32
  /// Unless the file is finished, its partial file goes with it.
  private var isFinished = false

  /// Begins a file that will replace the one at `path`, or be new there.
  public init(_ path: String) throws(WriteError) {
    self.path = path
    PartialFiles.deleteLeft(of: path)
    (partialPath, descriptor) = PartialFiles.make(for: path)
    guard descriptor >= 0 else { throw WriteError(file: path) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if !isFinished { unlink(partialPath) }
  }

  /// Writes a file at once.
  public static func write(_ bytes: some Collection<UInt8>, to path: String) throws(WriteError) {
    let file = try WholeFile(path)
    try file.write(bytes)
    try file.finish()
  }

  /// Adds bytes.
  public func write(_ bytes: some Collection<UInt8>) throws(WriteError) {
    if let done = bytes.withContiguousStorageIfAvailable({ writeAll(UnsafeRawBufferPointer($0)) }) {
      guard done else { throw WriteError(file: path) }
    } else {
      try write(Array(bytes))
    }
  }

  /// Adds a text.
  public func write(_ text: String) throws(WriteError) { try write(text.utf8) }

  /// Makes sure that every byte is on disk, then puts the file into its place. Nothing can be written
  /// after it.
  public func finish() throws(WriteError) {
    guard fsync(descriptor) == 0 else { throw WriteError(file: path) }
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0, rename(partialPath, path) == 0 else { throw WriteError(file: path) }
    isFinished = true
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) }
    Folder.synchronise(folder ?? ".")
  }

  /// - Returns: false where the system refuses, with `errno`.
  private func writeAll(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = writeSome(UnsafeRawBufferPointer(rebasing: bytes[done...]))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return false }
      done += count
    }
    return true
  }

  private func writeSome(_ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}
