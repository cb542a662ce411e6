/// Two or more sets of predictions held against the same truth, row by row.
///
/// The first set is the baseline. Differences are paired: in every draw of the bootstrap all sets
/// answer the same images, so what is hard for all cancels out, and only the rows on which the sets
/// differ make an interval wide. A difference of one point of F1 on 5,000 rows is found where the sets
/// disagree on up to some 5 % of the rows; with more disagreement it takes more rows.
public struct Comparison: Sendable, Hashable {
  /// One set of predictions, under the name that the report gives it.
  public struct Entry: Sendable, Hashable {
    public var name: String
    public var predictions: Predictions
    public var cost: RunCost?

    public init(name: String, predictions: Predictions, cost: RunCost? = nil) {
      self.name = name
      self.predictions = predictions
      self.cost = cost
    }
  }

  /// How F1 differs from the baseline's.
  public struct Difference: Sendable, Hashable {
    /// This set's F1 less the baseline's.
    public var f1: Double
    /// 95 %.
    public var interval: ClosedRange<Double>?
    /// Rows that this set has right and the baseline wrong, and the other way round.
    public var gained: Int
    public var lost: Int
    public var verdict: Verdict
  }

  /// Stricter than the interval: a 98 % one must exclude 0, so that of a hundred comparisons of sets
  /// that are equally good two are called different, and not five.
  public enum Verdict: String, Sendable, Hashable, Codable {
    case better, worse
    case open = "not clear"
  }

  /// One set's figures.
  public struct Result: Sendable, Hashable {
    public var name: String
    public var cost: RunCost?
    public var score: Score
    /// `nil` for the baseline.
    public var difference: Difference?
    /// By attribute; empty for the baseline.
    public var differences: [String: Difference]
  }

  /// A row that not all sets answer alike, in value or in being blank.
  public struct Disagreement: Sendable, Hashable {
    public var row: TruthRow
    /// By set; empty for a blank.
    public var predictions: [String]
    /// By set; `nil` where the prediction is right.
    public var errors: [ErrorKind?]
  }

  /// In the order given.
  public let results: [Result]
  /// In the truth's order.
  public let disagreements: [Disagreement]
  /// Rows that are scored.
  public let rowCount: Int

  /// - Parameters:
  ///   - entries: at least one; the first is the baseline.
  ///   - truth: ambiguous rows are left out, as by `Score`.
  public init(_ entries: [Entry], truth: [TruthRow]) {
    let verdicts = entries.map { Judge(isStrict: false).verdicts($0.predictions, truth) }
    let rows = truth.filter { !$0.isAmbiguous }
    let names = Set(rows.map(\.attribute)).sorted()
    let paired = PairedVerdicts(verdicts, attributes: names)
    let differences = paired.differences()
    results = entries.enumerated().map { place, entry in
      Result(
        name: entry.name, cost: entry.cost, score: Score(entry.predictions, truth: truth),
        difference: place == 0 ? nil : differences[place - 1][0],
        differences: place == 0
          ? [:] : Dictionary(uniqueKeysWithValues: zip(names, differences[place - 1].dropFirst())))
    }
    disagreements = rows.indices.compactMap { row in
      let predictions = entries.map { $0.predictions.byIndex[rows[row].index] ?? "" }
      guard Set(predictions.map { ScoredValue($0) }).count > 1 else { return nil }
      return Disagreement(
        row: rows[row], predictions: predictions, errors: verdicts.map { $0[row].error })
    }
    rowCount = rows.count
  }
}

extension Judge.Verdict {
  var isRight: Bool { error == nil }

  var error: ErrorKind? {
    if case .wrong(let kind) = result { kind } else { nil }
  }
}
