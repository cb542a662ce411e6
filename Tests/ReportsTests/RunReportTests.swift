import Catalogue
import Foundation
import Ledger
import Pipeline
import Readings
import Scoring
import Testing

@testable import Reports

struct RunReportTests {
  private static func row(
    _ position: Int, _ raw: String?, _ outcome: String?, confidence: Double = 0.8,
    refined: Refinement? = nil, alternatives: [String] = []
  ) -> LedgerRow {
    LedgerRow(
      row: Row(
        position: position, index: "\(position)", imageLink: "<b>\(position).jpg", groupID: nil,
        attribute: "width", line: position + 2),
      attempts: 1, outcome: outcome.map { .value($0) } ?? .abstained,
      answer: Answer(
        attribute: "width", text: raw, confidence: confidence,
        alternatives: alternatives.map { Alternative(text: $0, confidence: 0.3) }),
      refinement: refined)
  }

  /// Raw answers of a model, a refiner behind it, and a silent row whose first alternative is wrong.
  private static let rows: [(row: LedgerRow, truth: TruthRow)] = [
    (row(0, "5 metre", "5 metre"), ["5 metre"]),
    (row(1, "it is 12 cm wide", "12 centimetre"), ["12 centimetre"]),
    (
      row(2, "a foot", "1 foot", refined: Refinement(.value, text: "1 foot")), ["1 foot"]
    ),
    (row(3, "7 inch", "7 inch", confidence: 0.4), ["7 centimetre"]),
    (row(4, nil, nil, alternatives: ["9 metre"]), []),
  ].map { row, answers in
    (
      row,
      TruthRow(
        index: row.row.index, imageLink: row.row.imageLink, attribute: "width", answers: answers)
    )
  }

  private static func judged() throws -> JudgedRun {
    JudgedRun(rows, fromPeople: 2, rules: try Normaliser(schema: .challenge))
  }

  private static func report() throws -> RunReport {
    var report = RunReport(name: "<run>", catalogue: "c.csv", reader: "made", images: 5)
    report.attributes = [
      RunReport.Attribute(name: "width", value: 4, abstained: 1, units: ["metre": 1, "inch": 1])
    ]
    report.judged = try judged()
    report.confidences.add(0.81, isRight: true)
    report.confidences.add(0.4, isRight: false)
    report.stages = [
      RunReport.Stage(
        name: "reading", usage: Usage(calls: 5, promptTokens: 123, completionTokens: 5), price: 0.5
      )
    ]
    report.times = RunTimes(starts: 1, reading: 12, finishing: 1)
    report.shown = report.judged?.picked(10).map { WrongRow(row: $0.row, answer: $0.answer) } ?? []
    return report
  }

  @Test func `each step of the way is worth what the output would be if it ended there`() throws {
    let steps = try Self.judged().ladder.steps
    #expect(steps.map(\.name) == ["first number", "normalised", "refined", "output"])
    // 12 cm is written out by the rules, a foot by the refiner, and 9 metre is held back at the end.
    #expect(steps.map(\.right) == [1, 2, 3, 4])
  }

  @Test func `what is right, wrong, and in which unit`() throws {
    let judged = try Self.judged()
    #expect(judged.wrong.map(\.row.truth.index) == ["3"])
    #expect(judged.causes == [.wrongUnit: 1])
    let wrong = try #require(judged.confusion.cells.first { $0.right != $0.answered })
    #expect(wrong.right == "centimetre" && wrong.answered == "inch" && wrong.share == 0.5)
    #expect(judged.reliability.curve.count == 2)
  }

  @Test func `every chart has a specification, a drawing and its data`() throws {
    let charts = RunReportPage(try Self.report(), vega: nil).charts
    let names = [
      "f1", "stages", "confidences", "calibration", "precision-recall", "units", "confusion",
      "coverage", "tokens",
    ]
    #expect(charts.map(\.name) == names)
    for chart in charts {
      let parsed = try JSONSerialization.jsonObject(with: Data(chart.vegaLite.utf8))
      #expect((parsed as? [String: Any])?["$schema"] != nil)
      #expect(XMLShape.isBalanced(chart.svgFile()), "\(chart.name)")
      #expect(!chart.vegaLite.contains("fit-y") && !chart.vegaLite.contains("\"fit\""))
      let lines = chart.table.csv.split(separator: "\n")
      #expect(lines.count > 1)
      #expect(chart.table.rows.allSatisfy { $0.count == chart.table.header.count })
    }
  }

  @Test func `no name, link or answer becomes markup, and the page fetches nothing`() throws {
    let page = RunReportPage(try Self.report(), vega: nil).html()
    for markup in ["<run>", "<b>3.jpg", "src=\"http", "href=\"http", "url("] {
      #expect(!page.contains(markup), "\(markup)")
    }
    #expect(page.contains("&lt;run&gt;") && page.contains("default-src 'none'"))
    #expect(page.contains("2 of them from people"))
    #expect(page.contains("Wrong rows: 1 of 5"))
    #expect(page.components(separatedBy: "data:text/csv").count == 10)
  }

  @Test func `without a known truth the page tells what there is, and says what it cannot tell`()
    throws
  {
    var report = try Self.report()
    report.judged = nil
    report.shown = []
    report.stages = []
    let page = RunReportPage(report, vega: nil)
    #expect(page.charts.map(\.name) == ["confidences", "units", "coverage"])
    #expect(page.html().contains("No row&#39;s truth is known") || page.html().contains("No row's"))
    #expect(page.html().contains("No model was asked"))
  }

  @Test func `a rare cause is among the few rows that are shown`() throws {
    let made: [(row: LedgerRow, truth: TruthRow)] = (0..<30).map { place in
      let isRare = place == 29
      let row = Self.row(place, isRare ? "7 inch" : "8 metre", isRare ? "7 inch" : "8 metre")
      return (
        row,
        TruthRow(
          index: "\(place)", imageLink: row.row.imageLink, attribute: "width",
          answers: [isRare ? "7 metre" : "3 metre"])
      )
    }
    let judged = JudgedRun(made, rules: try Normaliser(schema: .challenge))
    let picked = judged.picked(4)
    #expect(picked.count == 4 && picked.contains { $0.row.truth.index == "29" })
  }

  @Test(arguments: [
    ("about 12.5 cm wide", "12.5 cm"), ("7", "7"), ("3.  metre", "3"), ("none", nil),
    ("5inch", "5 inch"),
  ])
  func `the first number and the word behind it`(text: String, reading: String?) {
    #expect(FirstNumber.reading(text) == reading)
  }

  @Test func `a table's fields are quoted where they must be`() {
    let table = ChartTable(["a", "b"], [["1,5", "say \"x\""], ["", "ü"]])
    #expect(table.csv == "a,b\n\"1,5\",\"say \"\"x\"\"\"\n,ü\n")
  }

  @Test(arguments: [(3.21, "3.2 s"), (61, "1 min 1 s"), (7260, "2 h 1 min")])
  func `durations read as people say them`(seconds: Double, text: String) {
    #expect(RunReportPage.duration(seconds) == text)
  }
}
