/// A decimal number of any length by its significant digits and the power of ten that they count,
/// so that two spellings of one value are equal. It only compares: truths hold numbers that no
/// exact arithmetic type has room for (`0.33333333333333333`, `1e-7`).
struct DecimalNumber: Hashable, Sendable {
  private let isNegative: Bool
  /// Without zeros at either end; empty for zero.
  private let digits: [UInt8]
  private let exponent: Int

  /// Reads `-12.50`, `.5`, `5.`, `1.5e-3`; `nil` for anything else.
  init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    let sign = bytes.first
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { bytes.removeFirst() }

    var exponent = 0
    if let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
      let power = bytes[(mark + 1)...]
      guard power.count <= 9, let value = Int(String(decoding: power, as: UTF8.self)) else {
        return nil
      }
      exponent = value
      bytes = bytes[..<mark]
    }

    var digits: [UInt8] = []
    var hasPoint = false
    for byte in bytes {
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        digits.append(byte)
        if hasPoint { exponent -= 1 }
      } else {
        return nil
      }
    }
    guard !digits.isEmpty else { return nil }

    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent += 1
    }
    self.digits = Array(digits.drop { $0 == UInt8(ascii: "0") })
    let isZero = self.digits.isEmpty
    self.exponent = isZero ? 0 : exponent
    isNegative = !isZero && sign == UInt8(ascii: "-")
  }
}
