/// The order in which rows are shown.
enum RowOrder: String, CaseIterable, Sendable {
  /// As in the catalogue.
  case catalogue
  /// The least sure answer first.
  case doubtful
  /// The surest answer first: where a wrong one hurts most.
  case sure
  /// First the answers whose best alternative is nearly as likely.
  case close
  /// First what teaches the choice most.
  case gain
}
