import ArgumentParser
import Foundation
import Pipeline

struct NormaliseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalise",
    abstract: "Turn raw answers of any model into canonical values, by rules alone.",
    discussion: """
      Reads a table with an attribute column and an answer column; writes index,prediction. What \
      the rules cannot settle is left blank and counted. A number without a unit gets the \
      attribute's usual unit, unless --require-unit.
      """)

  @Argument(help: "The table of raw answers (CSV).")
  var answers: String

  @Option(help: "The column that holds the raw answer.")
  var answer: String

  @Option(help: "Where the predictions go: index,prediction (CSV).")
  var out: String

  @OptionGroup(title: "Catalogue")
  var columns: ColumnOptions

  @OptionGroup(title: "Attributes")
  var schemaOptions: SchemaOptions

  @Flag(help: "Leave a number without a unit blank.")
  var requireUnit = false

  @Flag(help: "Print one JSON object.")
  var json = false

  func validate() throws { try requireTable(out) }

  func run() async throws {
    let pass = try NormalisePass(
      schema: try schemaOptions.schemaValue(), columns: columns.columns, answerColumn: answer,
      assumesUsualUnit: !requireUnit)
    let report = try pass.run(answers: absolutePath(answers), out: absolutePath(out)) { sentence in
      StandardError.write(sentence)
    }
    if json {
      print(try report.json())
    } else {
      print("\(out): \(report.rows) rows")
      print(
        "  \(report.value) values, \(report.nothing) say nothing, \(report.unclear) unclear, \(report.failed) failed"
      )
      for (reason, rows) in report.reasons.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
        print("  \(rows) × \(reason)")
      }
    }
    if report.failed > 0 { throw ExitCode.someRowsFailed }
  }
}
