internal import Catalogue
internal import Ledger
internal import Scoring

/// The rule book, applied while the output is written: a few thousand rows at a time, so that memory
/// does not grow with the table.
struct MergeCheck {
  private static let batch = 4_096

  let schema: Schema
  private var rows: [(expected: Checker.Expected, prediction: String)] = []

  init(schema: Schema) { self.schema = schema }

  mutating func add(_ row: SettledRow, _ prediction: String) throws(RunError) {
    let attribute = schema[row.attribute]?.name
    rows.append((Checker.Expected(index: row.index, attribute: attribute), prediction))
    if rows.count == Self.batch { try finish() }
  }

  /// - Throws: `.checkFailed` with the first violation.
  mutating func finish() throws(RunError) {
    var checker = Checker(schema: schema, expecting: rows.map(\.expected))
    for row in rows { checker.check(index: row.expected.index, prediction: row.prediction) }
    rows.removeAll(keepingCapacity: true)
    let report = checker.finish()
    if let first = report.violations.first {
      throw .checkFailed("the output breaks its rules: row \(first.index ?? ""): \(first.reason)")
    }
  }
}
