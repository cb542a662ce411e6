/// A word or group of words that a schema names, to be found in text that a camera and a recogniser
/// have been through: spaces may be lost, and in longer phrases one letter may be wrong, missing or
/// too many (`weiqht`).
struct Phrase {
  let letters: [UInt32]
  private let words: Int
  let text: String

  /// `nil` for a phrase without letters.
  init?(_ text: String) {
    let folded = FoldedText(text)
    guard !folded.letters.isEmpty else { return nil }
    letters = folded.letters
    words = folded.startsWord.count { $0 }
    self.text = text
  }

  /// Where the phrase stands in the text, in Unicode scalars, first to last.
  func places(in text: FoldedText) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var i = 0
    while i < text.letters.count {
      if let end = match(in: text, at: i) {
        result.append(text.places[i]..<(text.places[end - 1] + 1))
        i = end
      } else {
        i += 1
      }
    }
    return result
  }

  /// The index after the match that begins at letter `start`.
  private func match(in text: FoldedText, at start: Int) -> Int? {
    guard text.letters[start] == letters[0] else { return nil }
    // A short phrase has to be words of its own; a long one may be glued to what is around it.
    let glued = letters.count >= 7
    guard glued || text.startsWord[start] else { return nil }
    var i = 0
    while i < letters.count, start + i < text.letters.count, text.letters[start + i] == letters[i] {
      i += 1
    }
    if i == letters.count {
      guard glued || text.endsWord(before: start + i) else { return nil }
      return isWhole(start..<start + i, text) ? start + i : nil
    }
    guard letters.count >= 7, text.startsWord[start] else { return nil }
    // One wrong, one missing, one too many.
    for (skip, ours) in [(1, 1), (0, 1), (1, 0)] where rest(text, start + i + skip, from: i + ours)
    {
      let end = start + i + skip + letters.count - i - ours
      if text.endsWord(before: end), isWhole(start..<end, text) { return end }
    }
    return nil
  }

  /// Spaces may be lost but not found: `withstand` is not in `with stand`.
  private func isWhole(_ match: Range<Int>, _ text: FoldedText) -> Bool {
    match.count { text.startsWord[$0] } <= words
  }

  private func rest(_ text: FoldedText, _ start: Int, from first: Int) -> Bool {
    guard start + letters.count - first <= text.letters.count else { return false }
    return zip(text.letters[start...], letters[first...]).allSatisfy(==)
  }
}
