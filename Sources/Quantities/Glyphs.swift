/// A text as two rows of equal length: the Unicode scalars, and one folded byte for each.
///
/// The byte is ASCII in lower case without accents where there is one (`É` → `e`, `５` → `5`,
/// `–` → `-`, `″` → `"`), else one of the codes below. So an offset in either row is an offset in
/// the text, and no quotation mark is unfolded into two primes.
struct Glyphs {
  /// Codes that are no ASCII character.
  enum Code {
    static let mark: UInt8 = 0x01  // combining mark, zero width: belongs to the letter before it
    static let letter: UInt8 = 0x80  // of another script
    static let other: UInt8 = 0x81
    static let vulgar: UInt8 = 0x82  // ½
    static let squared: UInt8 = 0x83
    static let cubed: UInt8 = 0x84
    static let raised: UInt8 = 0x85  // other superscripts
    static let times: UInt8 = 0x86
    static let degree: UInt8 = 0x87
    static let diameter: UInt8 = 0x88
    static let plusMinus: UInt8 = 0x89
    static let bullet: UInt8 = 0x8A
    static let ohm: UInt8 = 0x8B
    static let celsius: UInt8 = 0x8C
    static let fahrenheit: UInt8 = 0x8D
    static let currency: UInt8 = 0x8E
  }

  let scalars: [UInt32]
  var bytes: [UInt8]
  /// Whether there is a digit or a fraction sign at all.
  let hasDigit: Bool

  init(_ text: String) {
    var scalars: [UInt32] = []
    var bytes: [UInt8] = []
    var hasDigit = false
    let length = text.utf8.count
    scalars.reserveCapacity(length)
    bytes.reserveCapacity(length)
    for scalar in text.unicodeScalars {
      let value = scalar.value
      let byte = value < 0x80 ? Glyphs.asciiFold[Int(value)] : Glyphs.fold(value)
      hasDigit = hasDigit || (byte >= 0x30 && byte <= 0x39) || byte == Code.vulgar
      scalars.append(value)
      bytes.append(byte)
    }
    self.scalars = scalars
    self.bytes = bytes
    self.hasDigit = hasDigit
  }

  var count: Int { bytes.count }

  /// The byte at a place, or 0 outside the text.
  subscript(place: Int) -> UInt8 {
    place >= 0 && place < bytes.count ? bytes[place] : 0
  }

  func isDigit(_ place: Int) -> Bool { Glyphs.isDigit(self[place]) }
  func isLetter(_ place: Int) -> Bool { Glyphs.isLetter(self[place]) }
  func isSpace(_ place: Int) -> Bool { Glyphs.isSpace(self[place]) }
  func isUpper(_ place: Int) -> Bool {
    place >= 0 && place < scalars.count && scalars[place] >= 0x41 && scalars[place] <= 0x5A
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  /// The first place from `place` on that is no space.
  func skipSpaces(_ place: Int) -> Int {
    var place = place
    while isSpace(place) { place += 1 }
    return place
  }

  /// The place behind the run of letters, marks included, that starts at `place`.
  func endOfWord(_ place: Int) -> Int {
    var place = place
    while isLetter(place) || self[place] == Code.mark { place += 1 }
    return place
  }

  private static let asciiFold: [UInt8] = (0..<128).map { value in
    switch value {
    case 0x41...0x5A: UInt8(value + 32)
    case 0x0A, 0x0D: 0x0A
    case 0..<0x20: 0x20
    case 0x60: 0x27
    case 0x24: Code.currency
    default: UInt8(value)
    }
  }
}
