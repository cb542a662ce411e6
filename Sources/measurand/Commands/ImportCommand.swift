import ArgumentParser
import Exchange
import Foundation
import Pipeline

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take corrections that were made in Label Studio into a run.",
    discussion: """
      The file is Label Studio's JSON export of tasks that `measurand export --format label-studio` \
      made. Corrections go to the run's corrections.ledger; a file that is taken twice adds nothing.
      """)

  @Argument(help: "The run's folder.")
  var run: String

  @Argument(help: "Label Studio's export (JSON).")
  var file: String

  @Option(help: "Whose corrections they are. (default: the user's name)")
  var reviewer: String?

  func run() async throws {
    let opened = try Run.open(RunFolder(absolutePath(run)))
    let who = reviewer ?? ProcessInfo.processInfo.environment["USER"] ?? "label-studio"
    let summary = try await LabelStudioImport(opened, who: who).read(absolutePath(file))
    print("\(summary.added) rows corrected, \(summary.known) known already")
    if summary.untouchedTasks > 0 { print("\(summary.untouchedTasks) tasks nobody annotated") }
    for refusal in summary.refused { StandardError.write(refusal) }
    if !summary.refused.isEmpty { throw ExitCode.someRowsFailed }
  }
}
