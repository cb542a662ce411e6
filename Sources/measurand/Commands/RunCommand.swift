import ArgumentParser
import Foundation
import Pipeline

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Read a whole catalogue: one value, blank or failure for every row.",
    discussion: """
      Splits the catalogue into parts, reads every image once for all the attributes asked of it, \
      and writes index,prediction in the catalogue's order. Stop it with Ctrl-C or kill it: the same \
      command goes on where it was. Rows that failed are listed in the run's failures.csv.

      Exit codes: 0 done; 1 done, some rows failed; 2 wrong usage or configuration; 3 a model, a \
      library or an engine is missing; 4 the output broke a rule; 75 stopped, run again to resume; \
      130 interrupted.
      """)

  @Argument(help: "The table: one row asks for one attribute of one image (CSV).")
  var catalogue: String

  @Option(help: "Where the predictions go: index,prediction (CSV).")
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

  @Flag(help: "Only tell what would be asked and what that may cost, as `plan` does.")
  var dryRun = false

  @Flag(help: "Write every event as a JSON line on standard output.")
  var json = false

  func validate() throws {
    guard out.hasSuffix(".csv") else {
      throw ValidationError("--out must end in .csv, not '\(out)'")
    }
    if let parts, !(1...100_000).contains(parts) {
      throw ValidationError("--parts must be 1 to 100000, not \(parts)")
    }
  }

  func run() async throws {
    let settings = try modelOptions.settings()
    if dryRun {
      return try PlanPrinter.tell(
        catalogue: catalogue, columns: columns, schema: schemaOptions.schemaValue(),
        models: settings.models(), json: json)
    }
    let configuration = RunConfiguration(
      catalogue: absolutePath(catalogue), columns: columns.columns,
      images: imageOptions.images.map(absolutePath), schema: try schemaOptions.text(),
      schemaFile: schemaOptions.schema, reader: settings.readers.joined(separator: ","),
      choice: try readerOptions.choiceSettings(), models: try settings.models(), parts: parts,
      cache: imageOptions.cacheFolder,
      allowPrivateAddresses: imageOptions.allowPrivateAddresses)
    let folder = RunFolder(absolutePath(run ?? String(out.dropLast(4)) + ".run"))
    let prepared = try Run.prepare(configuration, in: folder)
    try await RunConductor(
      run: prepared, jobs: jobs, json: json, partsAtOnce: try settings.partsAtOnce
    ).conduct(.unsettled, output: absolutePath(out))
  }
}
