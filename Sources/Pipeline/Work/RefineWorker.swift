internal import Catalogue
internal import Ledger
internal import Readings

/// Takes the raw answers of one part that are to be refined, has each refined, and records how its row
/// ended. A row is on disk before its answer counts as refined.
struct RefineWorker: Sendable {
  let ledger: Ledger
  let refiner: any Refiner
  let schema: Schema
  let settling: Settling
  let stop: StopFlag
  /// Called when a row is on disk.
  let settled: @Sendable (RefinedEntry, LedgerRow) -> Void

  /// - Throws: what a refiner or a ledger throws that is not one row's failure.
  func work(_ questions: QuestionPositions, inFlight: Int) async throws {
    let writer = LedgerWriter(record: { (entries: [RefinedEntry]) async throws(LedgerError) in
      try await ledger.record(entries)
    })
    let queue = QuestionQueue(questions, of: ledger)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<min(inFlight, questions.count) {
        group.addTask {
          while !stop.isRaised, !Task.isCancelled, let rows = try await queue.pop() {
            for row in rows { try await refine(row, writer) }
          }
        }
      }
      for try await _ in group {}
    }
  }

  private func refine(_ row: LedgerRow, _ writer: LedgerWriter<RefinedEntry>) async throws {
    guard let answer = row.answer, let text = answer.text,
      let attribute = schema[row.row.attribute]
    else { return }
    var entry = RefinedEntry(
      position: row.row.position, refinement: nil, refiner: refiner.fingerprint,
      outcome: .abstained, rules: settling.fingerprint)
    do {
      let refinement = try await refiner.refine(
        RawAnswer(text: text, attribute: attribute, seen: answer.seen))
      entry.refinement = refinement
      entry.outcome = settling.outcome(of: answer, refinement, for: attribute)
    } catch let error as any RowFailure {
      try Task.checkCancellation()
      entry.outcome = settling.outcome(of: answer, without: error.failure, for: attribute)
    }
    try await writer.record([entry])
    settled(entry, row)
  }
}
