internal import GRDB

/// Taking a part, keeping it, giving it back. Each is one immediate transaction on the part's file, so
/// a folder that several machines share needs no coordinator.
extension Ledger {
  /// How an attempt to take a part ended.
  public enum Claim: Sendable {
    /// Taken: what is written through this ledger is written under the lease.
    case taken(Ledger)
    /// Somebody else holds it.
    case held(LeaseState)
  }

  /// Takes the part where nobody holds it.
  ///
  /// - Parameters:
  ///   - seconds: how long without a beat until somebody else may take it over.
  ///   - still: a state that did not change for the length of its lease; it is taken over if it has
  ///     not changed since.
  public func claim(
    as holder: LeaseHolder, seconds: Double, over still: LeaseState? = nil
  ) throws(LedgerError) -> Claim {
    let claim: Claim = try Self.wrapping(path) {
      try database.write { db in
        let state = try LeaseState.read(db)
        let isStill = still?.attempt == state.attempt && still?.beat == state.beat
        guard state.isFree || isStill else { return .held(state) }
        let taken = LeaseState(
          attempt: state.attempt + 1, beat: 0, seconds: seconds, holder: holder, worked: 0,
          settled: 0)
        try taken.write(db)
        return .taken(Ledger(path: path, database: database, attempt: taken.attempt))
      }
    }
    if case .taken = claim { database.hold() }
    return claim
  }

  /// Who holds the part, if anybody.
  public func lease() throws(LedgerError) -> LeaseState {
    try Self.wrapping(path) { try database.read(LeaseState.read) }
  }

  /// Shows that the holder lives, and how far it is.
  ///
  /// - Parameters:
  ///   - worked: seconds since the part was taken.
  ///   - settled: rows that were settled in that time.
  /// - Throws: `LedgerError` of kind `taken` when the part was taken over.
  public func beat(worked: Double, settled: Int) async throws(LedgerError) {
    do {
      try await database.write { db in
        try self.guardLease(db)
        var state = try LeaseState.read(db)
        state.beat += 1
        state.worked = worked
        state.settled = settled
        try state.write(db)
      }
    } catch {
      throw Self.describe(error, path)
    }
  }

  /// Gives the part back; does nothing where it was taken over meanwhile.
  public func release() throws(LedgerError) {
    database.letGo()
    try Self.wrapping(path) {
      try database.write { db in
        var state = try LeaseState.read(db)
        guard state.attempt == attempt else { return }
        state.holder = nil
        try state.write(db)
      }
    }
  }

  /// Asks first in every transaction that writes: a holder must still hold its part, and who holds none
  /// may write only while nobody does.
  ///
  /// - Throws: `LedgerError` of kind `taken`; the transaction is rolled back by it.
  func guardLease(_ db: Database) throws {
    if let attempt {
      if try LeaseState.isHeld(under: attempt, db) { return }
      throw takenOver(by: try LeaseState.read(db))
    }
    if let holder = try LeaseState.read(db).holder, !holder.isGone {
      throw LedgerError(file: path, reason: Self.words(holder), kind: .taken)
    }
  }

  private func takenOver(by state: LeaseState) -> LedgerError {
    let whose = state.holder.map { "by \($0.words)" } ?? "and is finished with"
    return LedgerError(
      file: path,
      reason: "the part was taken over \(whose) while this process was silent for its lease; "
        + "nothing of this process was written since, and nothing is to be done",
      kind: .taken)
  }

  /// Why a part that is held is not written.
  static func words(_ holder: LeaseHolder) -> String {
    "\(holder.words) works on the part; wait for it or stop it (after a crash, `measurand work` with "
      + "this part takes it over)"
  }
}
