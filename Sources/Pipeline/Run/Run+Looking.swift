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

  /// The parts, their ledgers opened to be written.
  func parts() throws(LedgerError) -> [Part] {
    var parts: [Part] = []
    for number in 0..<description.parts { parts.append(try part(number)) }
    return parts
  }

  func part(_ number: Int) throws(LedgerError) -> Part {
    Part(
      number: number, ledger: try Ledger.open(at: folder.ledger(number), run: description.id))
  }

  /// Who writes all ledgers without holding a part must find none held; each transaction looks again.
  ///
  /// - Throws: `.stopped` that names the holder.
  func requireNobodyHolds(_ parts: [Part]) throws {
    for part in parts {
      let state = try part.ledger.lease()
      guard let holder = state.holder, !state.isFree else { continue }
      throw RunError.stopped(
        "part \(part.number) of \(folder.path) is held by \(holder.words); wait for it or stop it "
          + "(after a crash of its machine, `measurand work \(folder.path) --part \(part.number)` "
          + "takes it over)")
    }
  }
}
