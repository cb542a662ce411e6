/// What kind of mistake a row is.
public enum ErrorKind: String, Hashable, Sendable, CaseIterable {
  /// The right number with another unit: `3 gram` for `3 kilogram`.
  case wrongUnit = "wrong_unit"
  /// The right answer of another attribute of the same image: its height for its width.
  case otherAttribute = "other_attribute"
  /// Any other answer where something is shown.
  case wrongNumber = "wrong_number"
  /// Left blank where something is shown.
  case missing
  /// Answered where nothing is shown.
  case shouldBeEmpty = "should_be_empty"
}
