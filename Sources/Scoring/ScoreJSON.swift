import Foundation

extension Score {
  /// One JSON object with stable keys, sorted, each figure rounded to four places.
  ///
  /// `F1`, `precision`, `recall`, `not_shown_left_blank` (null where every row shows something),
  /// `interval` (the same keys, `[low, high]` or null), `rows`, `images`, `not_shown`, `TP`, `FP`,
  /// `FN`, `TN`, `errors` by kind, `by` attribute with the same keys, `ambiguous`, `missing`,
  /// `unknown` and `duplicates` as counts, `unmeasured` names, `strict`, `mixed`.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(ScoreRecord(self)), as: UTF8.self)
  }
}

private struct ScoreRecord: Encodable {
  let score: Score

  init(_ score: Score) { self.score = score }

  func encode(to encoder: any Encoder) throws {
    try SectionRecord(section: score.whole).encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(score.byAttribute.mapValues(SectionRecord.init), forKey: "by")
    try container.encode(score.imageCount, forKey: "images")
    try container.encode(score.ambiguousCount, forKey: "ambiguous")
    try container.encode(score.missing.count, forKey: "missing")
    try container.encode(score.unknown.count, forKey: "unknown")
    try container.encode(score.duplicates.count, forKey: "duplicates")
    try container.encode(score.unmeasured, forKey: "unmeasured")
    try container.encode(score.isStrict, forKey: "strict")
    try container.encode(score.isMixed, forKey: "mixed")
  }
}

private struct SectionRecord: Encodable {
  let section: Score.Section

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    let figures = section.figures
    let intervals = section.intervals
    try container.encode(figures.f1.rounded4, forKey: "F1")
    try container.encode(figures.precision.rounded4, forKey: "precision")
    try container.encode(figures.recall.rounded4, forKey: "recall")
    try container.encode(figures.notShownLeftBlank?.rounded4, forKey: "not_shown_left_blank")
    try container.encode(
      [
        "F1": intervals.f1, "precision": intervals.precision, "recall": intervals.recall,
        "not_shown_left_blank": intervals.notShownLeftBlank,
      ].mapValues { range in range.map { [$0.lowerBound.rounded4, $0.upperBound.rounded4] } },
      forKey: "interval")
    try container.encode(section.tally.rows, forKey: "rows")
    try container.encode(section.tally.notShown, forKey: "not_shown")
    try container.encode(section.tally.truePositives, forKey: "TP")
    try container.encode(section.tally.falsePositives, forKey: "FP")
    try container.encode(section.tally.falseNegatives, forKey: "FN")
    try container.encode(section.tally.trueNegatives, forKey: "TN")
    let errors = ErrorKind.allCases.map { ($0.rawValue, section.errors[$0] ?? 0) }
    try container.encode(Dictionary(uniqueKeysWithValues: errors), forKey: "errors")
  }
}

private struct Key: CodingKey, ExpressibleByStringLiteral {
  let stringValue: String
  let intValue: Int? = nil

  init(stringLiteral value: String) { stringValue = value }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension Double {
  fileprivate var rounded4: Double { (self * 10_000).rounded() / 10_000 }
}
