import ArgumentParser
import Engines
import Foundation
import Pipeline

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look engines over before a run: there, model, eyes, schema, slots, speed.",
    discussion: """
      Asks every engine of the configuration, or the one that is named, a handful of short \
      questions. An engine that is launched is started for that and stopped again.

      Exit codes: 0 all can work; 2 wrong usage or configuration; 3 one cannot work.
      """)

  @Argument(help: "An engine of the configuration, or a preset (gemma-2-9b@ollama).")
  var engine: String?

  @Option(help: ArgumentHelp("Settings and engines (YAML).", valueName: "file"))
  var config: String?

  @Flag(help: "Print one JSON object a line, an engine each.")
  var json = false

  func run() async throws {
    let engines = try Settings.engines(
      named: engine, environment: ProcessInfo.processInfo.environment, file: config)
    guard !engines.isEmpty else {
      throw CommandFailure(
        "no engine to look at: name one (`measurand engine list`), or a file with --config",
        .wrongUsage)
    }
    var allWork = true
    for engine in engines {
      let report = await EngineDoctor(engine, told: StandardError.write).examine()
      allWork = allWork && report.works
      if json {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(report), as: UTF8.self))
      } else {
        print(report.lines.joined(separator: "\n"))
      }
    }
    if !allWork { throw ExitCode.dependencyMissing }
  }
}
