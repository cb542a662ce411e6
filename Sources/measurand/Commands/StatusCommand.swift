import ArgumentParser
import Foundation
import Pipeline
import Readings

struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tell how far a run is, and why rows failed.")

  @Argument(help: "The run's folder.")
  var run: String

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    let status = try Run.open(RunFolder(absolutePath(run))).status()
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      print(String(decoding: try encoder.encode(status), as: UTF8.self))
      return
    }
    let counts = status.counts
    print("\(status.run): \(status.isDone ? "done" : "not done")")
    print("  catalogue  \(status.catalogue) (\(status.rows) rows, \(status.images) images)")
    print("  reader     \(status.reader)")
    print("  values     \(counts.value)")
    print("  blank      \(counts.abstained)")
    print("  failed     \(counts.failed)")
    print("  waiting    \(counts.waiting)")
    let open = status.parts.count { $0.waiting > 0 }
    print("  parts      \(status.parts.count - open) of \(status.parts.count) done")
    if let cost = status.models {
      for (what, usage) in [("reading ", cost.reading), ("refining", cost.refining)]
      where usage.calls > 0 {
        print("  \(what)   \(words(usage))")
      }
      if !status.isDone, let forecast = cost.forecast {
        print("  forecast   \(words(forecast)) when all is read")
      }
    }
    for failure in status.failures {
      print("  \(failure.rows) × \(failure.component) \(failure.category): \(failure.example)")
    }
  }

  private func words(_ usage: Usage) -> String {
    "\(usage.calls) calls, \(usage.promptTokens) tokens in, \(usage.completionTokens) out"
  }
}
