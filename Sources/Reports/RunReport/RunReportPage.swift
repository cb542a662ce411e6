import Foundation
import Pipeline
import Readings
import Scoring

/// A run on one page that is one file: how good it is where the truth is known, how sure, how much it
/// answered, what it cost, and what is wrong, with pictures.
public struct RunReportPage {
  private let report: RunReport
  private let vega: VegaBundle?

  /// - Parameter vega: `nil` leaves the charts as drawn.
  public init(_ report: RunReport, vega: VegaBundle? = .locate()) {
    self.report = report
    self.vega = vega
  }

  /// The charts in the page's order.
  public var charts: [any Chart] { RunReportCharts(report: report).all }

  /// The page as HTML, charts and pictures included.
  public func html() -> String {
    let charts = RunReportCharts(report: report)
    let body =
      tiles() + quality(charts.quality) + section("How sure it is", charts.certainty, sureness())
      + section("Units", charts.units)
      + section("What became of the rows", charts.coverage, counts())
      + cost(charts.cost) + failures() + wrongRows()
    return Page(title: "What \(report.name) came to", body: "<main>\(body)</main>", vega: vega)
      .html()
  }

  private func section(_ title: String, _ charts: [any Chart], _ text: String = "") -> String {
    if charts.isEmpty { return "" }
    return "<h2>\(title)</h2>\n<div class=\"charts\">\(charts.map { $0.figure() }.joined())</div>\n"
      + text
  }

  private func tiles() -> String {
    let answered = report.sum(\.value)
    let rows = report.sum(\.rows)
    var tiles: [(String, String)] = [
      (SVG.label(Double(rows)), "rows"), (SVG.label(Double(report.images)), "images"),
      (Self.percent(answered, of: rows), "answered with a value"),
      (SVG.label(Double(report.sum(\.failed))), "rows failed"),
    ]
    if report.sum(\.waiting) > 0 {
      tiles.append((SVG.label(Double(report.sum(\.waiting))), "rows still wait"))
    }
    if let whole = report.judged?.score.whole {
      tiles.append((Self.figure(whole.figures.f1), "F1 where the truth is known"))
      tiles.append((Self.figure(whole.figures.precision), "precision"))
      tiles.append((Self.figure(whole.figures.recall), "recall"))
    }
    let cells = tiles.map { "<div class=\"tile\"><b>\($0)</b>\(HTML.text($1))</div>" }
    return "<p class=\"note\">Catalogue \(HTML.text(report.catalogue)), reader "
      + "\(HTML.text(report.reader)).</p>\n<div class=\"tiles\">\(cells.joined())</div>\n"
  }

  private func quality(_ charts: [any Chart]) -> String {
    guard let judged = report.judged else {
      return "<p class=\"note\">No row's truth is known, so this page cannot tell how good the "
        + "answers are. Name a truth table with --truth, or review rows.</p>\n"
    }
    let score = judged.score
    var note = "\(score.whole.tally.rows) rows of \(score.imageCount) images have a known truth"
    if judged.fromPeople > 0 {
      note +=
        ", \(judged.fromPeople) of them from people in review. Rows that people chose to look "
        + "at are no random sample: the figures are of these rows, not of the whole run"
    }
    var rows = score.byAttribute.sorted { $0.key < $1.key }.map { Self.cells($0.key, $0.value) }
    rows.append(Self.cells("all", score.whole))
    return section("How good it is", charts, "<p class=\"note\">\(note).</p>\n")
      + HTML.table(
        [
          "attribute", "F1", "95 % interval", "precision", "recall", "rows", "right", "wrong",
          "missing", "rightly blank",
        ], rows)
  }

  private static func cells(_ name: String, _ section: Score.Section) -> [String] {
    let figures = section.figures
    let tally = section.tally
    return [
      name, figure(figures.f1),
      section.intervals.f1.map { "\(figure($0.lowerBound)) – \(figure($0.upperBound))" } ?? "",
      figure(figures.precision), figure(figures.recall),
    ]
      + [
        tally.rows, tally.truePositives, tally.falsePositives, tally.falseNegatives,
        tally.trueNegatives,
      ].map(String.init)
  }

  private func sureness() -> String {
    guard let error = report.judged?.reliability.calibrationError else { return "" }
    return "<p class=\"note\">Expected calibration error \(Self.figure(error)): so far are "
      + "confidence and share of right answers apart, on average.</p>\n"
  }

  private func counts() -> String {
    let rows = report.attributes.map { attribute in
      [
        attribute.name, String(attribute.rows), Self.percent(attribute.value, of: attribute.rows),
        String(attribute.abstained), String(attribute.failed), String(attribute.waiting),
      ]
    }
    return HTML.table(["attribute", "rows", "answered", "blank", "failed", "waiting"], rows)
  }

  private func cost(_ charts: [any Chart]) -> String {
    var text = ""
    if let times = report.times {
      let seconds = times.reading + times.finishing
      let rate = times.reading > 0 ? Double(report.sum(\.rows)) / times.reading : 0
      text +=
        "<p>Worked \(Self.duration(seconds)) in \(times.starts) "
        + "\(times.starts == 1 ? "start" : "starts"): \(Self.duration(times.reading)) reading"
        + (rate > 0 ? " (\(String(format: "%.1f", rate)) rows a second)" : "")
        + ", \(Self.duration(times.finishing)) refining, merging and checking.</p>\n"
    }
    let rows = report.stages.map { stage in
      [
        stage.name, SVG.label(Double(stage.usage.calls)),
        SVG.label(Double(stage.usage.promptTokens)),
        SVG.label(Double(stage.usage.completionTokens)),
        Self.duration(Double(stage.usage.milliseconds) / 1000),
        stage.price.map { String(format: "%.2f", $0) } ?? "",
      ]
    }
    if rows.isEmpty {
      text += "<p class=\"note\">No model was asked; the time was this machine's.</p>\n"
    } else {
      text += HTML.table(
        ["stage", "calls", "tokens in", "tokens out", "time of all calls", "price"], rows)
    }
    return "<h2>Time and cost</h2>\n"
      + "<div class=\"charts\">\(charts.map { $0.figure() }.joined())</div>\n" + text
  }

  private func failures() -> String {
    if report.failures.isEmpty { return "" }
    return "<h2>Rows that failed</h2>\n"
      + HTML.table(
        ["where", "why", "rows", "for example"],
        report.failures.map { [$0.component, $0.category, String($0.rows), $0.example] },
        textColumns: [0, 1, 3])
  }

  private func wrongRows() -> String {
    guard let judged = report.judged else { return "" }
    if judged.wrong.isEmpty { return "<h2>Wrong rows</h2>\n<p>Every row is right.</p>\n" }
    let list = WrongRowList(report.shown, counts: judged.causes)
    return "<h2>Wrong rows: \(judged.wrong.count) of \(judged.score.whole.tally.rows)</h2>\n"
      + list.contents() + list.cards()
  }

  private static func figure(_ value: Double) -> String { String(format: "%.3f", value) }

  private static func percent(_ count: Int, of all: Int) -> String {
    all > 0 ? String(format: "%.1f %%", 100 * Double(count) / Double(all)) : "–"
  }

  /// `42 s`, `3 min 5 s`, `2 h 10 min`.
  static func duration(_ seconds: Double) -> String {
    if seconds < 10 { return String(format: "%.1f s", seconds) }
    let whole = Int(seconds.rounded())
    if whole < 60 { return "\(whole) s" }
    return whole < 3600
      ? "\(whole / 60) min \(whole % 60) s" : "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}
