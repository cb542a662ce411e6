import ArgumentParser
import Imaging
import Pipeline

struct PartExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Pack a part into one file: its rows, the run's settings, and pictures.",
    discussion: """
      `measurand work FILE` works on the file on any machine, `measurand part import RUN FILE` takes \
      it back. Nothing is reserved: the run may go on with the part meanwhile, at the cost of asking \
      some rows twice.
      """)

  @Argument(help: "The run's folder.")
  var run: String

  @Argument(help: "The part, counted from 0.")
  var part: Int

  @Option(name: [.short, .customLong("out")], help: "The file that is written.")
  var output: String

  @Flag(help: "Pack the pictures of the rows that wait; else the worker goes by their links.")
  var withImages = false

  func run() async throws {
    let opened = try Run.open(RunFolder(absolutePath(run)))
    let source = try ImageSource(opened.description.configuration, inFlight: 1)
    let fetch: @Sendable (String) async throws -> Image = { link in
      try await source.image(for: link)
    }
    let export = try await opened.export(
      part: part, to: absolutePath(output), image: withImages ? fetch : nil)
    var words = "\(output): \(export.rows) rows, \(export.waiting) of them waiting"
    if withImages { words += ", \(export.images) pictures" }
    print(words)
    if export.missing > 0 {
      StandardError.write(
        "\(export.missing) pictures cannot be had here; the worker will try their links")
    }
  }
}
