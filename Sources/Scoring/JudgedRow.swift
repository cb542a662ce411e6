/// One scored row, right or with what is wrong with it.
public struct JudgedRow: Hashable, Sendable {
  public var truth: TruthRow
  /// What was predicted; empty for a blank.
  public var prediction: String
  /// `nil` where the prediction is right.
  public var error: ErrorKind?

  /// The rows that are not ambiguous, in the truth's order.
  public static func rows(_ predictions: Predictions, truth: [TruthRow]) -> [JudgedRow] {
    let verdicts = Judge(isStrict: false).verdicts(predictions, truth)
    return zip(truth.filter { !$0.isAmbiguous }, verdicts).map { row, verdict in
      var error: ErrorKind?
      if case .wrong(let kind) = verdict.result { error = kind }
      return JudgedRow(
        truth: row, prediction: predictions.byIndex[row.index] ?? "", error: error)
    }
  }
}
