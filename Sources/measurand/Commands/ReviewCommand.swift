import ArgumentParser
import Foundation
import Imaging
import Pipeline
import Review
import Scoring

struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Serve a page on which people look at a run's answers and correct them.",
    discussion: """
      Shows every row with its picture and evidence, filtered, sorted and corrected by keyboard. \
      What people say goes to the run's corrections.ledger and never changes a prediction; \
      `measurand export RUN --corrected` gives it out as a truth table. With a second run, the rows \
      on which the two differ. The run may be going on meanwhile.

      The page is for this machine alone unless --host names another address, which needs --token-file.
      """)

  @Argument(help: "The run's folder; a second one to compare it with.")
  var runs: [String]

  @Option(
    help: ArgumentHelp(
      "A table with index, entity_name, entity_value, also, status; see `score`.",
      valueName: "truth.csv"))
  var truth: String?

  @Option(help: "The name that corrections carry. (default: the user's name)")
  var reviewer: String?

  @OptionGroup(title: "Serving")
  var serverOptions: ServerOptions

  func validate() throws {
    guard (1...2).contains(runs.count) else {
      throw ValidationError("name one run, or two to compare, not \(runs.count)")
    }
  }

  func run() async throws {
    var server = ReviewServer.Configuration(
      host: serverOptions.host, port: serverOptions.port,
      reviewer: reviewer ?? ProcessInfo.processInfo.environment["USER"] ?? "")
    server.token = try serverOptions.token(isLoopback: server.isLoopback)
    let opened = try runs.map { try Run.open(RunFolder(absolutePath($0))) }
    let store = try await ReviewStore(
      run: opened[0], other: opened.dropFirst().first,
      truth: try truth.map { try Truth(path: $0).rows } ?? [])
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let configuration = opened[0].description.configuration
    let source = try ImageSource(configuration, inFlight: cores)
    let pictures = PictureStore(
      folder: configuration.cache.map { $0 + "/thumbnails" }, atOnce: cores
    ) { link in try await source.image(for: link) }
    do {
      try await ReviewServer(server, store: store, pictures: pictures).serve {
        [serverOptions, server] port in
        serverOptions.tell(
          port: port, isLoopback: server.isLoopback, hasToken: server.token != nil,
          "Ctrl-C to stop; what was said is kept.")
      }
    } catch {
      throw CommandFailure(
        "\(server.host):\(server.port) cannot be listened at: \(error)", .wrongUsage)
    }
  }
}
