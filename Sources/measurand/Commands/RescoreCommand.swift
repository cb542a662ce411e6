import ArgumentParser
import Foundation
import Pipeline

struct RescoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rescore",
    abstract: "Apply today's rules to a run's raw answers again; asks nobody.",
    discussion: """
      Values are made anew from the raw and refined answers in the ledgers, and predictions.csv is \
      written anew. With --schema the run's units, usual units and meanings are replaced first; the \
      attributes must be the same.
      """)

  @Argument(help: "The run's folder.")
  var run: String

  @Option(help: "Where the predictions go besides the run's own predictions.csv.")
  var out: String?

  @OptionGroup(title: "Attributes")
  var schemaOptions: SchemaOptions

  func run() async throws {
    let folder = RunFolder(absolutePath(run))
    let opened = try Run.open(folder, schema: try schemaOptions.text(), file: schemaOptions.schema)
    let summary = try opened.rescore(outputs: out.map { [absolutePath($0)] } ?? [])
    print("\(summary.predictions): \(summary.rows - summary.rejected) rows")
    print(
      "  \(summary.value) values, \(summary.abstained) left blank, \(summary.failed) failed")
    if summary.failed > 0 { throw ExitCode.someRowsFailed }
  }
}
