import Catalogue
import Foundation
import Imaging
import Ledger
import Pipeline
import Readings
import Scoring

/// Runs several configurations over the same rows of a catalogue, one after the other, for `compare`.
///
/// Each run has a folder of its own, so that what was stopped is resumed and what was answered is not
/// asked again.
struct ComparisonRuns {
  let catalogue: String
  let columns: ColumnOptions
  let schema: SchemaOptions
  let images: ImageOptions
  let choice: RunConfiguration.ChoiceSettings
  let jobs: JobsOption
  let folder: URL

  /// What one configuration gave.
  struct Outcome {
    var entry: Comparison.Entry
    var answers: [String: Answer]
  }

  /// The catalogue's rows whose truth is known.
  func rows(indexes: Set<String>) throws -> [Row] {
    let reader = try CatalogueReader(
      path: catalogue, columns: columns.columns.names, schema: schema.schemaValue())
    var rows: [Row] = []
    while let entry = try reader.next() {
      if case .row(let row) = entry, indexes.contains(row.index) { rows.append(row) }
    }
    return rows
  }

  /// - Parameter rows: the rows that every configuration answers.
  func outcome(of config: String, name: String, rows: [Row]) async throws -> Outcome {
    let settings = try Settings(
      environment: ProcessInfo.processInfo.environment, file: config)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let sample = folder.appending(path: "sample.csv").path
    try write(rows, to: sample)
    let configuration = RunConfiguration(
      catalogue: sample, columns: .standard,
      images: images.images.map(absolutePath)
        ?? URL(fileURLWithPath: absolutePath(catalogue)).deletingLastPathComponent().path,
      schema: try schema.text(), schemaFile: schema.schema,
      reader: settings.readers.joined(separator: ","), choice: choice,
      models: try settings.models(), cache: images.cacheFolder,
      allowPrivateAddresses: images.allowPrivateAddresses)
    let run = try Run.prepare(
      configuration, in: RunFolder(folder.appending(path: name + ".run").path))
    let assembled = try ReaderAssembly(
      configuration: configuration, schema: run.schema, parallelism: jobs.parallelism
    ).assembled()
    let options = RunConductor(
      run: run, jobs: jobs, json: false, partsAtOnce: try settings.partsAtOnce
    ).options(StopFlag()) { _ in }
    let source = try ImageSource(configuration, inFlight: options.inFlight * options.partsAtOnce)
    let began = ContinuousClock.now
    let summary = try await run.work(
      readers: assembled.readers, outputs: [], options: options
    ) { link in try await source.image(for: link) }
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    return try outcome(of: run, name: name, summary: summary, seconds: seconds)
  }

  private func outcome(
    of run: Run, name: String, summary: RunSummary?, seconds: Double
  ) throws -> Outcome {
    var predictions: [String: String] = [:]
    var answers: [String: Answer] = [:]
    try run.forEachRow { row in
      if case .value(let value) = row.outcome {
        predictions[row.row.index] = value
      } else {
        predictions[row.row.index] = ""
      }
      answers[row.row.index] = row.answer
    }
    let usage = (summary?.reading ?? Usage()) + (summary?.refining ?? Usage())
    let price = run.description.configuration.models?.price(
      reading: summary?.reading ?? Usage(), refining: summary?.refining ?? Usage())
    let cost = RunCost(
      seconds: seconds, calls: usage.calls, promptTokens: usage.promptTokens,
      completionTokens: usage.completionTokens, price: price)
    return Outcome(
      entry: Comparison.Entry(name: name, predictions: Predictions(predictions), cost: cost),
      answers: answers)
  }

  private func write(_ rows: [Row], to path: String) throws {
    let writer = try CSVWriter(
      path: path, header: ["index", "image_link", "group_id", "entity_name"])
    for row in rows {
      try writer.write([row.index, row.imageLink, row.groupID ?? "", row.attribute])
    }
    try writer.finish()
  }
}
