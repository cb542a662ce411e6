internal import Ledger
internal import Readings
internal import Synchronization

/// The progress of a run that several workers count into.
final class RunTally: Sendable {
  private let state: Mutex<RunProgress>
  private let refined = Mutex((done: 0, of: 0))
  private let began = ContinuousClock.now

  init(rows: Int, counts: LedgerCounts) {
    state = Mutex(
      RunProgress(
        rows: rows, value: counts.value, abstained: counts.abstained, failed: counts.failed))
  }

  var progress: RunProgress { state.withLock { $0 } }

  /// Counts a row that ended another way after it was refined.
  ///
  /// - Returns: how many of how many raw answers are refined.
  func settle(_ entry: RefinedEntry, _ before: LedgerRow) -> (done: Int, of: Int) {
    state.withLock { progress in
      if let outcome = before.outcome { progress.unsettle(outcome) }
      progress.resettle(entry.outcome)
    }
    return refined.withLock { refined in
      refined.done += 1
      return refined
    }
  }

  /// Counts rows that changed rules made to end another way.
  func rule(_ changes: [(before: Outcome?, after: Outcome)]) {
    state.withLock { progress in
      for change in changes {
        if let before = change.before { progress.unsettle(before) }
        progress.resettle(change.after)
      }
    }
  }

  /// Counts raw answers that are about to be refined.
  func expectRefining(_ answers: Int) { refined.withLock { $0.of += answers } }

  /// Counts how rows ended; `before` are the same rows as they were, since a retried row leaves
  /// the count of its former outcome.
  func settle(_ entries: [LedgerEntry], _ before: [LedgerRow]) -> RunProgress {
    let (whole, atto) = (ContinuousClock.now - began).components
    let seconds = Double(whole) + Double(atto) * 1e-18
    return state.withLock { progress in
      for row in before { if let outcome = row.outcome { progress.unsettle(outcome) } }
      progress.settle(entries.map(\.outcome), at: seconds)
      return progress
    }
  }
}
