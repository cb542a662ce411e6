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
    let signals = StopOnSignal()
    let printer = ProgressPrinter()
    let configuration = run.description.configuration
    let assembled = try ReaderAssembly(
      configuration: configuration, schema: run.schema, parallelism: jobs.parallelism
    ).assembled(given: given)
    let options = options(signals.stop) { event in
      if json { print(event.json(at: Date())) } else { printer.tell(event) }
    }
    let source = try ImageSource(
      configuration, inFlight: options.inFlight * options.partsAtOnce)
    let summary = try await run.work(
      rows, readers: assembled.readers, outputs: output.map { [$0] } ?? [], options: options
    ) { link in try await source.image(for: link) }
    guard let summary else {
      throw signals.signalNumber == SIGINT ? ExitCode.interrupted : ExitCode.stopped
    }
    if !json {
      tell(summary)
      for engine in assembled.engines { tell(engine) }
    }
    if summary.failed > 0 { throw ExitCode.someRowsFailed }
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
