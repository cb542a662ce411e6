import Foundation
import Pipeline
import Readings
import Scoring

/// The charts of a run's report, each made from what was counted; those that have nothing to show are
/// left out.
struct RunReportCharts {
  let report: RunReport

  /// How good: F1 by attribute, and what each stage adds.
  var quality: [any Chart] {
    guard let judged = report.judged else { return [] }
    let sections = judged.score.byAttribute.sorted { $0.key < $1.key }
    let rows =
      [IntervalChart.Row(name: "all", judged.score.whole)]
      + (sections.count > 1
        ? sections.map { IntervalChart.Row(name: $0.key, $0.value) } : [])
    return [
      IntervalChart(
        name: "f1", title: "F1 by attribute, with 95 % intervals", measure: "F1", rows: rows),
      WaterfallChart(
        name: "stages", title: "What each stage adds to F1", measure: "F1",
        steps: judged.ladder.steps.map {
          .init(name: $0.name, value: $0.f1, note: "\($0.meaning); \($0.right) rows right")
        }),
    ]
  }

  /// How sure: whether confidences can be believed, what a higher one buys.
  var certainty: [any Chart] {
    let confidences = report.confidences
    let histogram = ShareHistogram(
      name: "confidences", title: "Answers by confidence", measure: "confidence",
      series: [
        .init(name: "right", counts: confidences.right, colour: 2),
        .init(name: "wrong", counts: confidences.wrong, colour: 1),
        .init(
          name: report.judged == nil ? "answers" : "truth not known", counts: confidences.unknown,
          colour: report.judged == nil ? 0 : 4),
      ])
    var charts: [any Chart] = histogram.series.isEmpty ? [] : [histogram]
    guard let reliability = report.judged?.reliability, !reliability.curve.isEmpty else {
      return charts
    }
    charts.append(
      CurveChart(
        name: "calibration", title: "Calibration: how often answers of a confidence are right",
        xTitle: "confidence", yTitle: "share right",
        points: reliability.bins.map {
          .init(x: $0.confidence, y: $0.right, note: "\($0.rows) rows")
        }, hasDiagonal: true))
    charts.append(
      CurveChart(
        name: "precision-recall",
        title: "Precision and recall, answering only from a confidence on",
        xTitle: "recall", yTitle: "precision",
        points: reliability.curve.map {
          .init(
            x: $0.recall, y: $0.precision,
            note: "confidence " + String(format: "%.2f", $0.confidence) + " and more")
        }))
    return charts
  }

  /// Units: which were answered, and which for which.
  var units: [any Chart] {
    var charts: [any Chart] = []
    var counts: [String: Int] = [:]
    for attribute in report.attributes {
      counts.merge(attribute.units, uniquingKeysWith: +)
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(20)
    if !ranked.isEmpty {
      charts.append(
        BarChart(
          name: "units", title: "Units of the answers", measure: "rows",
          categories: ranked.map(\.key),
          series: [.init(name: "rows", values: ranked.map { Double($0.value) })]))
    }
    if let confusion = report.judged?.confusion {
      charts.append(
        ConfusionChart(
          name: "confusion", title: "Which unit was answered (across) where which is right (down)",
          right: confusion.rightUnits, answered: confusion.answeredUnits,
          cells: confusion.cells.map {
            .init(right: $0.right, answered: $0.answered, rows: $0.rows, share: $0.share)
          }))
    }
    return charts
  }

  /// How much: what became of each attribute's rows.
  var coverage: [any Chart] {
    let attributes = report.attributes
    guard !attributes.isEmpty else { return [] }
    let series: [(String, (RunReport.Attribute) -> Int)] = [
      ("value", \.value), ("blank", \.abstained), ("failed", \.failed), ("waiting", \.waiting),
    ]
    return [
      BarChart(
        name: "coverage", title: "What became of the rows", measure: "rows",
        categories: attributes.map(\.name),
        series: series.filter { _, count in attributes.contains { count($0) > 0 } }.map {
          name, count in .init(name: name, values: attributes.map { Double(count($0)) })
        })
    ]
  }

  /// What models cost, by stage.
  var cost: [any Chart] {
    guard !report.stages.isEmpty else { return [] }
    return [
      BarChart(
        name: "tokens", title: "Tokens by stage", measure: "tokens",
        categories: report.stages.map(\.name),
        series: [
          .init(name: "in", values: report.stages.map { Double($0.usage.promptTokens) }),
          .init(name: "out", values: report.stages.map { Double($0.usage.completionTokens) }),
        ])
    ]
  }

  /// All of them, in the page's order.
  var all: [any Chart] { quality + certainty + units + coverage + cost }
}

extension IntervalChart.Row {
  fileprivate init(name: String, _ section: Score.Section) {
    self.init(name: name, value: section.figures.f1, interval: section.intervals.f1)
  }
}
