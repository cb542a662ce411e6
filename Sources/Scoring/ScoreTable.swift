import Foundation

extension Score {
  /// The score for people: a line for each attribute, one for all, the errors, and what is odd.
  public func table() -> String {
    var lines = [Self.line(Self.columns)]
    for (name, section) in byAttribute.sorted(by: { $0.key < $1.key }) {
      lines.append(Self.line(cells(name, section)))
    }
    lines.append(Self.line(cells(isMixed ? "all, by the mix" : "all", whole)))
    lines.append("")
    lines.append("Errors: " + errorText())
    lines += notes()
    return lines.joined(separator: "\n")
  }

  private static let columns = [
    "attribute", "F1", "95 % interval", "precision", "recall", "rows", "TP", "FP", "FN", "TN",
    "left blank",
  ]
  private static let widths = [30, 6, 13, 9, 6, 6, 6, 6, 6, 6, 11]

  private static func line(_ cells: [String]) -> String {
    let text = zip(cells, widths).enumerated().map { number, cell in
      let space = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return number == 0 ? cell.0 + space : space + cell.0
    }.joined(separator: " ")
    return text.lastIndex { $0 != " " }.map { String(text[...$0]) } ?? ""
  }

  private func cells(_ name: String, _ section: Section) -> [String] {
    let figures = section.figures
    let tally = section.tally
    let interval = section.intervals.f1.map {
      "\(fixed($0.lowerBound))-\(fixed($0.upperBound))"
    }
    return [
      name, fixed(figures.f1), interval ?? "", fixed(figures.precision), fixed(figures.recall),
    ]
      + [
        tally.rows, tally.truePositives, tally.falsePositives, tally.falseNegatives,
        tally.trueNegatives,
      ].map(String.init) + [
        tally.notShown > 0 ? "\(tally.trueNegatives) of \(tally.notShown)" : ""
      ]
  }

  private func errorText() -> String {
    let words: [(ErrorKind, String)] = [
      (.wrongNumber, "wrong number"), (.wrongUnit, "right number with wrong unit"),
      (.otherAttribute, "another attribute's value"), (.missing, "missing"),
      (.shouldBeEmpty, "should have been empty"),
    ]
    return words.map { "\($1) \(whole.errors[$0] ?? 0)" }.joined(separator: ", ") + "."
  }

  private func notes() -> [String] {
    var notes: [String] = []
    if isStrict { notes.append("Texts were compared letter by letter (--strict).") }
    if ambiguousCount > 0 { notes.append("\(ambiguousCount) ambiguous rows are not scored.") }
    if !missing.isEmpty {
      notes.append("\(missing.count) rows have no prediction and count as blank: \(some(missing)).")
    }
    if !unknown.isEmpty {
      notes.append("\(unknown.count) predictions are of no row of the truth: \(some(unknown)).")
    }
    if !duplicates.isEmpty {
      notes.append(
        "\(duplicates.count) indexes are predicted again; the last counts: \(some(duplicates)).")
    }
    if !unmeasured.isEmpty {
      notes.append("The mix has attributes without a scored row: \(some(unmeasured)).")
    }
    return notes
  }

  private func some(_ names: [String]) -> String {
    names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
  }

  private func fixed(_ value: Double) -> String { String(format: "%.3f", value) }
}
