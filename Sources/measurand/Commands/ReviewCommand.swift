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

  @Option(help: "The port; 0 takes any free one.")
  var port = 8090

  @Option(help: "The address to listen at.")
  var host = "127.0.0.1"

  @Option(
    help: ArgumentHelp(
      "A file with the token that a browser must know; needed with --host.", valueName: "file"))
  var tokenFile: String?

  @Option(help: "The name that corrections carry. (default: the user's name)")
  var reviewer: String?

  func validate() throws {
    guard (1...2).contains(runs.count) else {
      throw ValidationError("name one run, or two to compare, not \(runs.count)")
    }
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port must be 0 to 65535, not \(port)")
    }
  }

  func run() async throws {
    let server = ReviewServer.Configuration(
      host: host, port: port, token: try token(),
      reviewer: reviewer ?? ProcessInfo.processInfo.environment["USER"] ?? "")
    guard server.isLoopback || server.token != nil else {
      throw CommandFailure(
        "--host \(host) lets other machines in: put a long random text into a file and name it with "
          + "--token-file", .wrongUsage)
    }
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
      try await ReviewServer(server, store: store, pictures: pictures).serve { port in
        let name = server.isLoopback ? "localhost" : server.host
        let address = "http://\(name):\(port)/\(server.token == nil ? "" : "?token=…")"
        // Not printed, so that it is out at once also where standard output is a pipe.
        FileHandle.standardOutput.write(
          Data("\(address)\nCtrl-C to stop; what was said is kept.\n".utf8))
      }
    } catch {
      throw CommandFailure("\(host):\(port) cannot be listened at: \(error)", .wrongUsage)
    }
  }

  /// The file's text without white space at its ends.
  private func token() throws -> String? {
    guard let tokenFile else { return nil }
    let text: String
    do {
      text = try String(contentsOfFile: tokenFile, encoding: .utf8)
    } catch {
      throw CommandFailure(
        "the token file \(tokenFile) cannot be read: \(error.localizedDescription)", .wrongUsage)
    }
    let token = text.trimmingCharacters(in: .whitespacesAndNewlines)
    let isPlain = token.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || $0 == 0x2D || $0 == 0x5F
    }
    guard token.utf8.count >= 16, isPlain else {
      throw CommandFailure(
        "the token in \(tokenFile) must have 16 or more letters, digits, - or _", .wrongUsage)
    }
    return token
  }
}
