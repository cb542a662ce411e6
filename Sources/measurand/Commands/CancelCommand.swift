import ArgumentParser
import Clusters
import Pipeline

struct CancelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: "End the jobs of a submitted run, and no others.",
    discussion: """
      What was answered stays in the ledgers; `measurand submit` or `measurand retry` goes on from \
      there.
      """)

  @Argument(help: "The run's folder.")
  var run: String

  func run() async throws {
    let ended = try await Cancellation().cancel(try Run.open(RunFolder(absolutePath(run))))
    print(
      ended.isEmpty
        ? "everything was cancelled before" : "cancelled: \(ended.joined(separator: ", "))")
  }
}
