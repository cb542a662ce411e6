import ArgumentParser
import Catalogue
import Engines
import Foundation
import Imaging
import ModelReader
import OpticalReader
import Pipeline
import Readings
import Teaching
import TextRecognition

/// Makes the readers that a run's configuration asks for.
struct ReaderAssembly {
  let configuration: RunConfiguration
  let schema: Schema
  /// Pictures that the optical reader works on at once.
  let parallelism: Int
  /// Told in words how launched engines come up.
  var told: @Sendable (String) -> Void = { StandardError.write($0) }

  /// Who reads and who refines, and the engines behind them, for their tallies.
  struct Assembled {
    var readers: RunReaders
    var engines: [Engine]
  }

  /// - Parameter given: stands for the readers where the answers are given.
  /// - Throws: `CommandFailure` where the text models are missing; `PromptError`; `SettingsError`.
  func assembled(given: GivenReader? = nil) throws -> Assembled {
    guard let models = configuration.models else {
      return Assembled(readers: RunReaders(try optical()), engines: [])
    }
    let prompt = try Self.prompt(models.prompt)
    var engines: [Engine] = []
    let reader = try given ?? reader(models, prompt, &engines)
    var refiner: (any Refiner)?
    if let name = models.refiner, models.refine != .never {
      let engine = try engine(name, models)
      engines.append(engine)
      refiner = try ModelRefiner(engine: engine, prompt: prompt)
    }
    return Assembled(
      readers: RunReaders(reader, refiner: refiner, refine: models.refine), engines: engines)
  }

  private func reader(
    _ models: ModelSettings, _ prompt: Prompt, _ engines: inout [Engine]
  ) throws -> any Reader {
    let readers: [any Reader] = try models.readers.map { name in
      if name == Settings.optical { return try optical(shows: true) }
      let engine = try engine(name, models)
      engines.append(engine)
      return ModelReader(
        engine: engine, schema: schema, prompt: prompt,
        asking: ModelReader.Asking(rawValue: models.asking) ?? .perImage)
    }
    let rules = try Normaliser(schema: schema, assumesUsualUnit: true)
    switch models.strategy {
    case .optical: return readers[0]
    case .vote: return VoteReader(readers, rules: rules)
    case .cascade:
      return CascadeReader(
        readers[0], then: readers[1], rules: rules, thresholds: models.thresholds,
        threshold: models.threshold)
    case .model:
      guard models.proves else { return readers[0] }
      let recogniser = try recogniser()
      return ProvedReader(readers[0]) { image in
        try await recogniser.lines(in: try image.pixels(longestSide: TextRecogniser.longestSide))
      }
    }
  }

  private func engine(_ name: String, _ models: ModelSettings) throws -> Engine {
    guard var configuration = models.engine(name) else {
      throw CommandFailure("the run's configuration has no engine `\(name)`", .wrongUsage)
    }
    // Where a run goes on elsewhere, its engine may be elsewhere too.
    configuration.take(environment: ProcessInfo.processInfo.environment)
    return Engine(configuration, told: told)
  }

  /// A built-in prompt, or one of a folder's files.
  static func prompt(_ source: ModelSettings.PromptSource) throws -> Prompt {
    if let files = source.files { return try Prompt(files: files, folder: source.name) }
    guard let prompt = Prompt.builtIn(source.name) else {
      throw CommandFailure(
        "no prompt `\(source.name)`; built in are \(Prompt.builtInNames.joined(separator: ", ")), "
          + "or name a folder that holds a prompt.yaml", .wrongUsage)
    }
    return prompt
  }

  private func recogniser() throws -> TextRecogniser {
    do {
      return try TextRecogniser(models: try TextModels.locate(), parallelism: parallelism)
    } catch {
      throw CommandFailure(error.description, .dependencyMissing)
    }
  }

  private func optical(shows: Bool = false) throws -> OpticalReader {
    OpticalReader(
      recogniser: try recogniser(), schema: schema,
      policy: try ChoicePolicy(configuration.choice), tellsText: shows, keepsCandidates: !shows)
  }
}
