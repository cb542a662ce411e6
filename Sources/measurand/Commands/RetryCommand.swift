import ArgumentParser
import Pipeline

struct RetryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry",
    abstract: "Ask the failed rows of a run again, and only those.",
    discussion: """
      Rows that the catalogue reader rejected stay as they are: mend the catalogue and start a new \
      run. The run's predictions.csv and failures.csv are written anew.
      """)

  @Argument(help: "The run's folder.")
  var run: String

  @Option(help: "Where the predictions go besides the run's own predictions.csv.")
  var out: String?

  @OptionGroup(title: "Reading")
  var jobs: JobsOption

  @Flag(help: "Write every event as a JSON line on standard output.")
  var json = false

  func run() async throws {
    let opened = try Run.open(RunFolder(absolutePath(run)))
    try await RunConductor(
      run: opened, jobs: jobs, json: json
    ).conduct(.failed, output: out.map(absolutePath))
  }
}
