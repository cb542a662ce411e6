internal import GRDB

/// Rows of a part, by what is known of them or still to be done with them.
public enum RowSelection: Sendable, Hashable {
  /// The rows whose answer became a value.
  case valued
  /// The rows that have no outcome yet, or whose answer came from another reader than today's. Rows that
  /// the catalogue reader rejected and rows that failed are settled.
  ///
  /// `readers` has the reader's fingerprint by attribute.
  case unsettled(readers: [String: String])
  /// The rows that failed and may be asked again; those that only their refiner failed have a raw
  /// answer already.
  case failed
  /// The rows whose raw answer this refiner has not seen; `failed` tells whether those that their refiner
  /// failed are among them.
  case unrefined(refiner: String, failed: Bool)
  /// The answered rows that no refiner was asked about.
  case neverRefined
  /// Answered rows whose outcome was made by other rules.
  case outdated(rules: String)

  /// The condition in SQL.
  var condition: String {
    switch self {
    case .valued: "status = 0 AND confidence IS NOT NULL"
    case .unsettled(let readers) where readers.isEmpty: "status IS NULL"
    case .unsettled(let readers):
      """
      status IS NULL OR (status < 2 AND reader IS NOT (CASE attribute
        \(Array(repeating: Self.readerCase, count: readers.count).joined(separator: " ")) END))
      """
    case .failed: "status = 2 AND component NOT IN ('catalogue', 'refiner')"
    case .unrefined(_, let failed):
      """
      answer IS NOT NULL AND (status < 2 \(failed ? "OR component = 'refiner'" : ""))
        AND coalesce(refiner, 0) <> coalesce((SELECT id FROM fingerprint WHERE text = ?), -1)
      """
    case .neverRefined:
      "answer IS NOT NULL AND status < 2 AND refiner IS NULL AND refine_calls IS NULL"
    case .outdated:
      """
      status < 2 AND reader IS NOT NULL
        AND rules IS NOT (SELECT id FROM fingerprint WHERE text = ?)
      """
    }
  }

  private static let readerCase = "WHEN ? THEN (SELECT id FROM fingerprint WHERE text = ?)"

  /// What stands for the condition's question marks.
  var arguments: StatementArguments {
    switch self {
    case .unsettled(let readers):
      StatementArguments(readers.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
    case .unrefined(let text, _), .outdated(let text): [text]
    case .valued, .failed, .neverRefined: []
    }
  }
}
