/// Where a model that explains itself says what its answer is. Models that were told to give a number
/// only do it all the same, and their explanations are full of other numbers.
enum Conclusion {
  /// The longest answer that is a value and not an explanation, in words.
  static let longestValue = 12

  static func isExplanation(_ text: String) -> Bool {
    text.utf8.lazy.filter { $0 == 0x20 || $0 == 0x0A }.count >= longestValue
  }

  /// Sentences that may hold the answer, the likeliest first: a value and a unit that are told apart
  /// (`The value is 36. The unit is inch.`) as if they stood together; then, from the end, those that
  /// conclude (`So, the depth is 12 inch.`) or are headed by a word of the attribute's name (`Width:
  /// 13cm`, but not `Depth: 10cm` where the width is asked).
  static func sentences(of text: String, about attribute: String) -> [String] {
    let names = attribute.split(separator: "_").map { $0.lowercased() }
    var found: [String] = []
    if let match = text.firstMatch(of: apart.regex) { found.append("\(match.1) \(match.2)") }
    let sentences = text.split(separator: boundary.regex)
    for sentence in sentences.reversed() where sentence.contains(where: \.isNumber) {
      let heading = sentence.firstMatch(of: heading.regex)?.1.lowercased()
      if heading.map({ heading in names.contains { heading.contains($0) } })
        ?? (sentence.firstMatch(of: concludes.regex) != nil)
      {
        found.append(String(sentence))
      }
    }
    return found
  }

  /// A regular expression that is made once; its matching changes nothing in it.
  private struct Pattern<Output>: @unchecked Sendable {
    let regex: Regex<Output>
  }

  private static let boundary = Pattern(regex: /\n|[.!]\s+/)
  private static let concludes = Pattern(
    regex: /^\W*(?:so|therefore|thus|hence|final answer|answer|the answer)\b/.ignoresCase())
  private static let heading = Pattern(
    regex: /^\W*((?!(?:final |the )?answer)[A-Za-z_ ]+):/.ignoresCase())
  private static let apart = Pattern(
    regex:
      /(?:value|width|height|depth|weight)(?: is)?:? (\d+(?:[.,]\d+)?)\W+(?:the )?unit(?: is)?:? '?([a-z ]+)/
      .ignoresCase())
}
