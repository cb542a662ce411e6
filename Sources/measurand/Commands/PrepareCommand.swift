import ArgumentParser
import Pipeline

struct PrepareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare",
    abstract: "Make a run's folder and its parts, and ask nobody yet.",
    discussion: """
      What `run` does first. Parts are even in expected work, and the rows of an image are in one \
      part; --part-seconds makes so many that each takes about that long. Then any number of \
      `measurand work` share the parts, and `measurand merge` writes the output. A folder that \
      is there is checked against the options and kept.
      """)

  @Argument(help: "The table: one row asks for one attribute of one image (CSV).")
  var catalogue: String

  @OptionGroup
  var options: RunOptions

  mutating func validate() throws {
    guard options.run != nil else { throw ValidationError("name the run's folder with --run") }
  }

  func run() async throws {
    let settings = try options.models.settings()
    let prepared = try Run.prepare(
      options.configuration(of: catalogue, settings), in: options.folder(beside: "run.csv"),
      length: options.length(settings))
    let description = prepared.description
    print(
      "\(prepared.folder.path): \(description.parts) parts, \(description.rows) rows, "
        + "\(description.images) images")
  }
}
