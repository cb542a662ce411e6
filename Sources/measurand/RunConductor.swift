import ArgumentParser
import Foundation
import Imaging
import OpticalReader
import Pipeline
import Readings

/// Joins a run with a reader, an image source, a terminal and the signals; ends with an exit code.
struct RunConductor {
  let run: Run
  let jobs: JobsOption
  let json: Bool

  func conduct(_ rows: Run.Rows, output: String?) async throws {
    let signals = StopOnSignal()
    let printer = ProgressPrinter()
    let source = try ImageSource(run.description.configuration, inFlight: jobs.inFlight)
    let reader = try OpticalReader(
      schema: run.schema, choice: run.description.configuration.choice,
      parallelism: jobs.parallelism)
    let options = Run.Options(inFlight: jobs.inFlight, stop: signals.stop) { event in
      if json { print(event.json(at: Date())) } else { printer.tell(event) }
    }
    let summary = try await run.work(
      rows, readers: RunReaders(reader), outputs: output.map { [$0] } ?? [], options: options
    ) { link in try await source.image(for: link) }
    guard let summary else {
      throw signals.signalNumber == SIGINT ? ExitCode.interrupted : ExitCode.stopped
    }
    if !json { tell(summary) }
    if summary.failed > 0 { throw ExitCode.someRowsFailed }
  }

  private func tell(_ summary: RunSummary) {
    print("\(summary.predictions): \(summary.rows - summary.rejected) rows")
    print(
      "  \(summary.value) values, \(summary.abstained) left blank, \(summary.failed) failed")
    if summary.failed > 0 {
      print("  why rows failed: \(summary.failures)")
      print("  ask them again:  measurand retry \(run.folder.path)")
    }
  }
}
