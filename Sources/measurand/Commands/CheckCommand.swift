import ArgumentParser
import Catalogue
import Pipeline
import Scoring

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check predictions against the challenge's rule book.",
    discussion: """
      Every index of the catalogue must be there once; a prediction is blank, or a plain number, \
      white space, and a unit that the row's attribute allows. Ends with 4 where a rule is broken.
      """)

  @Argument(help: "A table with the columns index and prediction.")
  var predictions: String

  @Option(help: ArgumentHelp("The catalogue that was asked.", valueName: "catalogue.csv"))
  var catalogue: String

  @OptionGroup(title: "Catalogue")
  var columns: ColumnOptions

  @OptionGroup(title: "Attributes")
  var schemaOptions: SchemaOptions

  func run() throws {
    let report = try Checker.check(
      predictions: predictions, catalogue: catalogue, columns: columns.columns.names,
      schema: try schemaOptions.schemaValue())
    print(report.text())
    if !report.isPassed { throw ExitCode.checkFailed }
  }
}
