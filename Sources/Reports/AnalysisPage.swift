public import Analysis
import Foundation

/// What a training table tells, on one page that is one file: charts and tables for each attribute,
/// what is odd about the values, and what product groups tell.
public struct AnalysisPage {
  private let analysis: Analysis
  private let vega: VegaBundle?

  /// - Parameter vega: `nil` leaves the charts as drawn.
  public init(_ analysis: Analysis, vega: VegaBundle? = .locate()) {
    self.analysis = analysis
    self.vega = vega
  }

  /// The charts in the page's order, for files of their own.
  public var charts: [any Chart] {
    let charts = AnalysisCharts(analysis)
    return charts.whole + analysis.attributes.flatMap(charts.attribute)
  }

  /// The page as HTML, charts included.
  public func html() -> String {
    let charts = AnalysisCharts(analysis)
    let body =
      tiles() + "<div class=\"charts\">\(charts.whole.map { $0.figure() }.joined())</div>\n"
      + oddities()
      + analysis.attributes.map { section($0, charts.attribute($0)) }.joined() + groups()
    return Page(title: "What \(analysis.table) tells", body: body, vega: vega).html()
  }

  private func tiles() -> String {
    let tiles: [(Int, String)] = [
      (analysis.rows, "rows"), (analysis.images, "images"),
      (analysis.imagesAskedAgain, "images asked more than once"), (analysis.groups, "groups"),
      (analysis.repeatedRows, "rows that repeat a question and its value"),
      (analysis.contradictingRows, "rows that contradict an earlier one"),
      (analysis.unusable.reduce(0) { $0 + $1.rows }, "rows that cannot be used"),
    ]
    let cells = tiles.map { count, name in
      "<div class=\"tile\"><b>\(SVG.label(Double(count)))</b>\(HTML.text(name))</div>"
    }
    return "<div class=\"tiles\">\(cells.joined())</div>\n"
  }

  private func oddities() -> String {
    var text = ""
    if !analysis.unusable.isEmpty {
      text += "<h3>Rows that cannot be used</h3>\n" + table(analysis.unusable)
    }
    if !analysis.contradictions.isEmpty {
      let rows = analysis.contradictions.map {
        [$0.image, $0.attribute, $0.values.joined(separator: " / ")]
      }
      text +=
        "<h3>One image, one attribute, several values</h3>\n"
        + HTML.table(["image", "attribute", "values"], rows, textColumns: [0, 1, 2])
    }
    return text
  }

  private func section(_ section: Analysis.Section, _ charts: [any Chart]) -> String {
    var text = "<h2>\(HTML.text(section.name))</h2>\n"
    let share = Self.percent(section.share)
    text +=
      "<p>\(SVG.label(Double(section.rows))) rows, \(share) of all, in \(section.groups) groups"
    if section.quantiles.count == 5 {
      let unit = HTML.text(section.commonUnit)
      let ends = section.quantiles.map {
        String(format: "%.3g", $0 / section.commonUnitInBase)
      }
      text +=
        "; half of them below \(ends[2]) \(unit), nine in ten between \(ends[1]) and \(ends[3]) \(unit)"
    }
    if section.blank > 0 { text += "; \(section.blank) have no value" }
    text += ".</p>\n"
    let forms = section.forms.filter { $0.rows > 0 && $0.name != "plain" }
    if !forms.isEmpty {
      let list = forms.map { "\(SVG.label(Double($0.rows))) × \($0.name)" }
      text +=
        "<p>Not written as one plain number: \(HTML.text(list.joined(separator: ", "))).</p>\n"
    }
    text += "<div class=\"charts\">\(charts.map { $0.figure() }.joined())</div>\n"
    if !section.uncovered.isEmpty {
      text +=
        "<h3>No allowed unit covers them: \(section.uncoveredRows) rows</h3>\n"
        + table(section.uncovered)
    }
    if !section.outliers.isEmpty {
      text += "<h3>More than a hundred times beyond what is usual</h3>\n" + table(section.outliers)
    }
    return text
  }

  private func table(_ oddities: [Analysis.Oddity]) -> String {
    HTML.table(
      ["value", "rows", "why"], oddities.map { [$0.value, String($0.rows), $0.reason] },
      textColumns: [0, 2])
  }

  private func groups() -> String {
    guard !analysis.tellingGroups.isEmpty else { return "" }
    let rows = analysis.tellingGroups.map { group in
      [
        group.group, group.attribute, String(group.rows), group.unit, Self.percent(group.share),
        Self.percent(group.usualShare), String(format: "%.3g", group.median),
        String(format: "%.3g", group.usualMedian),
      ]
    }
    return """
      <h2>Groups that tell most</h2>
      <p class="note">Medians are in base units (metre, kilogram, cubic metre, volt, watt). A group
      leans on \(SVG.label(analysis.unitStrength)) rows of its attribute for units and on
      \(SVG.label(analysis.magnitudeStrength)) for magnitudes, which foretells rows best.</p>

      """
        + HTML.table(
          [
            "group", "attribute", "rows", "its unit", "share", "usually", "its median",
            "usual median",
          ], rows, textColumns: [0, 1, 3])
  }

  private static func percent(_ share: Double) -> String { String(format: "%.1f %%", 100 * share) }
}
