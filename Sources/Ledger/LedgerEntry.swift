public import Readings

/// What becomes of one row: the answer that a reader gave and how the row ended.
public struct LedgerEntry: Sendable, Hashable {
  public var position: Int
  /// `nil` where the row failed before a reader answered.
  public var answer: Answer?
  /// The reader's fingerprint at the time of the answer.
  public var reader: String
  public var outcome: Outcome
  /// The fingerprint of the rules that made the outcome of the answer.
  public var rules: String
  /// Whether a refiner is to be asked about the answer.
  public var awaitsRefiner: Bool

  public init(
    position: Int, answer: Answer?, reader: String, outcome: Outcome, rules: String,
    awaitsRefiner: Bool = false
  ) {
    self.position = position
    self.answer = answer
    self.reader = reader
    self.outcome = outcome
    self.rules = rules
    self.awaitsRefiner = awaitsRefiner
  }
}
