internal import Ledger

/// Brings the entries of one part to disk, as many in a transaction as wait for one.
///
/// When `record` returns without error, its entries are on disk or a call before it is bringing them
/// there; `finish` waits for the rest. A process that dies loses only what had not returned.
actor LedgerWriter {
  private let ledger: Ledger
  private var waiting: [LedgerEntry] = []
  private var isWriting = false
  private var failure: LedgerError?

  init(_ ledger: Ledger) { self.ledger = ledger }

  func record(_ entries: [LedgerEntry]) async throws(LedgerError) {
    if let failure { throw failure }
    waiting += entries
    guard !isWriting else { return }
    isWriting = true
    defer { isWriting = false }
    while !waiting.isEmpty {
      let batch = waiting
      waiting = []
      do {
        try await ledger.record(batch)
      } catch {
        failure = error
        throw error
      }
    }
  }
}
