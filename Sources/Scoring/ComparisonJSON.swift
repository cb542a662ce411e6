import Foundation

extension Comparison {
  /// One JSON object with stable keys, figures rounded to four places.
  ///
  /// `rows`, `images`, `disagreements` (`index`, `image_link`, `attribute`, `right`, `predictions` and
  /// `errors` by configuration), `configurations`: `name`, `F1`, `interval`, `cost`, and for all but
  /// the first `difference` (`F1`, `interval`, `gained`, `lost`, `verdict`); `by` attribute the same.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(ComparisonRecord(self)), as: UTF8.self)
  }
}

private struct ComparisonRecord: Encodable {
  let rows: Int
  let images: Int
  let configurations: [Configuration]
  let disagreements: [Row]

  init(_ comparison: Comparison) {
    rows = comparison.rowCount
    images = comparison.results.first?.score.imageCount ?? 0
    configurations = comparison.results.map { result in
      Configuration(
        name: result.name, section: Section(result.score.whole, result.difference),
        rowsPerSecond: comparison.rowsPerSecond(result).map { $0.rounded4 }, cost: result.cost,
        by: Dictionary(
          uniqueKeysWithValues: result.score.byAttribute.map {
            ($0.key, Section($0.value, result.differences[$0.key]))
          }))
    }
    disagreements = comparison.disagreements.map(Row.init)
  }

  struct Configuration: Encodable {
    let name: String
    let section: Section
    let rowsPerSecond: Double?
    let cost: RunCost?
    let by: [String: Section]

    func encode(to encoder: any Encoder) throws {
      try section.encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(name, forKey: .name)
      try container.encodeIfPresent(rowsPerSecond, forKey: .rowsPerSecond)
      try container.encodeIfPresent(cost, forKey: .cost)
      try container.encode(by, forKey: .by)
    }

    enum Key: String, CodingKey {
      case name, cost, by
      case rowsPerSecond = "rows_per_second"
    }
  }

  struct Section: Encodable {
    let f1: Double
    let interval: [Double]?
    let rows: Int
    let difference: Difference?

    init(_ section: Score.Section, _ difference: Comparison.Difference?) {
      f1 = section.figures.f1.rounded4
      interval = section.intervals.f1?.rounded4
      rows = section.tally.rows
      self.difference = difference.map(Difference.init)
    }

    enum CodingKeys: String, CodingKey {
      case f1 = "F1"
      case interval, rows, difference
    }
  }

  struct Difference: Encodable {
    let f1: Double
    let interval: [Double]?
    let gained: Int
    let lost: Int
    let verdict: Comparison.Verdict

    init(_ difference: Comparison.Difference) {
      f1 = difference.f1.rounded4
      interval = difference.interval?.rounded4
      gained = difference.gained
      lost = difference.lost
      verdict = difference.verdict
    }

    enum CodingKeys: String, CodingKey {
      case f1 = "F1"
      case interval, gained, lost, verdict
    }
  }

  struct Row: Encodable {
    let index: String
    let imageLink: String?
    let attribute: String
    let right: [String]
    let predictions: [String]
    let errors: [String?]

    init(_ disagreement: Comparison.Disagreement) {
      index = disagreement.row.index
      imageLink = disagreement.row.imageLink
      attribute = disagreement.row.attribute
      right = disagreement.row.answers
      predictions = disagreement.predictions
      errors = disagreement.errors.map { $0?.rawValue }
    }

    enum CodingKeys: String, CodingKey {
      case index, attribute, right, predictions, errors
      case imageLink = "image_link"
    }
  }
}

extension Double {
  fileprivate var rounded4: Double { (self * 10_000).rounded() / 10_000 }
}

extension ClosedRange<Double> {
  fileprivate var rounded4: [Double] { [lowerBound.rounded4, upperBound.rounded4] }
}
