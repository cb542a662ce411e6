import Foundation
public import Imaging
public import Readings
public import Scoring

/// Several configurations on the same rows, on one page that is one file: figures with intervals,
/// costs, F1 by attribute, and every image on which they differ, with the evidence where there is some.
public struct ComparisonPage {
  /// What is known of a row beyond the comparison.
  public struct Exhibit {
    /// `nil` where the picture cannot be had.
    public var image: Image?
    /// By configuration; `nil` where a configuration's answer is not known.
    public var answers: [Answer?]

    public init(image: Image? = nil, answers: [Answer?] = []) {
      self.image = image
      self.answers = answers
    }
  }

  private let title: String
  private let comparison: Comparison
  private let exhibits: [String: Exhibit]
  private let most: Int
  private let vega: VegaBundle?

  /// - Parameters:
  ///   - exhibits: by the row's index.
  ///   - most: how many of the rows that differ are shown.
  public init(
    title: String, comparison: Comparison, exhibits: [String: Exhibit] = [:], most: Int = 300,
    vega: VegaBundle? = .locate()
  ) {
    self.title = title
    self.comparison = comparison
    self.exhibits = exhibits
    self.most = most
    self.vega = vega
  }

  /// The page as HTML, pictures included.
  public func html() -> String {
    let shown = comparison.disagreements.prefix(most)
    let body =
      figures() + chart.figure() + attributes()
      + "<h2>Where they differ: \(comparison.disagreements.count) of \(comparison.rowCount) rows</h2>\n"
      + (shown.count < comparison.disagreements.count
        ? "<p class=\"note\">The first \(shown.count) are shown.</p>\n" : "")
      + "<main>\(byImage(shown).map(card).joined())</main>"
    return Page(title: title, body: body, vega: vega).html()
  }

  /// F1 by attribute.
  public var chart: any Chart {
    BarChart(
      name: "f1", title: "F1 by attribute", measure: "F1", categories: comparison.attributes,
      series: comparison.results.map { result in
        BarChart.Series(
          name: result.name,
          values: comparison.attributes.map {
            result.score.byAttribute[$0]?.figures.f1.rounded3 ?? 0
          })
      })
  }

  private func figures() -> String {
    let header = [
      "configuration", "F1", "95 % interval", "difference", "95 % interval", "", "gained / lost",
      "rows/s", "calls", "tokens in", "tokens out", "price",
    ]
    return HTML.table(header, comparison.results.map(cells)) + """
      <p class="note">\(comparison.rowCount) rows. Differences are to the first configuration, paired
      by image; better and worse say that a 98 % interval excludes 0.</p>

      """
  }

  private func cells(_ result: Comparison.Result) -> [String] {
    var cells = [result.name, Comparison.figure(result.score.whole.figures.f1)]
    cells.append(Comparison.interval(result.score.whole.intervals.f1))
    if let difference = result.difference {
      cells.append(Comparison.signed(difference.f1))
      cells.append(Comparison.signed(difference.interval))
      cells.append(difference.verdict.rawValue)
      cells.append("\(difference.gained) / \(difference.lost)")
    } else {
      cells += ["baseline", "", "", ""]
    }
    cells.append(comparison.rowsPerSecond(result).map { String(format: "%.1f", $0) } ?? "")
    let cost = result.cost
    for count in [cost?.calls, cost?.promptTokens, cost?.completionTokens] {
      cells.append(count.map(String.init) ?? "")
    }
    cells.append(cost?.priceText ?? "")
    return cells
  }

  private func attributes() -> String {
    var header = ["attribute", "rows"]
    for (place, result) in comparison.results.enumerated() {
      header += place == 0 ? [result.name] : [result.name, "difference", "95 % interval"]
    }
    let rows = comparison.attributes.map { name in
      var cells = [
        name, String(comparison.results.first?.score.byAttribute[name]?.tally.rows ?? 0),
      ]
      for (place, result) in comparison.results.enumerated() {
        cells.append(result.score.byAttribute[name].map { Comparison.figure($0.figures.f1) } ?? "")
        if place == 0 { continue }
        let difference = result.differences[name]
        cells.append(difference.map { Comparison.signed($0.f1) } ?? "")
        cells.append(Comparison.signed(difference?.interval))
      }
      return cells
    }
    return "<h2>By attribute</h2>\n" + HTML.table(header, rows)
  }

  /// The rows of an image together, images in order of their first row.
  private func byImage(
    _ rows: some Sequence<Comparison.Disagreement>
  ) -> [[Comparison.Disagreement]] {
    var places: [String: Int] = [:]
    var groups: [[Comparison.Disagreement]] = []
    for row in rows {
      let key = row.row.imageLink ?? "row \(row.row.index)"
      if let place = places[key] {
        groups[place].append(row)
      } else {
        places[key] = groups.count
        groups.append([row])
      }
    }
    return groups
  }

  private func card(_ rows: [Comparison.Disagreement]) -> String {
    var text = "<article><div>\(picture(rows))</div><div>\n"
    for row in rows {
      let right =
        row.row.answers.isEmpty ? "nothing is shown" : row.row.answers.joined(separator: " or ")
      text +=
        "<h3>\(HTML.text(row.row.attribute)) <small>row \(HTML.text(row.row.index))</small></h3><dl>"
      for (place, prediction) in row.predictions.enumerated() {
        let isRight = row.errors[place] == nil
        let answer = exhibits[row.row.index]?.answers[safely: place] ?? nil
        let sure = answer.map { " (\(Int((100 * $0.confidence).rounded())) % sure)" } ?? ""
        text +=
          "<dt>\(HTML.text(comparison.results[place].name))</dt>"
          + "<dd class=\"\(isRight ? "right" : "wrong")\">\(isRight ? "✓" : "✗") "
          + "\(HTML.text(prediction.isEmpty ? "nothing" : prediction))\(sure)</dd>"
      }
      text += "<dt>Right</dt><dd>\(HTML.text(right))</dd></dl>\n"
    }
    if let link = rows.first?.row.imageLink { text += "<p class=\"link\">\(HTML.text(link))</p>" }
    return text + "</div></article>\n"
  }

  private func picture(_ rows: [Comparison.Disagreement]) -> String {
    guard let image = rows.lazy.compactMap({ exhibits[$0.row.index]?.image }).first else {
      return "<p class=\"note\">The picture is not at hand.</p>"
    }
    let marks = rows.flatMap { row in
      (exhibits[row.row.index]?.answers ?? []).enumerated().compactMap { place, answer in
        answer?.evidence.map {
          EvidenceDrawing.Mark(
            label: "\(comparison.results[place].name): \(answer?.text ?? "")", evidence: $0)
        }
      }
    }
    return HTML.picture(
      image, marks, alternative: "The product picture of row \(rows[0].row.index)")
  }
}

extension Double {
  fileprivate var rounded3: Double { (self * 1000).rounded() / 1000 }
}

extension Array {
  fileprivate subscript(safely place: Int) -> Element? {
    indices.contains(place) ? self[place] : nil
  }
}
