/// A JSON value that knows where in its text it stands, which Foundation's decoder does not tell: the
/// probabilities of an answer's tokens are looked up by place.
///
/// Reads RFC 8259, and what models write by mistake beside it: nothing. Nesting over 16 is refused.
struct LocatedJSON {
  indirect enum Value {
    case object([(key: String, value: LocatedJSON)])
    case array([LocatedJSON])
    case string(String)
    /// As written.
    case number(String)
    case bool(Bool)
    case null
  }

  var value: Value
  /// Places in the text's UTF-8.
  var range: Range<Int>

  /// The first value in `text` that is an object, wherever it starts: models wrap JSON in prose and
  /// code fences. `nil` where there is none, or it is cut.
  static func firstObject(in text: String) -> LocatedJSON? {
    let bytes = Array(text.utf8)
    var starts = 0
    for start in bytes.indices where bytes[start] == 0x7B {
      var scanner = JSONScanner(bytes, at: start)
      if let found = scanner.value() { return found }
      starts += 1
      if starts == 64 { return nil }
    }
    return nil
  }

  subscript(key: String) -> LocatedJSON? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.value
  }
}

private struct JSONScanner {
  private let bytes: [UInt8]
  private var place: Int
  private var depth = 0

  init(_ bytes: [UInt8], at place: Int) {
    self.bytes = bytes
    self.place = place
  }

  mutating func value() -> LocatedJSON? {
    skipSpace()
    guard place < bytes.count, depth < 16 else { return nil }
    depth += 1
    defer { depth -= 1 }
    let start = place
    let found: LocatedJSON.Value?
    switch bytes[place] {
    case UInt8(ascii: "{"): found = object()
    case UInt8(ascii: "["): found = array()
    case UInt8(ascii: "\""): found = string().map(LocatedJSON.Value.string)
    case UInt8(ascii: "t"): found = word("true") ? .bool(true) : nil
    case UInt8(ascii: "f"): found = word("false") ? .bool(false) : nil
    case UInt8(ascii: "n"): found = word("null") ? .null : nil
    default: found = number().map(LocatedJSON.Value.number)
    }
    return found.map { LocatedJSON(value: $0, range: start..<place) }
  }

  private mutating func object() -> LocatedJSON.Value? {
    place += 1
    var members: [(key: String, value: LocatedJSON)] = []
    if take("}") { return .object([]) }
    while true {
      skipSpace()
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\""), let key = string(),
        take(":"), let value = value()
      else { return nil }
      members.append((key, value))
      if take("}") { return .object(members) }
      guard take(",") else { return nil }
    }
  }

  private mutating func array() -> LocatedJSON.Value? {
    place += 1
    var items: [LocatedJSON] = []
    if take("]") { return .array([]) }
    while let item = value() {
      items.append(item)
      if take("]") { return .array(items) }
      guard take(",") else { return nil }
    }
    return nil
  }

  private mutating func string() -> String? {
    place += 1
    var text: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let unit = escaped() else { return nil }
        text += Array(String(unit).utf8)
      case 0x00..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escaped() -> Character? {
    guard place < bytes.count else { return nil }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"), UInt8(ascii: "f"): return " "
    case UInt8(ascii: "u"):
      guard place + 4 <= bytes.count,
        let code = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
      else { return nil }
      place += 4
      // Half of a surrogate pair stands for no character that a measure is written with.
      return Unicode.Scalar(code).map(Character.init) ?? "\u{FFFD}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return Character(Unicode.Scalar(byte))
    default: return nil
    }
  }

  private mutating func number() -> String? {
    let start = place
    while place < bytes.count, "+-.0123456789eE".utf8.contains(bytes[place]) { place += 1 }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    return Double(text) == nil ? nil : text
  }

  private mutating func word(_ word: String) -> Bool {
    guard bytes[place...].starts(with: word.utf8) else { return false }
    place += word.utf8.count
    return true
  }

  private mutating func take(_ mark: Character) -> Bool {
    skipSpace()
    guard place < bytes.count, bytes[place] == mark.asciiValue else { return false }
    place += 1
    return true
  }

  private mutating func skipSpace() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }
}
