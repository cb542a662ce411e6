internal import Ledger

/// The questions of a part, each given out once, in order. Of the questions that wait only the rows'
/// positions are in memory; the rows themselves are fetched a few questions ahead.
actor QuestionQueue {
  /// Questions whose rows are fetched at once.
  private static let batch = 64

  private let ledger: Ledger
  private let questions: QuestionPositions
  private var next = 0
  private var fetched: ArraySlice<[LedgerRow]> = []

  init(_ questions: QuestionPositions, of ledger: Ledger) {
    self.questions = questions
    self.ledger = ledger
  }

  /// The rows of the next image; `nil` when all are given out.
  func pop() throws(LedgerError) -> [LedgerRow]? {
    if fetched.isEmpty { try fetch() }
    return fetched.popFirst()
  }

  private func fetch() throws(LedgerError) {
    let batch = next..<min(next + Self.batch, questions.count)
    next = batch.upperBound
    var rows = try ledger.rows(at: batch.flatMap { questions[$0] })[...]
    fetched =
      batch.map { number in
        let question = Array(rows.prefix(questions[number].count))
        rows.removeFirst(question.count)
        return question
      }[...]
  }
}
