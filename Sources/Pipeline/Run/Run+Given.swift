internal import Catalogue
internal import Ledger
public import Readings

/// Stands for whoever gave the raw answers of a table; is never asked.
public struct GivenReader: Reader {
  public let name = "given"
  public let fingerprint: String

  /// - Parameter column: the table's column that holds the answers.
  public init(column: String) { fingerprint = "given/\(column)" }

  /// - Throws: always: a row without an answer of the table has none.
  public func read(_ question: Question) async throws -> [Answer] {
    question.attributes.map { Answer(attribute: $0.name, text: nil, confidence: 0.5) }
  }
}

extension Run {
  /// Writes the raw answers of a table into the ledgers, as if a reader had given them, where they are
  /// not there yet.
  ///
  /// - Parameters:
  ///   - reader: whose answers they are.
  ///   - answer: the raw answer of the row at a position; blank or `nil` for nothing.
  public func record(
    answersOf reader: GivenReader, _ answer: (_ position: Int) -> String?
  ) async throws {
    let lock = try RunLock(folder)
    defer { withExtendedLifetime(lock) {} }
    let fingerprints = Dictionary(
      uniqueKeysWithValues: schema.attributes.map { ($0.name, reader.fingerprint) })
    let parts = try parts()
    try requireNobodyHolds(parts)
    for ledger in parts.map(\.ledger) {
      let entries = try ledger.rows(.unsettled(readers: fingerprints)).map { row in
        let text = answer(row.row.position).flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
        let given = Answer(
          attribute: row.row.attribute, text: text, confidence: 0.5, reader: reader.name)
        let outcome = schema[row.row.attribute].map { rules.outcome(of: given, for: $0) }
        return LedgerEntry(
          position: row.row.position, answer: given, reader: reader.fingerprint,
          outcome: outcome ?? .abstained, rules: rules.fingerprint)
      }
      if !entries.isEmpty { try await ledger.record(entries) }
    }
  }
}
