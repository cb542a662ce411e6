#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Writes a table that is there whole or not at all: the records go to a file beside the target,
/// which `commit()` puts in its place. Fields stand in quotes only where they need them; lines end
/// in LF.
///
///     let writer = try CSVWriter(path: "predictions.csv", header: ["index", "prediction"])
///     try writer.write(["1", "1.5 kilogram"])
///     try writer.finish()
///
/// A process that dies before `finish()` leaves the old file as it was and a `….partial` beside it;
/// a writer that is given up without `finish()` leaves only the old file.
public final class CSVWriter {
  private static let bufferSize = 1 << 17

  private let path: String
  private let partialPath: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  /// Unless the writer has finished, its partial file goes with it.
  private var isFinished = false

  /// Starts a table that will replace the file at `path`, or be new there.
  public init(path: String, header: [String]) throws(TableError) {
    self.path = path
    partialPath = "\(path).\(getpid()).partial"
    descriptor = open(partialPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .unwritable(file: path, because: systemErrorText(errno))
    }
    buffer.reserveCapacity(Self.bufferSize + 4_096)
    try write(header)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if !isFinished { unlink(partialPath) }
  }

  /// Writes one record.
  public func write(_ fields: [String]) throws(TableError) {
    for (number, field) in fields.enumerated() {
      if number > 0 { buffer.append(CSVScanner.comma) }
      append(field)
    }
    // A record of one empty field would be an empty line, which readers skip.
    if fields.count == 1, fields[0].isEmpty {
      buffer.append(CSVScanner.quote)
      buffer.append(CSVScanner.quote)
    }
    buffer.append(CSVScanner.lineFeed)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Makes sure that every byte is on disk, then puts the table in the target's place. Nothing can
  /// be written after it.
  public func finish() throws(TableError) {
    try flush()
    guard fsync(descriptor) == 0 else { throw failure() }
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0, rename(partialPath, path) == 0 else { throw failure() }
    isFinished = true
    syncFolder()
  }

  private func append(_ field: String) {
    let needsQuotes = field.utf8.contains {
      $0 == CSVScanner.comma || $0 == CSVScanner.quote || $0 == CSVScanner.lineFeed
        || $0 == CSVScanner.carriageReturn
    }
    guard needsQuotes else {
      buffer.append(contentsOf: field.utf8)
      return
    }
    buffer.append(CSVScanner.quote)
    for byte in field.utf8 {
      if byte == CSVScanner.quote { buffer.append(CSVScanner.quote) }
      buffer.append(byte)
    }
    buffer.append(CSVScanner.quote)
  }

  private func flush() throws(TableError) {
    let written = buffer.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = writeBytes(UnsafeRawBufferPointer(rebasing: bytes[done...]))
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return false }
        done += count
      }
      return true
    }
    guard written else { throw failure() }
    buffer.removeAll(keepingCapacity: true)
  }

  private func writeBytes(_ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  private func failure() -> TableError {
    .unwritable(file: path, because: systemErrorText(errno))
  }

  /// Makes the new name last; a file system that cannot do it has no more to give.
  private func syncFolder() {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) }
    let descriptor = open(folder ?? ".", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }
}
