/// How far confidences can be believed, and what answering only above one costs: the reliability
/// diagram and the precision-recall curve of answered rows.
public struct Reliability: Hashable, Sendable {
  /// An answered row.
  public struct Answered: Hashable, Sendable {
    /// 0 … 1.
    public var confidence: Double
    public var isRight: Bool

    public init(confidence: Double, isRight: Bool) {
      self.confidence = confidence
      self.isRight = isRight
    }
  }

  /// Answers of about one confidence.
  public struct Bin: Hashable, Sendable {
    /// Mean confidence.
    public var confidence: Double
    /// The share that is right.
    public var right: Double
    public var rows: Int
  }

  /// What answering only from a confidence on would give.
  public struct Point: Hashable, Sendable {
    public var confidence: Double
    public var precision: Double
    public var recall: Double
  }

  /// Bins of equal count, by confidence; fewer than asked for where there are few rows.
  public let bins: [Bin]
  /// By falling confidence, rising recall.
  public let curve: [Point]
  /// The mean distance between confidence and share of right answers over the bins (Naeini, Cooper
  /// and Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning", 2015); `nil`
  /// where nothing was answered.
  public let calibrationError: Double?

  /// - Parameters:
  ///   - shown: rows on which something is shown: what recall is a share of.
  ///   - mostPoints: the curve is thinned to about so many points.
  public init(_ answers: [Answered], shown: Int, bins count: Int = 10, mostPoints: Int = 200) {
    let sorted = answers.sorted { $0.confidence < $1.confidence }
    let number = max(1, min(count, sorted.count / 5))
    bins = (0..<number).compactMap { bin in
      let range = sorted[(bin * sorted.count / number)..<((bin + 1) * sorted.count / number)]
      guard !range.isEmpty else { return nil }
      return Bin(
        confidence: range.reduce(0) { $0 + $1.confidence } / Double(range.count),
        right: Double(range.count { $0.isRight }) / Double(range.count), rows: range.count)
    }
    calibrationError =
      sorted.isEmpty
      ? nil
      : bins.reduce(0) { $0 + abs($1.confidence - $1.right) * Double($1.rows) }
        / Double(sorted.count)
    var points: [Point] = []
    var right = 0
    for (place, answer) in sorted.reversed().enumerated() {
      right += answer.isRight ? 1 : 0
      let next = sorted.count - place - 2
      // Answers of one confidence are taken or left together.
      if next >= 0, sorted[next].confidence == answer.confidence { continue }
      points.append(
        Point(
          confidence: answer.confidence, precision: Double(right) / Double(place + 1),
          recall: shown > 0 ? Double(right) / Double(shown) : 0))
    }
    let step = max(1, points.count / max(mostPoints, 1))
    curve = points.enumerated().filter { $0.offset % step == 0 || $0.offset == points.count - 1 }
      .map(\.element)
  }
}
