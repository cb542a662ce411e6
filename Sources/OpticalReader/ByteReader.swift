/// Reads what `ByteWriter` wrote. Whatever the bytes are, it ends: behind the end, or where a count
/// cannot be, it gives zeros and is damaged.
struct ByteReader {
  private let bytes: [UInt8]
  private var place = 0
  private(set) var isDamaged = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func fail() { isDamaged = true }

  mutating func byte() -> UInt8 {
    guard place < bytes.count, !isDamaged else {
      isDamaged = true
      return 0
    }
    place += 1
    return bytes[place - 1]
  }

  mutating func number() -> Int {
    var value: UInt = 0
    for shift in stride(from: UInt(0), to: 63, by: 7) {
      let byte = byte()
      value |= UInt(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return Int(clamping: value) }
    }
    isDamaged = true
    return 0
  }

  /// How many things follow; each takes a byte at least.
  mutating func count() -> Int {
    let count = number()
    if count > bytes.count - place { isDamaged = true }
    return isDamaged ? 0 : count
  }

  mutating func text() -> String {
    let count = count()
    defer { place += count }
    return String(decoding: bytes[place..<(place + count)], as: UTF8.self)
  }

  mutating func double() -> Double {
    guard bytes.count - place >= 8, !isDamaged else {
      isDamaged = true
      return 0
    }
    var pattern: UInt64 = 0
    for number in 0..<8 { pattern |= UInt64(bytes[place + number]) << (8 * UInt64(number)) }
    place += 8
    return Double(bitPattern: pattern)
  }
}
