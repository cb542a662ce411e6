internal import Catalogue
internal import Foundation
internal import Ledger
internal import Synchronization

/// The ledgers of a run while its catalogue is read: rows go to their part as they come, a few hundred
/// at a time, so that memory does not depend on the number of rows.
struct LedgerDrafts {
  /// Rows that wait for a part before they are written.
  private static let batch = 512
  /// Rows that wait for all parts; then those of the part for which most wait are written.
  private static let mostWaiting = 4_096
  /// Drafts whose file is open: parts follow each other, with few rows that belong to an earlier one.
  private static let mostOpen = 8

  private let folder: String
  private let drafts: [LedgerDraft]
  private var waiting: [[LedgerRow]]
  private var waitingRows = 0
  private var open: [Int] = []

  init(parts: Int, run: String, in folder: RunFolder) throws(LedgerError) {
    var drafts: [LedgerDraft] = []
    for part in 0..<parts {
      let draft = try LedgerDraft(at: folder.ledger(part), run: run)
      try draft.rest()
      drafts.append(draft)
    }
    self.drafts = drafts
    self.folder = folder.parts
    waiting = Array(repeating: [], count: parts)
  }

  mutating func add(_ row: LedgerRow, to part: Int) throws(LedgerError) {
    waiting[part].append(row)
    waitingRows += 1
    if waiting[part].count == Self.batch { try write(part) }
    if waitingRows == Self.mostWaiting,
      let fullest = waiting.indices.max(by: { waiting[$0].count < waiting[$1].count })
    {
      try write(fullest)
    }
  }

  /// Writes what waits and gives all ledgers their names; several at once, for each waits for the disk.
  mutating func finish() throws(LedgerError) {
    for part in waiting.indices where !waiting[part].isEmpty { try write(part) }
    let failures = Mutex<[LedgerError]>([])
    let drafts = drafts
    DispatchQueue.concurrentPerform(iterations: drafts.count) { number in
      do throws(LedgerError) {
        try drafts[number].finish()
      } catch {
        failures.withLock { $0.append(error) }
      }
    }
    if let failure = failures.withLock({ $0.first }) { throw failure }
    Folder.synchronise(folder)
  }

  private mutating func write(_ part: Int) throws(LedgerError) {
    try drafts[part].add(waiting[part])
    waitingRows -= waiting[part].count
    waiting[part].removeAll()
    open.removeAll { $0 == part }
    open.append(part)
    if open.count > Self.mostOpen { try drafts[open.removeFirst()].rest() }
  }
}
