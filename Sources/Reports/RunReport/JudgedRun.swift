import Catalogue
public import Ledger
public import Readings
public import Scoring

/// What a run is worth on the rows whose truth is known.
public struct JudgedRun: Sendable {
  public let score: Score
  public let ladder: StageLadder
  public let confusion: UnitConfusion
  public let reliability: Reliability
  /// Every wrong row, without its picture, in the truth's order.
  public let wrong: [(row: JudgedRow, answer: Answer?)]
  /// How many of the truths a person gave in review.
  public let fromPeople: Int
  /// By position: whether the row is right.
  let isRight: [Int: Bool]

  /// - Parameters:
  ///   - rows: rows of the run, each with what is right for it.
  ///   - fromPeople: how many of the truths are people's corrections.
  ///   - rules: how the run reads raw answers.
  public init(
    _ rows: [(row: LedgerRow, truth: TruthRow)], fromPeople: Int = 0, rules: Normaliser
  ) {
    let truth = rows.map(\.truth)
    let predictions = Predictions(
      Dictionary(rows.map { ($0.row.row.index, $0.row.output) }, uniquingKeysWith: { $1 }))
    score = Score(predictions, truth: truth)
    ladder = StageLadder(rows.map(\.row), truth: truth, rules: rules)
    let judged = JudgedRow.rows(predictions, truth: truth)
    confusion = UnitConfusion(judged)
    let byIndex = Dictionary(rows.map { ($0.truth.index, $0.row) }, uniquingKeysWith: { $1 })
    wrong = judged.filter { $0.error != nil }.map { ($0, byIndex[$0.truth.index]?.answer) }
    var answered: [Reliability.Answered] = []
    var isRight: [Int: Bool] = [:]
    for row in judged {
      guard let known = byIndex[row.truth.index] else { continue }
      isRight[known.row.position] = row.error == nil
      if !row.prediction.isEmpty, let confidence = known.answer?.confidence {
        answered.append(.init(confidence: confidence, isRight: row.error == nil))
      }
    }
    self.isRight = isRight
    self.fromPeople = fromPeople
    reliability = Reliability(answered, shown: judged.count { !$0.truth.answers.isEmpty })
  }

  /// How many wrong rows have which cause.
  public var causes: [ErrorCause: Int] {
    Dictionary(wrong.map { (ErrorCause($0.row, $0.answer), 1) }, uniquingKeysWith: +)
  }

  /// Up to `most` wrong rows, every cause in turn, so that a rare cause is shown, too.
  func picked(_ most: Int) -> [(row: JudgedRow, answer: Answer?)] {
    let groups = Dictionary(grouping: wrong.indices) { ErrorCause(wrong[$0].row, wrong[$0].answer) }
    var places: [Int] = []
    var turn = 0
    while places.count < most, groups.values.contains(where: { $0.count > turn }) {
      places += ErrorCause.allCases.compactMap { cause in
        groups[cause].flatMap { turn < $0.count ? $0[turn] : nil }
      }
      turn += 1
    }
    return places.prefix(most).map { wrong[$0] }
  }
}

extension LedgerRow {
  /// What stands in the output: the value, or blank.
  fileprivate var output: String {
    if case .value(let value) = outcome { value } else { "" }
  }
}
