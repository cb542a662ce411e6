import ArgumentParser
import Ledger
import Pipeline

struct PartImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take back a part that was worked on elsewhere.",
    discussion: """
      Takes the rows that wait or failed in the run and are answered in the file. Rows that are \
      settled in both stay as the run has them, and are counted; taking a file twice changes nothing. \
      A part of another run or of other settings is refused, saying what differs.
      """)

  @Argument(help: "The run's folder.")
  var run: String

  @Argument(help: "The file that `measurand part export` wrote.")
  var file: String

  func run() async throws {
    let opened = try Run.open(RunFolder(absolutePath(run)))
    let (part, report) = try await opened.takeBack(absolutePath(file))
    print(
      "part \(part): \(report.taken) rows taken, \(report.kept) kept as the run has them, "
        + "\(report.waiting) still waiting")
  }
}
