import ArgumentParser
import Foundation
import Pipeline

/// Which models read and refine, and how; each may also stand in a configuration file or in the
/// environment.
struct ModelOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Settings and engines (YAML); `measurand config` shows what they come to.", valueName: "file")
  )
  var config: String?

  @Option(
    help: """
      The reader: `optical` (text recognition and choice, in this process), an engine \
      (minicpm-v-2.6, …), or several with commas between them. (default: optical)
      """)
  var reader: String?

  @Option(help: "optical, model, cascade or vote. (default: follows from the readers)")
  var strategy: String?

  @Option(help: "The engine that refines raw answers: gemma-2-9b, …, or none. (default: none)")
  var refiner: String?

  @Option(help: "Which raw answers are refined: unclear, always, never. (default: unclear)")
  var refine: String?

  @Option(help: "Questions to a model: per-image or per-attribute. (default: per-image)")
  var ask: String?

  @Option(help: "The prompt: standard, seed, or a folder. (default: standard)")
  var prompt: String?

  @Option(
    help: """
      The confidence from which on the optical reader's word stands in a cascade, 0 to 1. \
      (default: 0.6)
      """)
  var threshold: String?

  @Flag(help: "Hold a model's answers against the text that the optical reader sees.")
  var prove = false

  @Flag(help: "Keep reader and refiner open at once. (default: one after the other)")
  var together = false

  @Option(help: "Parts worked on at once. (default: 2; with models 20)")
  var partsAtOnce: String?

  func settings() throws -> Settings {
    var flags: [SettingKey: String] = [:]
    flags[.reader] = reader
    flags[.strategy] = strategy
    flags[.refiner] = refiner
    flags[.refine] = refine
    flags[.ask] = ask
    flags[.prompt] = prompt
    flags[.threshold] = threshold
    flags[.partsAtOnce] = partsAtOnce
    if prove { flags[.prove] = "true" }
    if together { flags[.together] = "true" }
    return try Settings(
      flags: flags, environment: ProcessInfo.processInfo.environment, file: config)
  }
}
