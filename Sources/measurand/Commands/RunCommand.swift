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

  @OptionGroup
  var options: RunOptions

  @Flag(help: "Only tell what would be asked and what that may cost, as `plan` does.")
  var dryRun = false

  @Flag(help: "Write every event as a JSON line on standard output.")
  var json = false

  func validate() throws { try requireTable(out) }

  func run() async throws {
    let settings = try options.models.settings()
    if dryRun {
      return try PlanPrinter.tell(
        catalogue: catalogue, columns: options.columns, schema: options.schema.schemaValue(),
        models: settings.models(), json: json)
    }
    let signals = StopOnSignal()
    let prepared = try Run.prepare(
      options.configuration(of: catalogue, settings), in: options.folder(beside: out),
      length: options.length(settings))
    try await RunConductor(
      run: prepared, jobs: options.jobs, json: json, partsAtOnce: try settings.partsAtOnce,
      signals: signals
    ).conduct(.unsettled, output: absolutePath(out))
  }
}
