import Catalogue
import Ledger
import Readings
import Scoring

/// What each stage on the way from raw answer to output adds, on rows whose truth is known.
public struct StageLadder: Hashable, Sendable {
  /// The output as it would be if the way ended here.
  public struct Step: Hashable, Sendable {
    public var name: String
    /// What happens in the step, for people.
    public var meaning: String
    public var f1: Double
    /// Rows that are right.
    public var right: Int
  }

  public let steps: [Step]

  /// - Parameters:
  ///   - rows: the run's rows whose truth is known.
  ///   - truth: what is right, row by row.
  ///   - rules: how the run reads raw answers.
  init(_ rows: [LedgerRow], truth: [TruthRow], rules: Normaliser) {
    func step(_ name: String, _ meaning: String, _ text: (LedgerRow) -> String?) -> Step {
      let pairs = rows.map { ($0.row.index, text($0) ?? "") }
      let predictions = Predictions(Dictionary(pairs, uniquingKeysWith: { $1 }))
      return Step(
        name: name, meaning: meaning, f1: Score(predictions, truth: truth).whole.figures.f1,
        right: JudgedRow.rows(predictions, truth: truth).count { $0.error == nil })
    }
    func value(_ text: String?, _ row: LedgerRow) -> String? {
      guard let text, case .value(let value) = rules.verdict(on: text, for: row.row.attribute)
      else { return nil }
      return value
    }
    var steps = [
      step("first number", "the raw answer's first number and the word behind it") {
        Self.raw($0).flatMap(FirstNumber.reading)
      },
      step("normalised", "the raw answer, read by the rules") { value(Self.raw($0), $0) },
    ]
    if rows.contains(where: { $0.refinement != nil }) {
      steps.append(
        step("refined", "what the refiner says where it was asked") { row in
          switch row.refinement?.verdict {
          case .value: value(row.refinement?.text, row)
          case .nothing: nil
          case .rejected, nil: value(Self.raw(row), row)
          }
        })
    }
    steps.append(
      step("output", "blank where the reader is not sure enough") { row in
        if case .value(let value) = row.outcome { value } else { nil }
      })
    self.steps = steps
  }

  /// What the reader would say if it always said something.
  private static func raw(_ row: LedgerRow) -> String? {
    row.answer?.text ?? row.answer?.alternatives.first?.text
  }
}
