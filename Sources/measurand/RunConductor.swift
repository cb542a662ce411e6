import ArgumentParser
import Engines
import Foundation
import Imaging
import Pipeline
import Readings

/// Joins a run with its readers, an image source, a terminal and the signals; ends with an exit code.
struct RunConductor {
  let run: Run
  let jobs: JobsOption
  let json: Bool
  var partsAtOnce: Int?
  /// Stands for the readers where the answers are given.
  var given: GivenReader?
  /// Made before the run is, by who makes one: a signal meanwhile is no sudden end.
  var signals = StopOnSignal()

  /// The code with which `body` ends; `nil` where it ends well.
  func ending(_ body: () async throws -> Void) async rethrows -> ExitCode? {
    do {
      try await body()
      return nil
    } catch let code as ExitCode {
      return code
    }
  }

  func conduct(_ rows: Run.Rows, output: String?) async throws {
    let configuration = run.configuration
    let assembled = try assembled()
    let options = options(signals.stop, teller())
    let source = try ImageSource(
      configuration, inFlight: options.inFlight * options.partsAtOnce)
    let engines = assembled.engines
    let summary = try await run.telling(
      { await engines.activity() },
      while: {
        try await run.work(
          rows, readers: assembled.readers, outputs: output.map { [$0] } ?? [], options: options
        ) { link in try await source.image(for: link) }
      })
    guard let summary else {
      throw signals.signalNumber == SIGINT ? ExitCode.interrupted : ExitCode.stopped
    }
    if !json {
      tell(summary)
      for engine in assembled.engines { tell(engine) }
    }
    if summary.failed > 0 { throw ExitCode.someRowsFailed }
  }

  /// Works on one part, or on all that can be taken, under leases; merges nothing.
  ///
  /// - Parameter lease: seconds.
  func conduct(part: Int?, lease: Double) async throws {
    try await conduct(lease: lease) { readers, options, image in
      try await run.work(
        onParts: part.map { [$0] }, readers: readers, options: options, image: image)
    }
  }

  /// Works on a part that travels in a file of its own.
  static func conduct(
    _ part: TravellingPart, jobs: JobsOption, json: Bool, lease: Double
  ) async throws {
    try await RunConductor(run: part.run, jobs: jobs, json: json, partsAtOnce: 1)
      .conduct(lease: lease) { readers, options, image in
        try await part.work(readers: readers, options: options, image: image)
      }
  }

  private func conduct(
    lease: Double,
    _ work: (
      RunReaders, Run.Options, @escaping @Sendable (String) async throws -> Image
    ) async throws -> PartsReport
  ) async throws {
    let assembled = try assembled()
    var options = options(signals.stop, teller())
    options.lease = lease
    let source = try ImageSource(run.description.configuration, inFlight: options.inFlight)
    let report = try await work(assembled.readers, options) { link in
      try await source.image(for: link)
    }
    if !json {
      for engine in assembled.engines { tell(engine) }
      print(report.words)
    }
    if report.isDone { return }
    for (part, holder) in report.held.sorted(by: { $0.key < $1.key }) {
      StandardError.write("part \(part) is held by \(holder): left to it")
    }
    throw signals.signalNumber == SIGINT ? ExitCode.interrupted : ExitCode.stopped
  }

  private func assembled() throws -> ReaderAssembly.Assembled {
    try ReaderAssembly(
      configuration: run.configuration, schema: run.schema,
      parallelism: jobs.parallelism
    ).assembled(given: given)
  }

  private func teller() -> @Sendable (RunEvent) -> Void {
    let printer = ProgressPrinter()
    let json = json
    return { event in
      if json { print(event.json(at: Date())) } else { printer.tell(event) }
    }
  }

  /// How many questions are in flight, and in how many parts.
  func options(
    _ stop: StopFlag, _ events: @escaping @Sendable (RunEvent) -> Void
  ) -> Run.Options {
    guard let models = run.description.configuration.models else {
      return Run.Options(
        inFlight: jobs.inFlight, partsAtOnce: partsAtOnce ?? 2, stop: stop, events: events)
    }
    let parts = min(partsAtOnce ?? 20, max(run.description.parts, 1))
    return Run.Options(
      inFlight: models.questionsInFlight(parts: parts, atLeast: jobs.inFlight), partsAtOnce: parts,
      refineInFlight: models.answersInFlight(parts: parts), together: models.together, stop: stop,
      events: events)
  }

  /// What went wrong on the way and was mended by asking again.
  private func tell(_ engine: Engine) {
    let tally = engine.tally
    guard !tally.failures.isEmpty else { return }
    let kinds = tally.failures.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.value) × \($0.key)" }
    print(
      "  \(engine.configuration.name): \(tally.calls) calls in this start, of which failed "
        + kinds.joined(separator: ", "))
  }

  private func tell(_ summary: RunSummary) {
    print("\(summary.predictions): \(summary.rows - summary.rejected) rows")
    print(
      "  \(summary.value) values, \(summary.abstained) left blank, \(summary.failed) failed")
    for (what, usage) in [("reading", summary.reading), ("refining", summary.refining)]
    where usage.calls > 0 {
      print(
        "  \(what): \(usage.calls) calls, \(usage.promptTokens) tokens in, "
          + "\(usage.completionTokens) out")
    }
    if summary.rejectedRefinements > 0 {
      print(
        "  \(summary.rejectedRefinements) refinements rejected: their number stood in neither the "
          + "raw answer nor the picture's text")
    }
    if summary.failed > 0 {
      print("  why rows failed: \(summary.failures)")
      print("  ask them again:  measurand retry \(run.folder.path)")
    }
  }
}
