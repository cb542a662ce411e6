internal import GRDB
public import Readings

/// An outcome that changed rules made of an answer that was given before.
public struct RuledOutcome: Sendable {
  public var position: Int
  public var outcome: Outcome
  /// The fingerprint of the rules.
  public var rules: String

  public init(position: Int, outcome: Outcome, rules: String) {
    self.position = position
    self.outcome = outcome
    self.rules = rules
  }
}

extension Ledger {
  /// Replaces outcomes in one transaction; answers and attempts stay.
  public func apply(_ outcomes: [RuledOutcome]) throws(LedgerError) {
    try Self.wrapping(path) {
      try database.write { db in
        try guardLease(db)
        try LedgerStatements(db).apply(outcomes)
      }
    }
  }
}
