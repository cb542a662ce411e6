import ArgumentParser
import Catalogue
import Foundation
import Imaging
import Ledger
import Pipeline
import Readings
import Reports
import Scoring

struct ErrorsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "errors",
    abstract: "Write a page of every wrong row of a run, with picture, evidence and cause.",
    discussion: """
      One HTML file that can be sent: for every row that the truth calls wrong the picture with the \
      evidence drawn on it, what was answered and why, the other candidates and what is right, \
      sorted by cause.
      """)

  @Argument(help: "The run's folder.")
  var run: String

  @Option(
    help: ArgumentHelp(
      "A table with index, entity_name, entity_value, image_link, also, status; see `score`.",
      valueName: "truth.csv"))
  var truth: String

  @Option(help: "Where the page goes.")
  var out = "errors.html"

  func run() async throws {
    let opened = try Run.open(RunFolder(absolutePath(run)))
    var predictions: [String: String] = [:]
    var answers: [String: Answer] = [:]
    var links: [String: String] = [:]
    try opened.forEachRow { row in
      switch row.outcome {
      case .value(let value): predictions[row.row.index] = value
      case .abstained, .failed: predictions[row.row.index] = ""
      case nil: break
      }
      answers[row.row.index] = row.answer
      links[row.row.index] = row.row.imageLink
    }
    let rows = try Truth(path: truth).rows.filter { links[$0.index] != nil }
    guard !rows.isEmpty else {
      throw CommandFailure("no row of \(run) has its index in \(truth)", .wrongUsage)
    }
    let source = try ImageSource(opened.description.configuration, inFlight: 1)
    var entries: [WrongRow] = []
    for row in JudgedRow.rows(Predictions(predictions), truth: rows) where row.error != nil {
      var row = row
      row.truth.imageLink = links[row.truth.index]
      let image: Image? =
        if let link = row.truth.imageLink { try? await source.image(for: link) } else { nil }
      entries.append(
        WrongRow(row: row, answer: answers[row.truth.index], image: image))
    }
    let page = ErrorsPage(
      title: "Wrong rows of \(URL(fileURLWithPath: run).lastPathComponent)",
      score: Score(Predictions(predictions), truth: rows), entries: entries)
    try WholeFile.write(page.html().utf8, to: out)
    for cause in ErrorCause.allCases {
      let count = entries.count { $0.cause == cause }
      if count > 0 { print("\(count) × \(cause.rawValue)") }
    }
    print("\(out): \(entries.count) wrong rows")
  }
}
