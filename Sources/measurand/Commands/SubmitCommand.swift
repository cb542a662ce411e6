import ArgumentParser
import Clusters
import Pipeline

struct SubmitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: "Hand a run's parts to Slurm or Kubernetes, and a job that merges after them.",
    discussion: """
      Takes a run that `measurand prepare` made, in a folder that the nodes see under the same path. \
      Only parts in which rows wait are handed over. The scripts (RUN/slurm) or the manifest \
      (RUN/kubernetes) are for you to read; what was submitted stands in RUN/cluster.json. Account, \
      partition, GPUs and the like come from the section `cluster:` of the configuration file.

      Exit codes: 0 submitted, or nothing waits; 2 wrong usage or configuration; 3 the scheduler's \
      command is missing or refused.
      """)

  @Argument(help: "The run's folder.")
  var run: String

  /// Where a run can go.
  enum Scheduler: String, ExpressibleByArgument, CaseIterable { case slurm, kubernetes }

  @Option(help: "The scheduler.")
  var to: Scheduler

  @OptionGroup
  var options: ClusterOptions

  @Flag(help: "Only write the scripts, and print the commands that would submit them.")
  var dryRun = false

  func run() async throws {
    let settings = try options.settings()
    let opened = try Run.open(RunFolder(absolutePath(run)))
    let waiting = try opened.waitingParts()
    guard !waiting.isEmpty else {
      print("no row waits: `measurand merge` writes the predictions")
      return
    }
    if !dryRun, let status = try await ClusterStatus.of(opened, waiting: waiting) {
      guard status.live.isEmpty else {
        throw CommandFailure(
          "parts \(status.live) of \(run) are still with the scheduler: `measurand retry` submits what "
            + "is missing, `measurand cancel` ends what is there", .wrongUsage)
      }
      try status.requireAnswers(dryRun: dryRun)
    }
    let handover = Handover(run: opened, parts: waiting, isDryRun: dryRun)
    switch to {
    case .slurm: try await handover.toSlurm(settings.slurm)
    case .kubernetes: try await handover.toKubernetes(settings.kubernetes())
    }
  }
}
