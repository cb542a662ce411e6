import ArgumentParser
import Clusters
import Foundation
import Pipeline
import Readings

struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tell how far a run is, who works on it, and why rows failed.",
    discussion: """
      May be asked at any time; workers do not notice. A held part is slow when its rest is expected \
      to take over twice as long as that of the middle one of the held parts.
      """)

  @Argument(help: "The run's folder.")
  var run: String

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    let opened = try Run.open(RunFolder(absolutePath(run)))
    let status = try opened.status()
    let cluster = try await ClusterStatus.of(
      opened, waiting: PartRanges(status.unfinished))
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      print(
        String(decoding: try encoder.encode(Shown(status: status, cluster: cluster)), as: UTF8.self)
      )
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
    if !status.unrefined.isEmpty {
      print("  to refine  \(status.unrefined.values.reduce(0, +))")
    }
    let done = status.parts.count - status.unfinished.count
    print("  parts      \(done) of \(status.parts.count) done")
    for part in status.held { print("  held       \(words(part))") }
    if let cost = status.models {
      for (what, usage) in [("reading ", cost.reading), ("refining", cost.refining)]
      where usage.calls > 0 {
        print("  \(what)   \(words(usage))")
      }
      if !status.isDone, let forecast = cost.forecast {
        print("  forecast   \(words(forecast)) when all is read")
      }
    }
    if let activity = status.activity { tell(activity) }
    if let cluster { tell(cluster) }
    for failure in status.failures {
      print("  \(failure.rows) × \(failure.component) \(failure.category): \(failure.example)")
    }
  }

  private func words(_ part: HeldPart) -> String {
    var words =
      "part \(part.part) by process \(part.process) on \(part.host) since \(part.since), attempt "
      + "\(part.attempt): \(part.waiting) rows wait"
    if let left = part.secondsLeft { words += ", about \(ProgressPrinter.duration(left))" }
    return part.isSlow ? words + " – slow" : words
  }

  private func words(_ usage: Usage) -> String {
    "\(usage.calls) calls, \(usage.promptTokens) tokens in, \(usage.completionTokens) out"
  }

  private func tell(_ activity: RunActivity) {
    for engine in activity.engines {
      let state =
        activity.isStale
        ? "nothing heard since \(activity.at)"
        : engine.slots == 0
          ? "closed" : "\(engine.inFlight) of \(engine.slots) slots busy, \(engine.waiting) wait"
      let repeated = engine.byAttempt.dropFirst().reduce(0, +)
      print(
        "  engine     \(engine.name): \(state); \(engine.calls) calls in this start, "
          + "\(repeated) of them repeated")
    }
  }

  private func tell(_ cluster: ClusterStatus) {
    for submission in cluster.submissions {
      print(
        "  \(padded(submission.scheduler.rawValue)) \(submission.ids.joined(separator: ", ")), "
          + "submitted \(submission.submitted)"
          + (submission.cancelled.map { ", cancelled \($0)" } ?? ""))
    }
    for (state, parts) in cluster.states.sorted(by: { $0.key < $1.key }) {
      print("  scheduler  \(parts.count) parts \(state): \(parts)")
    }
    if let merge = cluster.merge { print("  merge      \(merge)") }
    if !cluster.missing.isEmpty {
      let works =
        cluster.isSilent
        ? "whether a job works on them is not known"
        : "no job works on them: measurand retry \(ShellWord(run))"
      print(
        "  missing    \(cluster.missing.count) parts: \(cluster.missing); rows wait there and \(works)"
      )
    }
    for gap in cluster.gaps { print("  unknown    \(gap)") }
  }

  private func padded(_ text: String) -> String {
    text.padding(toLength: max(10, text.count), withPad: " ", startingAt: 0)
  }

  /// The counts, and beside them what a scheduler says where the run was submitted.
  private struct Shown: Encodable {
    let status: RunStatus
    let cluster: ClusterStatus?

    private enum Keys: CodingKey { case cluster }

    func encode(to encoder: any Encoder) throws {
      try status.encode(to: encoder)
      var container = encoder.container(keyedBy: Keys.self)
      try container.encodeIfPresent(cluster, forKey: .cluster)
    }
  }
}
