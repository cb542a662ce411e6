import Foundation

extension Comparison {
  /// The comparison for people: a line for each set, then F1 by attribute.
  public func table() -> String {
    var whole = TextTable(header: [
      "configuration", "F1", "95 % interval", "difference", "95 % interval", "", "gained", "lost",
      "rows/s", "calls", "tokens in", "tokens out", "price",
    ])
    for result in results { whole.add(cells(result)) }
    var byAttribute = TextTable(
      header: ["attribute", "rows"]
        + results.enumerated().flatMap { place, result in
          place == 0 ? [result.name] : [result.name, "difference", "95 % interval", ""]
        })
    for name in attributes { byAttribute.add(cells(name)) }
    return (whole.lines() + [""] + byAttribute.lines() + [""] + notes()).joined(separator: "\n")
  }

  private func notes() -> [String] {
    var notes = [
      "\(rowCount) rows of \(results.first?.score.imageCount ?? 0) images; on "
        + "\(disagreements.count) of them the answers differ.",
      "Differences are to \(results.first?.name ?? "the first"), paired by image; better and worse "
        + "say that a 98 % interval excludes 0.",
    ]
    for result in results where !result.score.missing.isEmpty {
      notes.append(
        "\(result.name) has no prediction for \(result.score.missing.count) rows; they count as blank."
      )
    }
    return notes
  }

  /// Of the scored rows, sorted.
  public var attributes: [String] {
    (results.first?.score.byAttribute.keys).map { $0.sorted() } ?? []
  }

  private func cells(_ result: Result) -> [String] {
    let cost = result.cost
    let difference = result.difference
    return [
      result.name, Self.figure(result.score.whole.figures.f1),
      Self.interval(result.score.whole.intervals.f1),
      difference.map { Self.signed($0.f1) } ?? "",
      difference.map { Self.signed($0.interval) } ?? "",
      difference?.verdict.rawValue ?? "",
      difference.map { String($0.gained) } ?? "", difference.map { String($0.lost) } ?? "",
      rowsPerSecond(result).map { String(format: "%.1f", $0) } ?? "",
      cost?.calls.map(String.init) ?? "", cost?.promptTokens.map(String.init) ?? "",
      cost?.completionTokens.map(String.init) ?? "", cost?.priceText ?? "",
    ]
  }

  private func cells(_ attribute: String) -> [String] {
    let rows = results.first?.score.byAttribute[attribute]?.tally.rows ?? 0
    return [attribute, String(rows)]
      + results.enumerated().flatMap { place, result in
        let f1 = result.score.byAttribute[attribute].map { Self.figure($0.figures.f1) } ?? ""
        guard place > 0 else { return [f1] }
        let difference = result.differences[attribute]
        return [
          f1, difference.map { Self.signed($0.f1) } ?? "",
          difference.map { Self.signed($0.interval) } ?? "",
          difference.map { $0.verdict == .open ? "" : $0.verdict.rawValue } ?? "",
        ]
      }
  }

  /// Scored rows over the run's time; `nil` where it was not taken.
  public func rowsPerSecond(_ result: Result) -> Double? {
    guard let seconds = result.cost?.seconds, seconds > 0 else { return nil }
    return Double(rowCount) / seconds
  }

  /// Three places, as the score prints them.
  public static func figure(_ value: Double) -> String { String(format: "%.3f", value) }

  /// Empty where there is none.
  public static func interval(_ range: ClosedRange<Double>?) -> String {
    range.map { "\(figure($0.lowerBound))-\(figure($0.upperBound))" } ?? ""
  }

  /// `+0.012`.
  public static func signed(_ value: Double) -> String { String(format: "%+.3f", value) }

  /// `-0.004 to +0.011`, empty where there is none.
  public static func signed(_ range: ClosedRange<Double>?) -> String {
    range.map { "\(signed($0.lowerBound)) to \(signed($0.upperBound))" } ?? ""
  }
}

extension RunCost {
  /// The price with its currency, `nil` where it was not counted.
  public var priceText: String? {
    price.map { "\(currency.map { $0 + " " } ?? "")" + String(format: "%.2f", $0) }
  }
}
