import ArgumentParser
import Foundation
import Pipeline

/// How a run goes to a scheduler.
struct ClusterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Settings (YAML), with a section `cluster:`; `measurand config` shows what they come to.",
      valueName: "file"))
  var config: String?

  func settings() throws -> Settings {
    try Settings(environment: ProcessInfo.processInfo.environment, file: config)
  }
}
