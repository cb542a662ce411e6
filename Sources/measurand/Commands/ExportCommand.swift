public import ArgumentParser
public import Exchange
import Imaging
import Pipeline

extension RunExport.Format: ExpressibleByArgument {}

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Give out a run's rows, or what people said of them, for other tools.",
    discussion: """
      csv and jsonl have everything that a row has, with what people say in entity_value; with \
      --corrected only the rows that people have an answer for, which makes the table a truth table \
      for `score` and `train`. label-studio writes tasks with predictions and, beside them, the \
      labelling interface that shows them; coco writes the evidence as annotations.
      """)

  @Argument(help: "The run's folder.")
  var run: String

  @Option(help: "What is written: csv, jsonl, label-studio or coco.")
  var format = RunExport.Format.csv

  @Option(help: "Where it goes.")
  var out: String

  @Flag(help: "Only rows that people have accepted or corrected.")
  var corrected = false

  @Flag(help: "Put an apostrophe before texts that a spreadsheet would take for formulas (csv).")
  var spreadsheetSafe = false

  func run() async throws {
    let opened = try Run.open(RunFolder(absolutePath(run)))
    let source = try ImageSource(opened.description.configuration, inFlight: 1)
    let export = try RunExport(
      opened, isOnlyCorrected: corrected, isSpreadsheetSafe: spreadsheetSafe)
    let summary = try await export.write(format, to: absolutePath(out)) { link in
      try await source.image(for: link)
    }
    print("\(out): \(summary.rows) rows")
    if summary.unreadableImages > 0 {
      StandardError.write(
        "\(summary.unreadableImages) pictures cannot be read; their evidence is left out")
    }
  }
}
