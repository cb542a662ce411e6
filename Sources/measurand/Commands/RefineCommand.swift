import ArgumentParser
import Foundation
import Pipeline
import Readings

struct RefineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refine",
    abstract: "Let a text model rewrite raw answers of any reader as canonical values.",
    discussion: """
      The second half of `run`, on a table: by default only what the rules cannot settle is asked, a \
      number that stands in no raw answer is rejected, and the rules have the last word. Can be \
      stopped and resumed like a run.
      """)

  @Argument(help: "The table of raw answers, with image_link and entity_name (CSV).")
  var answers: String

  @Option(help: "The column that holds the raw answer.")
  var answer = "answer"

  @Option(help: "Where the predictions go: index,prediction (CSV).")
  var out: String

  @Option(help: "The run's folder. (default: the output's name with .run)")
  var run: String?

  @OptionGroup(title: "Catalogue")
  var columns: ColumnOptions

  @OptionGroup(title: "Attributes")
  var schemaOptions: SchemaOptions

  @OptionGroup(title: "Models")
  var modelOptions: ModelOptions

  @OptionGroup(title: "Reading")
  var jobs: JobsOption

  func validate() throws { try requireTable(out) }

  func run() async throws {
    let settings = try modelOptions.settings()
    guard var models = try settings.models(), models.refiner != nil else {
      throw CommandFailure(
        "name the engine that refines: --refiner, or `refiner:` in --config", .wrongUsage)
    }
    let reader = GivenReader(column: answer)
    models.strategy = .model
    models.readers = [reader.name]
    let table = absolutePath(answers)
    let configuration = RunConfiguration(
      catalogue: table, columns: columns.columns, schema: try schemaOptions.text(),
      schemaFile: schemaOptions.schema, reader: reader.name, models: models)
    let prepared = try Run.prepare(
      configuration, in: RunFolder(absolutePath(run ?? String(out.dropLast(4)) + ".run")))
    let given = try AnswersTable.answers(
      in: table, column: answer, columns: columns.columns.names, schema: prepared.schema)
    try await prepared.record(answersOf: reader) { given[$0] }
    try await RunConductor(
      run: prepared, jobs: jobs, json: false, partsAtOnce: try settings.partsAtOnce, given: reader
    ).conduct(.unsettled, output: absolutePath(out))
  }
}
