/// The form that the challenge's checker asks of a prediction.
///
/// Blank, or an optional minus sign, digits, optionally a point and digits, white space, then
/// letters and spaces: `12.5 fluid ounce`. Plurals and abbreviations have the form but no allowed
/// unit; exponents, `.5 inch`, `1,5 inch` and ranges do not have it.
enum PredictionFormat {
  enum Finding: Hashable {
    case blank
    /// Digits and letters as they should be; the unit is not checked.
    case unit(String)
    case malformed
  }

  static func finding(_ prediction: String) -> Finding {
    var prediction = prediction
    return prediction.withUTF8 { bytes in
      var rest = UnsafeBufferPointer(rebasing: bytes[...])[...]
      while let byte = rest.last, isSpace(byte) { rest.removeLast() }
      while let byte = rest.first, isSpace(byte) { rest.removeFirst() }
      guard !rest.isEmpty else { return .blank }

      if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      guard dropDigits(&rest) else { return .malformed }
      if rest.first == UInt8(ascii: ".") {
        rest.removeFirst()
        guard dropDigits(&rest) else { return .malformed }
      }
      guard let space = rest.first, isSpace(space) else { return .malformed }
      while let byte = rest.first, isSpace(byte) { rest.removeFirst() }
      guard rest.allSatisfy({ isSpace($0) || isLetter($0) }) else { return .malformed }
      return .unit(String(decoding: rest, as: UTF8.self))
    }
  }

  /// The unit as the challenge's checker mends it, where that gives an allowed one.
  static func repaired(_ unit: String, among allowed: Set<String>) -> String? {
    let candidates = [
      unit.replacing("ter", with: "tre"), unit.replacing("feet", with: "foot"),
    ]
    return candidates.first(where: allowed.contains)
  }

  /// Takes digits from the front; whether there was one.
  private static func dropDigits(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let before = rest.count
    while let byte = rest.first, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
      rest.removeFirst()
    }
    return rest.count < before
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }
}
