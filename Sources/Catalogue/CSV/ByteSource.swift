/// Where a table's bytes come from: a file, memory, or whatever unpacks one.
public protocol ByteSource {
  /// Fills the start of `buffer` with the next bytes and says how many; 0 at the end, and from then
  /// on. A `TableError` where they cannot be had.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(TableError) -> Int
}

/// Bytes in memory, handed out in blocks of at most `blockSize`.
public struct MemoryByteSource: ByteSource {
  private let bytes: [UInt8]
  private let blockSize: Int
  private var position = 0

  public init(_ bytes: [UInt8], blockSize: Int = .max) {
    self.bytes = bytes
    self.blockSize = max(1, blockSize)
  }

  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
    let count = min(buffer.count, blockSize, bytes.count - position)
    buffer.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }
}
