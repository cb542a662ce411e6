internal import GRDB
public import Readings

/// What a ledger comes to: how its rows ended, what that cost, and who works on it.
public struct LedgerTally: Sendable {
  public var counts = LedgerCounts()
  /// Why rows failed, most first.
  public var failures: [(failure: Failure, rows: Int)] = []
  public var reading = Usage()
  public var refining = Usage()
  public var rejectedRefinements = 0
  /// Answered rows about which a refiner is to be asked.
  public var awaitingRefiner = 0
  public var lease: LeaseState
}

extension LedgerView {
  /// One pass over the rows, without sorting them; a second one only where rows failed.
  public func tally() throws(LedgerError) -> LedgerTally {
    try Ledger.wrapping(path) {
      try database.read { db in
        var tally = LedgerTally(lease: try LeaseState.read(db))
        guard let row = try GRDB.Row.fetchOne(db, sql: Self.sums) else { return tally }
        let sum = { (place: Int) in Int(row[place] as Double) }
        tally.counts.value = sum(0)
        tally.counts.abstained = sum(1)
        tally.counts.failed = sum(2)
        tally.counts.waiting = (row[3] as Int) - tally.counts.rows
        tally.rejectedRefinements = sum(4)
        tally.reading = Usage(
          calls: sum(5), promptTokens: sum(6), completionTokens: sum(7), milliseconds: sum(8))
        tally.refining = Usage(
          calls: sum(9), promptTokens: sum(10), completionTokens: sum(11), milliseconds: sum(12))
        tally.awaitingRefiner = sum(13)
        if tally.counts.failed > 0 { tally.failures = try Ledger.failures(db) }
        return tally
      }
    }
  }

  private static let sums: String = {
    let names = ["calls", "prompt_tokens", "completion_tokens", "milliseconds"]
    let usage = (names + names.map { "refine_" + $0 }).map { "total(\($0))" }
    return """
      SELECT total(status = 0), total(status = 1), total(status = 2), count(*),
        total(refine_verdict = 'rejected'), \(usage.joined(separator: ", ")),
        total(refine_verdict = '\(Ledger.awaited)') FROM row
      """
  }()
}
