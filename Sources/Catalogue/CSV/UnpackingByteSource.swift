import CZlib

/// The bytes of a source, unpacked where they are packed with gzip; the first two bytes tell, whatever
/// the file is called. What is not packed is handed through.
///
/// Several packed members after each other are one text, as `gzip` reads them. Memory is one block,
/// however large the file is. Packed bytes that are damaged or end too early are a `TableError` that
/// names the byte of the packed file; what was handed out before is good, for each member's checksum
/// is compared at its end.
public final class UnpackingByteSource: ByteSource {
  private enum Form {
    case unknown, plain
    /// Between two members, nothing is open.
    case packed(isOpen: Bool)
  }

  private static let blockSize = 1 << 16

  private let name: String
  private var source: any ByteSource
  private var form = Form.unknown
  // block:   …given to zlib… | start: not yet | end … blockSize
  // blockOffset is the source's offset of block[0].
  private let block: UnsafeMutableRawBufferPointer
  private var start = 0
  private var end = 0
  private var blockOffset = 0
  private var isAtEnd = false
  private let stream: UnsafeMutablePointer<z_stream>

  /// - Parameter name: the file's name, for errors.
  public init(_ source: any ByteSource, name: String) {
    self.source = source
    self.name = name
    block = .allocate(byteCount: Self.blockSize, alignment: 16)
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
  }

  deinit {
    // Does nothing to a stream that was never begun.
    inflateEnd(stream)
    stream.deallocate()
    block.deallocate()
  }

  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
    if case .unknown = form { try recognise() }
    guard case .packed = form else { return try pass(into: buffer) }
    return try unpack(into: buffer)
  }

  private func recognise() throws(TableError) {
    try fill(atLeast: 2)
    guard isAtMember else {
      form = .plain
      return
    }
    guard measurand_inflate_init_gzip(stream) == Z_OK else {
      throw .unreadable(file: name, because: "there is no memory to unpack it")
    }
    form = .packed(isOpen: true)
  }

  private func pass(into buffer: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
    if start == end { return try source.read(into: buffer) }
    let count = min(buffer.count, end - start)
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: block[start..<start + count]))
    start += count
    return count
  }

  private func unpack(into buffer: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
    while true {
      guard case .packed(let isOpen) = form else { return 0 }
      if !isOpen, try !openNextMember() { return 0 }
      if start == end { try fill(atLeast: 1) }
      guard start < end else { throw damaged("ends in the middle of its gzip data") }
      let count = try inflate(into: buffer)
      if count > 0 { return count }
    }
  }

  /// One call of zlib: how many bytes it made, 0 where it wants more.
  private func inflate(into buffer: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
    let room = min(buffer.count, 1 << 30)
    stream.pointee.next_in = block.baseAddress?.advanced(by: start)
      .assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_in = UInt32(end - start)
    stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(room)
    let result = CZlib.inflate(stream, Z_NO_FLUSH)
    start = end - Int(stream.pointee.avail_in)
    switch result {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: form = .packed(isOpen: false)
    default:
      let reason = stream.pointee.msg.map { String(cString: $0) } ?? "zlib's error \(result)"
      throw damaged("has damaged gzip data (\(reason))")
    }
    return room - Int(stream.pointee.avail_out)
  }

  /// Whether another member follows; zeros that fill up a tape's block are none.
  private func openNextMember() throws(TableError) -> Bool {
    while true {
      try fill(atLeast: 2)
      if isAtMember {
        inflateReset(stream)
        form = .packed(isOpen: true)
        return true
      }
      if start == end { return false }
      guard block[start] == 0 else { throw damaged("has something other than gzip data") }
      start += 1
    }
  }

  private var isAtMember: Bool {
    end - start >= 2 && block[start] == 0x1F && block[start + 1] == 0x8B
  }

  private func fill(atLeast count: Int) throws(TableError) {
    while end - start < count, !isAtEnd {
      if start > 0 {
        block.copyMemory(from: UnsafeRawBufferPointer(rebasing: block[start..<end]))
        blockOffset += start
        end -= start
        start = 0
      }
      let read = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: block[end...]))
      isAtEnd = read == 0
      end += read
    }
  }

  private func damaged(_ what: String) -> TableError {
    .damaged(file: name, byte: blockOffset + start, because: what)
  }
}
