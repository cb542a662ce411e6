import ArgumentParser
import Foundation
import Pipeline

struct AskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Let readers answer a catalogue and write their raw answers, as they gave them.",
    discussion: """
      The first half of `run`: every question is asked once and kept in the run's folder, so that \
      `run` with the same reader and folder goes on from there, and `refine` takes the table.
      """)

  @Argument(help: "The table: one row asks for one attribute of one image (CSV).")
  var catalogue: String

  @Option(help: "Where the raw answers go: index,image_link,entity_name,answer,… (CSV).")
  var out: String

  @Option(help: "The run's folder. (default: the output's name with .run)")
  var run: String?

  @OptionGroup(title: "Images")
  var imageOptions: ImageOptions

  @OptionGroup(title: "Catalogue")
  var columns: ColumnOptions

  @OptionGroup(title: "Attributes")
  var schemaOptions: SchemaOptions

  @OptionGroup(title: "Models")
  var modelOptions: ModelOptions

  @OptionGroup(title: "Reading")
  var readerOptions: ReaderOptions

  @OptionGroup(title: "Reading")
  var jobs: JobsOption

  @Option(help: "Parts to split the rows into. (default: one for every 1,500 rows, at most 100)")
  var parts: Int?

  func validate() throws {
    guard out.hasSuffix(".csv") else {
      throw ValidationError("--out must end in .csv, not '\(out)'")
    }
  }

  func run() async throws {
    let settings = try modelOptions.settings()
    var models = try settings.models()
    models?.refine = .never
    let configuration = RunConfiguration(
      catalogue: absolutePath(catalogue), columns: columns.columns,
      images: imageOptions.images.map(absolutePath), schema: try schemaOptions.text(),
      schemaFile: schemaOptions.schema, reader: settings.readers.joined(separator: ","),
      choice: try readerOptions.choiceSettings(), models: models, parts: parts,
      cache: imageOptions.cacheFolder,
      allowPrivateAddresses: imageOptions.allowPrivateAddresses)
    let folder = RunFolder(absolutePath(run ?? String(out.dropLast(4)) + ".run"))
    let prepared = try Run.prepare(configuration, in: folder)
    let conductor = RunConductor(
      run: prepared, jobs: jobs, json: false, partsAtOnce: try settings.partsAtOnce)
    let code = await conductor.ending { try await conductor.conduct(.unsettled, output: nil) }
    if code == nil || code == .someRowsFailed {
      try AnswersTable.write(prepared, to: absolutePath(out))
      print("\(out): the raw answers")
    }
    if let code { throw code }
  }
}
