/// How rows came out, after the challenge's rule: a wrong answer is a false positive whether or not
/// something is shown, a blank where something is shown a false negative.
public struct Tally: Hashable, Sendable {
  /// Answered and right.
  public var truePositives = 0
  /// Answered and wrong, or answered where nothing is shown.
  public var falsePositives = 0
  /// Left blank where something is shown.
  public var falseNegatives = 0
  /// Left blank where nothing is shown.
  public var trueNegatives = 0
  /// Rows where nothing is shown, answered or not.
  public var notShown = 0

  public init() {}

  public var rows: Int { truePositives + falsePositives + falseNegatives + trueNegatives }

  mutating func add(_ other: Tally, times: Int = 1) {
    truePositives += times * other.truePositives
    falsePositives += times * other.falsePositives
    falseNegatives += times * other.falseNegatives
    trueNegatives += times * other.trueNegatives
    notShown += times * other.notShown
  }
}

/// The figures of some rows, each 0 … 1.
public struct Figures: Hashable, Sendable {
  public var f1: Double
  public var precision: Double
  public var recall: Double
  /// The share of the rows without an answer in the image that were left blank; `nil` where every
  /// row has one. Never weighted.
  public var notShownLeftBlank: Double?

  /// - Parameter weights: what a row of each tally counts; 1 each without.
  init(_ tallies: [Tally], weights: [Double]? = nil) {
    var positives = 0.0
    var answered = 0.0
    var shown = 0.0
    var blank = 0
    var notShown = 0
    for (number, tally) in tallies.enumerated() {
      let weight = weights?[number] ?? 1
      positives += weight * Double(tally.truePositives)
      answered += weight * Double(tally.truePositives + tally.falsePositives)
      shown += weight * Double(tally.truePositives + tally.falseNegatives)
      blank += tally.trueNegatives
      notShown += tally.notShown
    }
    precision = answered > 0 ? positives / answered : 0
    recall = shown > 0 ? positives / shown : 0
    f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    notShownLeftBlank = notShown > 0 ? Double(blank) / Double(notShown) : nil
  }
}
