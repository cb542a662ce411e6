internal import GRDB
public import Readings

/// What became of one row's raw answer in a refiner, and how the row ended.
public struct RefinedEntry: Sendable, Hashable {
  public var position: Int
  /// `nil` where the refiner failed; the row is refined again when it is retried.
  public var refinement: Refinement?
  /// The refiner's fingerprint.
  public var refiner: String
  public var outcome: Outcome
  /// The fingerprint of the rules that made the outcome.
  public var rules: String

  public init(
    position: Int, refinement: Refinement?, refiner: String, outcome: Outcome, rules: String
  ) {
    self.position = position
    self.refinement = refinement
    self.refiner = refiner
    self.outcome = outcome
    self.rules = rules
  }
}

extension Ledger {
  /// Writes what a refiner said in one transaction; raw answers stay. When it returns the entries are
  /// on disk.
  public func record(_ entries: [RefinedEntry]) async throws(LedgerError) {
    do {
      try await database.write { db in
        try self.guardLease(db)
        try LedgerStatements(db).refine(entries)
      }
    } catch {
      throw Self.describe(error, path)
    }
  }
}
