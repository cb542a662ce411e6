internal import GRDB
public import Readings

/// An outcome that changed rules made of an answer that was given before.
public struct RuledOutcome: Sendable {
  public var position: Int
  public var outcome: Outcome
  /// The fingerprint of the rules.
  public var rules: String
  /// Whether a refiner is to be asked about the answer, if none was yet.
  public var awaitsRefiner: Bool

  public init(position: Int, outcome: Outcome, rules: String, awaitsRefiner: Bool = false) {
    self.position = position
    self.outcome = outcome
    self.rules = rules
    self.awaitsRefiner = awaitsRefiner
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
