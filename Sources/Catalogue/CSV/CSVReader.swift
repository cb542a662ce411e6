/// Reads comma-separated records one by one, in memory that does not depend on the file's size.
///
/// RFC 4180 with what real files do: a byte order mark, lines that end in LF, CRLF or CR, newlines
/// inside quotes, no newline at the end. Empty lines are skipped. A record that breaks the rules
/// comes back as a `CSVFault`, and reading goes on at the line after the one on which it started,
/// so that one forgotten quote does not swallow the rows below it.
///
/// The fields of a record can be read until the next call of `next()`.
public final class CSVReader {
  /// What `next()` found.
  public enum Step: Hashable, Sendable {
    case record
    case bad(CSVFault)
  }

  /// The longest record, in bytes; one that is longer is bad.
  public static let longestRecord = 1 << 20

  /// The name under which errors speak of the table.
  public let name: String
  /// The one-based line on which the latest record starts.
  public private(set) var line = 1
  /// The latest record's first byte, counted from the file's start.
  public private(set) var byteOffset = 0
  /// The number of fields of the latest record.
  public var fieldCount: Int { fields.count }

  // buffer:   …read records… | start: the next record … | end: read so far | … capacity
  // bufferOffset is the file offset of buffer[0]; startLine the line number at `start`.
  private var source: any ByteSource
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var start = 0
  private var end = 0
  private var bufferOffset = 0
  private var startLine = 1
  private var isAtEnd = false
  private var isFirst = true
  private var fields: [CSVField] = []

  /// - Parameter blockSize: bytes asked from the source at once.
  public init(_ source: any ByteSource, name: String, blockSize: Int = 1 << 18) {
    self.source = source
    self.name = name
    self.capacity = max(blockSize, 16)
    self.buffer = .allocate(capacity: self.capacity)
    fields.reserveCapacity(16)
  }

  /// Reads the file at `path`, packed with gzip or not. Byte offsets are those of the unpacked text.
  public convenience init(path: String) throws(TableError) {
    self.init(UnpackingByteSource(try FileByteSource(path: path), name: path), name: path)
  }

  deinit { buffer.deallocate() }

  /// Goes to the next record; `nil` at the end of the table.
  public func next() throws(TableError) -> Step? {
    if isFirst { try skipByteOrderMark() }
    while true {
      let bytes = UnsafeBufferPointer(start: buffer + start, count: end - start)
      switch CSVScanner.scan(bytes, isWhole: isAtEnd, into: &fields) {
      case .needsMore:
        if isAtEnd { return nil }
        if end - start >= Self.longestRecord {
          let kind: CSVFault.Kind =
            CSVScanner.opensQuote(bytes) ? .unclosedQuote : .tooLong
          return .bad(try skipLine(fault: kind, field: nil))
        }
        try refill()
      case .emptyLine(let length):
        advance(by: length, lines: 1)
      case .record(let length, let lines):
        line = startLine
        byteOffset = bufferOffset + start
        unescape()
        advance(by: length, lines: lines)
        return .record
      case .fault(let kind, let field):
        return .bad(try skipLine(fault: kind, field: field))
      }
    }
  }

  /// The field's text.
  public func text(_ field: Int) -> String {
    String(decoding: bytes(field), as: UTF8.self)
  }

  /// Gives the field's bytes, valid UTF-8 without its quotes, to `body`.
  public func withBytes<Result>(_ field: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    body(bytes(field).span)
  }

  /// Whether the field's bytes are those of `text`.
  public func field(_ field: Int, is text: String) -> Bool {
    let bytes = bytes(field)
    return text.utf8.count == bytes.count && text.utf8.elementsEqual(bytes)
  }

  /// Whether the field has no bytes, or nothing but spaces and tabs.
  public func isBlank(_ field: Int) -> Bool {
    bytes(field).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private func bytes(_ field: Int) -> UnsafeBufferPointer<UInt8> {
    let field = fields[field]
    // `next()` has moved `start` behind the record; its fields count from the record's start.
    let first = byteOffset - bufferOffset + field.start
    return UnsafeBufferPointer(start: buffer + first, count: field.end - field.start)
  }

  /// Turns each `""` of the record's quoted fields into `"`, in place.
  private func unescape() {
    for index in fields.indices where fields[index].hasDoubledQuotes {
      var write = start + fields[index].start
      var read = write
      let end = start + fields[index].end
      while read < end {
        let byte = buffer[read]
        buffer[write] = byte
        write += 1
        read += byte == CSVScanner.quote ? 2 : 1
      }
      fields[index].end = write - start
    }
  }

  private func advance(by length: Int, lines: Int) {
    start += length
    startLine += lines
  }

  /// Goes behind the line on which the bad record starts.
  private func skipLine(fault: CSVFault.Kind, field: Int?) throws(TableError) -> CSVFault {
    let result = CSVFault(
      kind: fault, line: startLine, byteOffset: bufferOffset + start, field: field)
    while true {
      var index = start
      while index < end, buffer[index] != CSVScanner.lineFeed,
        buffer[index] != CSVScanner.carriageReturn
      {
        index += 1
      }
      // A carriage return at the buffer's end may be half of a CRLF.
      if index + 1 < end || isAtEnd {
        let isPair =
          index + 1 < end && buffer[index] == CSVScanner.carriageReturn
          && buffer[index + 1] == CSVScanner.lineFeed
        advance(by: min(index + (isPair ? 2 : 1), end) - start, lines: 1)
        return result
      }
      start = index
      try refill()
    }
  }

  /// Moves the unread bytes to the buffer's front and reads at least one more, or marks the end.
  private func refill() throws(TableError) {
    let unread = end - start
    if start > 0 {
      buffer.update(from: buffer + start, count: unread)
      bufferOffset += start
      start = 0
      end = unread
    }
    if end == capacity {
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
      larger.update(from: buffer, count: end)
      buffer.deallocate()
      buffer = larger
      capacity *= 2
    }
    let count = try source.read(
      into: UnsafeMutableRawBufferPointer(start: buffer + end, count: capacity - end))
    end += count
    isAtEnd = count == 0
  }

  private func skipByteOrderMark() throws(TableError) {
    isFirst = false
    while end < 3, !isAtEnd { try refill() }
    if end >= 3, buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF { start = 3 }
    if end >= 2,
      (buffer[0] == 0xFF && buffer[1] == 0xFE) || (buffer[0] == 0xFE && buffer[1] == 0xFF)
    {
      throw .notText(file: name, because: "is UTF-16")
    }
    if end >= 2, buffer[0] == 0x1F, buffer[1] == 0x8B {
      throw .notText(file: name, because: "is compressed with gzip")
    }
    if end >= 2, buffer[0] == 0x50, buffer[1] == 0x4B, end >= 4, buffer[2] == 3, buffer[3] == 4 {
      throw .notText(file: name, because: "is a zip archive or a spreadsheet")
    }
  }
}
