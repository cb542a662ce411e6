internal import Ledger

/// Brings the entries of one part to disk, as many in a transaction as wait for one.
///
/// When `record` returns without error, its entries are on disk or a call before it is bringing them
/// there; the call that began to write waits for the rest. A process that dies loses only what had
/// not returned.
actor LedgerWriter<Entry: Sendable> {
  private let write: @Sendable ([Entry]) async throws(LedgerError) -> Void
  private var waiting: [Entry] = []
  private var isWriting = false
  private var failure: LedgerError?

  init(record: @escaping @Sendable ([Entry]) async throws(LedgerError) -> Void) { write = record }

  func record(_ entries: [Entry]) async throws(LedgerError) {
    if let failure { throw failure }
    waiting += entries
    guard !isWriting else { return }
    isWriting = true
    defer { isWriting = false }
    while !waiting.isEmpty {
      let batch = waiting
      waiting = []
      do {
        try await write(batch)
      } catch {
        failure = error
        throw error
      }
    }
  }
}
