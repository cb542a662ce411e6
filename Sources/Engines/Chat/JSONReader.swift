/// Reads JSON from front to back (RFC 8259) without making a tree of it; what is not wanted is
/// skipped. An answer comes in a chunk a token, and Foundation's decoder takes longer over it than the
/// network does.
struct JSONReader {
  struct Broken: Error {}

  private static let deepest = 64
  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads an object; `member` is told each key and must read or skip its value. `false`: the value is
  /// of another kind, and is skipped.
  @discardableResult
  mutating func object(_ member: (inout JSONReader, String) throws -> Void) throws -> Bool {
    guard try next() == UInt8(ascii: "{") else {
      try skip()
      return false
    }
    try enter()
    if take(UInt8(ascii: "}")) { return true }
    repeat {
      guard try next() == UInt8(ascii: "\"") else { throw Broken() }
      let key = try text()
      guard take(UInt8(ascii: ":")) else { throw Broken() }
      try member(&self, key)
    } while take(UInt8(ascii: ","))
    try leave(UInt8(ascii: "}"))
    return true
  }

  /// Reads an array; `item` must read or skip each item. `false`: the value is of another kind, and is
  /// skipped.
  @discardableResult
  mutating func array(_ item: (inout JSONReader) throws -> Void) throws -> Bool {
    guard try next() == UInt8(ascii: "[") else {
      try skip()
      return false
    }
    try enter()
    if take(UInt8(ascii: "]")) { return true }
    repeat { try item(&self) } while take(UInt8(ascii: ","))
    try leave(UInt8(ascii: "]"))
    return true
  }

  /// The text that comes next; `nil`, and skipped, where the value is none.
  mutating func string() throws -> String? {
    guard try next() == UInt8(ascii: "\"") else {
      try skip()
      return nil
    }
    return try text()
  }

  /// The number that comes next; `nil`, and skipped, where the value is none.
  mutating func number() throws -> Double? {
    let byte = try next()
    guard byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) else {
      try skip()
      return nil
    }
    let start = place
    while place < bytes.count, Self.isOfNumber(bytes[place]) { place += 1 }
    guard let value = Double(String(decoding: bytes[start..<place], as: UTF8.self)) else {
      throw Broken()
    }
    return value
  }

  /// A whole number; `nil` for any other value.
  mutating func integer() throws -> Int? {
    try number().flatMap { Int(exactly: $0) }
  }

  /// Passes over a value of any kind.
  mutating func skip() throws {
    switch try next() {
    case UInt8(ascii: "{"): try object { reader, _ in try reader.skip() }
    case UInt8(ascii: "["): try array { reader in try reader.skip() }
    case UInt8(ascii: "\""): _ = try text()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    case UInt8(ascii: "-"), 0x30...0x39: _ = try number()
    default: throw Broken()
    }
  }

  /// - Throws: when anything follows but space.
  mutating func end() throws {
    skipSpace()
    guard place == bytes.count else { throw Broken() }
  }
}

extension JSONReader {
  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
      UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private mutating func skipSpace() {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x09, 0x0A, 0x0D: place += 1
      default: return
      }
    }
  }

  /// The next byte that is no space; stays before it.
  private mutating func next() throws -> UInt8 {
    skipSpace()
    guard place < bytes.count else { throw Broken() }
    return bytes[place]
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { depth -= 1 }
    return true
  }

  private mutating func enter() throws {
    place += 1
    depth += 1
    guard depth <= Self.deepest else { throw Broken() }
  }

  private mutating func leave(_ byte: UInt8) throws {
    guard take(byte) else { throw Broken() }
  }

  private mutating func word(_ word: StaticString) throws {
    let end = place + word.utf8CodeUnitCount
    guard end <= bytes.count,
      word.withUTF8Buffer({ $0.elementsEqual(bytes[place..<end]) })
    else { throw Broken() }
    place = end
  }

  /// The text whose opening quote comes next.
  private mutating func text() throws -> String {
    place += 1
    let start = place
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        place += 1
        return String(decoding: bytes[start..<place - 1], as: UTF8.self)
      case UInt8(ascii: "\\"): return try escapedText(from: start)
      case 0..<0x20: throw Broken()
      default: place += 1
      }
    }
    throw Broken()
  }

  private mutating func escapedText(from start: Int) throws -> String {
    var units = Array(String(decoding: bytes[start..<place], as: UTF8.self).utf16)
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\""):
        place += 1
        return String(decoding: units, as: UTF16.self)
      case UInt8(ascii: "\\"):
        place += 1
        units.append(try escape())
      case 0..<0x20: throw Broken()
      default:
        let plain = place
        while place < bytes.count, bytes[place] >= 0x20, bytes[place] != UInt8(ascii: "\""),
          bytes[place] != UInt8(ascii: "\\")
        {
          place += 1
        }
        units += String(decoding: bytes[plain..<place], as: UTF8.self).utf16
      }
    }
    throw Broken()
  }

  private mutating func escape() throws -> UInt16 {
    guard place < bytes.count else { throw Broken() }
    defer { place += 1 }
    switch bytes[place] {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UInt16(bytes[place])
    case UInt8(ascii: "u"):
      guard place + 4 < bytes.count,
        let unit = UInt16(
          String(decoding: bytes[place + 1...place + 4], as: UTF8.self), radix: 16)
      else { throw Broken() }
      place += 4
      return unit
    default: throw Broken()
    }
  }
}
