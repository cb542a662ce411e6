internal import Catalogue
internal import Ledger
public import OpticalReader
public import Pipeline
internal import Readings
internal import Scoring

/// Teaches the choice of a run what people's corrections say, from what the ledgers keep: no picture
/// is read.
public struct Teacher: Sendable {
  /// How many changes a proposal lists.
  public static let mostChanges = 200

  private let run: Run
  private let policy: ChoicePolicy

  /// What a teacher is doing.
  public enum Progress: Sendable, Hashable {
    case learning
    /// So many of all rows are chosen anew.
    case choosing(rows: Int, of: Int)
  }

  /// - Parameter policy: what chose the run's answers.
  /// - Throws: `TeachingError.answeredByModels`.
  public init(_ run: Run, policy: ChoicePolicy) throws(TeachingError) {
    guard run.configuration.models == nil else { throw .answeredByModels }
    self.run = run
    self.policy = policy
  }

  /// Learns from the corrections that stand now and tells what would change; nothing is written.
  ///
  /// - Throws: `TeachingError`, `LedgerError`; `CancellationError` where the task is cancelled.
  @concurrent
  public func propose(told: @Sendable (Progress) -> Void) async throws -> Proposal {
    told(.learning)
    let began = ContinuousClock.now
    let lessons = try Lessons(run, policy)
    let learned = lessons.relearning.learned()
    let held = lessons.relearning.heldOut()
    let comparison = Comparison(
      [
        Comparison.Entry(name: "before", predictions: Predictions(lessons.answers)),
        Comparison.Entry(
          name: "after", predictions: Predictions(held.mapValues { $0 ?? "" })),
      ], truth: lessons.truth)
    let taught = ContinuousClock.now
    var weights = learned.weights
    weights.report =
      "Taught by \(lessons.truth.count) corrected rows of \(lessons.relearning.images.count) "
      + "pictures, on top of weights that say:\n"
      + (policy.weights.report.split(separator: "\n").first.map(String.init) ?? "nothing")
    var changes: [Proposal.Change] = []
    let counts = try run.foreseen(by: OpticalRechooser(schema: run.schema, policy: learned)) {
      told(.choosing(rows: $0, of: run.description.rows))
    } changed: { row, answer, outcome in
      guard changes.count < Self.mostChanges else { return }
      changes.append(
        Proposal.Change(
          position: row.row.position, index: row.row.index, attribute: row.row.attribute,
          before: row.outcome?.text, after: outcome.text, confidence: answer.confidence))
    }
    let difference = comparison.results[1].difference
    return Proposal(
      corrected: lessons.truth.count, unusable: lessons.unusable,
      before: comparison.results[0].score.whole.figures.f1,
      after: comparison.results[1].score.whole.figures.f1,
      low: difference?.interval?.lowerBound, high: difference?.interval?.upperBound,
      gained: difference?.gained ?? 0, lost: difference?.lost ?? 0, counts: counts,
      changes: changes, learning: (taught - began) / .seconds(1),
      choosing: (ContinuousClock.now - taught) / .seconds(1), weights: weights.yaml)
  }

  /// Takes a proposal: its weights become the run's, every row is chosen anew, and the output is written.
  ///
  /// - Throws: `RunError` where another process works on the run; `Weights.FileError`.
  @concurrent
  public func take(_ proposal: Proposal, outputs: [String] = []) async throws -> RunSummary {
    var taught = policy
    taught.weights = try Weights(yaml: proposal.weights, file: run.folder.weights)
    return try run.rechoose(
      by: OpticalRechooser(schema: run.schema, policy: taught), weights: proposal.weights,
      outputs: outputs)
  }
}

extension Outcome {
  fileprivate var text: String? { if case .value(let value) = self { value } else { nil } }
}
