/// The rules of `CSVReader` said plainly, over bytes in memory and with no thought of speed: its twin
/// in the tests. It gives the records, and `["bad", kind]` for a bad one.
struct PlainCSV {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func read(_ bytes: [UInt8]) -> [[String]] {
    var table = PlainCSV(bytes)
    var records: [[String]] = []
    while table.place < bytes.count {
      if table.takeLineEnd() { continue }
      let start = table.place
      let (fields, fault) = table.record()
      if let fault {
        records.append(["bad", fault])
        table.place = start
        while table.place < bytes.count, !table.takeLineEnd() { table.place += 1 }
      } else {
        records.append(fields.map { String(decoding: $0, as: UTF8.self) })
      }
    }
    return records
  }

  private mutating func record() -> (fields: [[UInt8]], fault: String?) {
    var fields: [[UInt8]] = []
    while true {
      let isQuoted = peek == UInt8(ascii: "\"")
      var field: [UInt8] = []
      if isQuoted { place += 1 }
      while true {
        guard let byte = peek else {
          if isQuoted { return ([], "unclosedQuote") }
          break
        }
        if byte == 0 { return ([], "nul") }
        if byte == UInt8(ascii: "\"") {
          guard isQuoted else { return ([], "strayQuote") }
          place += 1
          guard peek == byte else { break }
        } else if !isQuoted, byte == UInt8(ascii: ",") || isLineEnd(byte) {
          break
        }
        field.append(byte)
        place += 1
      }
      fields.append(field)
      if peek == UInt8(ascii: ",") {
        place += 1
      } else if peek == nil || takeLineEnd() {
        let isText = fields.allSatisfy { String(validating: $0, as: UTF8.self) != nil }
        return isText ? (fields, nil) : ([], "invalidUTF8")
      } else {
        return ([], "textAfterQuote")
      }
    }
  }

  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Takes LF, CRLF or CR, where one is next.
  private mutating func takeLineEnd() -> Bool {
    guard let byte = peek, isLineEnd(byte) else { return false }
    place += 1
    if byte == UInt8(ascii: "\r"), peek == UInt8(ascii: "\n") { place += 1 }
    return true
  }
}
