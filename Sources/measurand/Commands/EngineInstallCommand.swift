import ArgumentParser
import Engines

struct EngineInstallCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Install llama.cpp's server from PyPI, for the presets named …@xllamacpp.",
    discussion: """
      The server is the Python package xllamacpp, pinned by hash, in an environment of its own; no \
      compiler is needed. On Linux it computes on the processor, on macOS on the GPU.
      """)

  @Option(help: "The folder; the presets look in the standard one and in MEASURAND_ENGINES.")
  var into: String?

  @Option(help: "The Python that makes the environment, 3.10 or later.")
  var python = "python3"

  func run() async throws {
    let folder = into.map { EngineFolder(path: absolutePath($0)) } ?? .standard
    do {
      try await EngineInstallation(into: folder, python: python, told: StandardError.write)
        .install()
    } catch let error as EngineInstallationError {
      throw CommandFailure(error.description, .dependencyMissing)
    }
  }
}
