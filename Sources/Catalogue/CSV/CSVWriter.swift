/// Writes a table that is there whole or not at all (`WholeFile`). Fields stand in quotes only where
/// they need them; lines end in LF.
///
///     let writer = try CSVWriter(path: "predictions.csv", header: ["index", "prediction"])
///     try writer.write(["1", "1.5 kilogram"])
///     try writer.finish()
public final class CSVWriter {
  private static let bufferSize = 1 << 17

  private let file: WholeFile
  private var buffer: [UInt8] = []

  /// Starts a table that will replace the file at `path`, or be new there.
  public init(path: String, header: [String]) throws(WriteError) {
    file = try WholeFile(path)
    buffer.reserveCapacity(Self.bufferSize + 4_096)
    try write(header)
  }

  /// Writes one record.
  public func write(_ fields: [String]) throws(WriteError) {
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
  public func finish() throws(WriteError) {
    try flush()
    try file.finish()
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

  private func flush() throws(WriteError) {
    try file.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
