public import Catalogue
public import Readings

/// A row as its ledger knows it.
public struct LedgerRow: Sendable, Hashable {
  public var row: Row
  /// How often a reader was asked; a resumed or retried row counts on.
  public var attempts: Int
  /// `nil` while the row waits.
  public var outcome: Outcome?
  public var answer: Answer? {
    get { said?.answer }
    set { said = Said(newValue, refinement) }
  }
  /// What a refiner made of the answer.
  public var refinement: Refinement? {
    get { said?.refinement }
    set { said = Said(answer, newValue) }
  }
  /// Whether a second look confirmed the value; `nil` where there was none.
  public var isVerified: Bool?
  /// Where in the catalogue a rejected row begins, and the column that is wrong.
  public var rejection: Rejection?

  /// Kept apart, so that the many rows that wait are small.
  private var said: Said?

  private final class Said: Sendable, Hashable {
    let answer: Answer?
    let refinement: Refinement?

    init?(_ answer: Answer?, _ refinement: Refinement?) {
      if answer == nil, refinement == nil { return nil }
      self.answer = answer
      self.refinement = refinement
    }

    static func == (a: Said, b: Said) -> Bool {
      a.answer == b.answer && a.refinement == b.refinement
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(answer)
      hasher.combine(refinement)
    }
  }

  /// The place of a row that the catalogue reader could not take.
  public struct Rejection: Sendable, Hashable {
    public var byteOffset: Int
    public var column: String?
    /// Whether the row's index can stand in the output (it is there, and it is the only one).
    public var hasIndex: Bool

    public init(byteOffset: Int, column: String?, hasIndex: Bool) {
      self.byteOffset = byteOffset
      self.column = column
      self.hasIndex = hasIndex
    }
  }

  public init(
    row: Row, attempts: Int = 0, outcome: Outcome? = nil, answer: Answer? = nil,
    refinement: Refinement? = nil, isVerified: Bool? = nil, rejection: Rejection? = nil
  ) {
    self.row = row
    self.attempts = attempts
    self.outcome = outcome
    said = Said(answer, refinement)
    self.isVerified = isVerified
    self.rejection = rejection
  }
}

/// How many rows of a ledger ended how.
public struct LedgerCounts: Sendable, Hashable, Codable {
  public var waiting = 0
  public var value = 0
  public var abstained = 0
  public var failed = 0

  public init() {}

  public var rows: Int { waiting + value + abstained + failed }

  public static func + (a: LedgerCounts, b: LedgerCounts) -> LedgerCounts {
    var sum = a
    sum.waiting += b.waiting
    sum.value += b.value
    sum.abstained += b.abstained
    sum.failed += b.failed
    return sum
  }
}
