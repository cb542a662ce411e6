/// Where a model that explains itself says what its answer is. Models that were told to give a number
/// only do it all the same, and their explanations are full of other numbers.
enum Conclusion {
  /// The longest answer that is a value and not an explanation, in words.
  static let longestValue = 12

  static func isExplanation(_ text: String) -> Bool {
    text.utf8.lazy.filter { $0 == 0x20 || $0 == 0x0A }.count >= longestValue
  }

  /// Sentences that may hold the answer, the likeliest first: from the end, those that conclude (`So,
  /// the depth is 12 inch.`, `Width: 13cm`), and a value and a unit that are told apart (`The value is
  /// 36. The unit is inch.`) as if they stood together.
  static func sentences(of text: String) -> [String] {
    var found: [String] = []
    if let match = text.firstMatch(of: apart.regex) { found.append("\(match.1) \(match.2)") }
    let sentences = text.split(separator: boundary.regex)
    for sentence in sentences.reversed() where sentence.contains(where: \.isNumber) {
      if sentence.firstMatch(of: concludes.regex) != nil { found.append(String(sentence)) }
    }
    return found
  }

  /// A regular expression that is made once; its matching changes nothing in it.
  private struct Pattern<Output>: @unchecked Sendable {
    let regex: Regex<Output>
  }

  private static let boundary = Pattern(regex: /\n|[.!]\s+/)
  private static let concludes = Pattern(
    regex: /^\W*(?:so|therefore|thus|hence|final answer|answer|the answer)\b|^\W*[A-Za-z_ ]+:/
      .ignoresCase())
  private static let apart = Pattern(
    regex:
      /(?:value|width|height|depth|weight)(?: is)?:? (\d+(?:[.,]\d+)?)\W+(?:the )?unit(?: is)?:? '?([a-z ]+)/
      .ignoresCase())
}
