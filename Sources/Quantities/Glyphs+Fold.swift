extension Glyphs {
  /// The byte for a scalar beyond ASCII.
  static func fold(_ value: UInt32) -> UInt8 {
    switch value {
    case 0xC0...0x17F: latin[Int(value - 0xC0)]
    case 0x300...0x36F, 0x200B...0x200F, 0xFE0E, 0xFE0F, 0xFEFF, 0xAD: Code.mark
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x85, 0x2028, 0x2029: 0x20
    case 0xFF10...0xFF19, 0xFF21...0xFF3A: fullWidth(value)
    case 0xFF01...0xFF5E: fullWidth(value)
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0x2043: UInt8(ascii: "-")
    case 0x201C...0x201F, 0x2033, 0x301D, 0x301E, 0x2036, 0x02DD, 0x02BA, 0x3003:
      UInt8(ascii: "\"")
    case 0x2018...0x201B, 0x2032, 0x2035, 0xB4, 0x02B9, 0x02BC, 0x02CA, 0xA8: UInt8(ascii: "'")
    case 0x223C, 0x02DC, 0x301C, 0x2248, 0x223D: UInt8(ascii: "~")
    case 0xBC...0xBE, 0x2150...0x215E, 0x2189: Code.vulgar
    case 0x2044, 0x2215, 0x29F8: UInt8(ascii: "/")
    case 0xB2: Code.squared
    case 0xB3: Code.cubed
    case 0xB9, 0x2070...0x207F: Code.raised
    case 0xD7, 0x2715, 0x2716, 0x2A2F, 0x0445, 0x0425: Code.times
    case 0xB0, 0xBA, 0x02DA: Code.degree
    case 0x2300, 0x2205, 0x03A6, 0x03C6, 0x03D5: Code.diameter
    case 0xB1: Code.plusMinus
    case 0xB7, 0x2022, 0x30FB, 0x2219, 0x22C5, 0x25CF: Code.bullet
    case 0x2126, 0x03A9, 0x03C9: Code.ohm
    case 0x2103: Code.celsius
    case 0x2109: Code.fahrenheit
    case 0xA3, 0xA5, 0x20A0...0x20BF: Code.currency
    case 0xB5, 0x03BC: UInt8(ascii: "u")
    case 0x2113: UInt8(ascii: "l")
    case 0x370...0x1FFF, 0x2C00...0xD7FF, 0xF900...0xFDFF, 0xAA: Code.letter
    default: value >= 0x20000 && value < 0x30000 ? Code.letter : Code.other
    }
  }

  /// A fraction sign as numerator and denominator.
  static func vulgar(_ value: UInt32) -> (above: Int, under: Int)? {
    switch value {
    case 0xBC: (1, 4)
    case 0xBD: (1, 2)
    case 0xBE: (3, 4)
    case 0x2150: (1, 7)
    case 0x2151: (1, 9)
    case 0x2152: (1, 10)
    case 0x2153: (1, 3)
    case 0x2154: (2, 3)
    case 0x2155...0x2158: (Int(value - 0x2154), 5)
    case 0x2159: (1, 6)
    case 0x215A: (5, 6)
    case 0x215B: (1, 8)
    case 0x215C: (3, 8)
    case 0x215D: (5, 8)
    case 0x215E: (7, 8)
    default: nil
    }
  }

  private static func fullWidth(_ value: UInt32) -> UInt8 {
    let ascii = UInt8(value - 0xFEE0)
    return ascii >= 0x41 && ascii <= 0x5A ? ascii + 32 : ascii
  }

  /// U+00C0 … U+017F without their accents; two-letter signs by their first letter.
  private static let latin: [UInt8] = {
    let first = "aaaaaaaceeeeiiiidnooooo*ouuuuyts"
    let extended =
      "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllll"
      + "lnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    var bytes = Array((first + first + extended).utf8)
    for base in [0, 32] {
      bytes[base + 0x17] = base == 0 ? Code.times : Code.other
      bytes[base + 0x18] = Code.diameter
    }
    bytes[31] = UInt8(ascii: "s")  // ß, as in the first table row U+00DF
    bytes[63] = UInt8(ascii: "y")
    return bytes
  }()
}
