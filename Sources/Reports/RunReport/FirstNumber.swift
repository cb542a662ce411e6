/// The simplest reading of a raw answer: its first number, and the word behind it as it stands. What
/// the rules do better is what they are worth.
enum FirstNumber {
  /// `about 12.5 cm wide` → `12.5 cm`; `nil` where there is no digit.
  static func reading(_ text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    guard let start = scalars.firstIndex(where: isDigit) else { return nil }
    var end = start
    while end < scalars.count, isDigit(scalars[end]) { end += 1 }
    if end + 1 < scalars.count, scalars[end] == ".", isDigit(scalars[end + 1]) {
      end += 1
      while end < scalars.count, isDigit(scalars[end]) { end += 1 }
    }
    let word = scalars[end...].drop { $0 == " " }.prefix { $0.properties.isAlphabetic }
    let number = String(String.UnicodeScalarView(scalars[start..<end]))
    return word.isEmpty ? number : number + " " + String(String.UnicodeScalarView(word))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }
}
