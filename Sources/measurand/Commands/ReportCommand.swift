import ArgumentParser
import Catalogue
import Foundation
import Imaging
import Pipeline
import Reports
import Scoring

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a run's report: one page to send, with charts, cost and wrong rows.",
    discussion: """
      One HTML file that needs no network: how much was answered, how sure, in which units, what failed, \
      time and cost. Where the truth of rows is known – from --truth, and from what people said in \
      review, which goes over it – also the score by attribute with intervals, what each stage added, \
      calibration, the precision-recall curve, confusion between units, and wrong rows by cause with \
      their pictures. The data of each chart can be downloaded from the page as CSV. The run may be \
      going on meanwhile.
      """)

  @Argument(help: "The run's folder.")
  var run: String

  @Option(help: "Where the page goes.")
  var out: String

  @Option(
    help: ArgumentHelp(
      "A table with index, entity_name, entity_value, also, status; see `score`.",
      valueName: "truth.csv"))
  var truth: String?

  @Option(
    help: ArgumentHelp(
      "How many wrong rows are shown with their pictures, every cause in turn.", valueName: "rows"))
  var pictures = 100

  func validate() throws {
    guard pictures >= 0 else {
      throw ValidationError("--pictures must be 0 or more, not \(pictures)")
    }
  }

  func run() async throws {
    let opened = try Run.open(RunFolder(absolutePath(run)))
    let rows = try truth.map { try Truth(path: $0).rows } ?? []
    let source = try ImageSource(opened.description.configuration, inFlight: 1)
    let report = try await RunReport(opened, truth: rows, most: pictures) { link in
      try await source.image(for: link)
    }
    if let truth, report.judged == nil {
      throw CommandFailure("no row of \(run) has its index in \(truth)", .wrongUsage)
    }
    let vega = VegaBundle.locate()
    try WholeFile.write(RunReportPage(report, vega: vega).html().utf8, to: out)
    if vega == nil {
      StandardError.write(
        "the charts do not answer the pointer: the Vega-Lite script is not there (`make setup`)")
    }
    print("\(out): \(report.summary)")
  }
}
