/// An answer as the score compares it: the number by its value, the unit by its letters, so that
/// `1.50 gram`, `1.5 gram` and `15e-1 gram` are equal and `1.5 Gram` is not.
///
/// The value is what stands before the first space. Where that is no number, the whole text is
/// compared.
public struct ScoredValue: Hashable, Sendable {
  /// `nil` where the text does not begin with a number.
  let number: DecimalNumber?
  /// The unit, or the whole text where there is no number.
  let unit: String

  /// `nil` for a blank: an answer that says that nothing is shown.
  public init?(_ text: some StringProtocol) {
    let trimmed = text.trimmingSpaces
    guard !trimmed.isEmpty else { return nil }
    let numberEnd = trimmed.firstIndex(of: " ") ?? trimmed.endIndex
    if let number = DecimalNumber(trimmed[..<numberEnd].trimmingSpaces) {
      self.number = number
      unit = String(trimmed[numberEnd...].trimmingSpaces)
    } else {
      number = nil
      unit = String(trimmed)
    }
  }
}

extension StringProtocol {
  /// Without white space at either end.
  var trimmingSpaces: SubSequence {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return self[endIndex...] }
    return self[first...last]
  }
}
