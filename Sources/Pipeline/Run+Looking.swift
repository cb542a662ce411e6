public import Ledger

/// Looking at a run that another process may work on.
extension Run {
  /// The ledgers of the run, in order of part, opened to be looked at.
  ///
  /// - Throws: `LedgerError` where one is missing or damaged.
  public func views() throws(LedgerError) -> [LedgerView] {
    var views: [LedgerView] = []
    for part in 0..<description.parts {
      views.append(try LedgerView(at: folder.ledger(part), run: description.id))
    }
    return views
  }

  /// What people said about the run's rows; made where nobody said anything yet.
  ///
  /// - Throws: `LedgerError` where it cannot be read or written.
  public func corrections() throws(LedgerError) -> CorrectionLedger {
    try CorrectionLedger(at: folder.corrections, run: description.id)
  }

  /// Whether a process works on the run at this moment.
  public var isWorkedOn: Bool { RunLock.isHeld(folder) }
}
