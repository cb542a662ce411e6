internal import Ledger
internal import Synchronization

/// The questions of a part, each given out once, in order.
final class QuestionQueue: Sendable {
  private let questions: [[LedgerRow]]
  private let given = Mutex(0)

  init(_ questions: [[LedgerRow]]) { self.questions = questions }

  var count: Int { questions.count }

  /// The rows of the next image; `nil` when all are given out.
  func next() -> [LedgerRow]? {
    let turn = given.withLock { given in
      defer { given += 1 }
      return given
    }
    return turn < questions.count ? questions[turn] : nil
  }
}
