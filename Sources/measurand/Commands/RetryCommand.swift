import ArgumentParser
import Clusters
import Pipeline

struct RetryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry",
    abstract: "Ask the failed rows of a run again, or submit the missing parts of a submitted one.",
    discussion: """
      A run that was submitted: prints the parts in which rows wait and on which the scheduler works \
      no more, and submits exactly these, as they were submitted before. With --local, and for every \
      other run: asks the failed rows again in this process, and only those. Rows that the catalogue \
      reader rejected stay as they are: mend the catalogue and start a new run. The run's \
      predictions.csv and failures.csv are written anew.
      """)

  @Argument(help: "The run's folder.")
  var run: String

  @Flag(help: "Ask the failed rows here, also of a run that was submitted.")
  var local = false

  @OptionGroup(title: "Submitted runs")
  var cluster: ClusterOptions

  @Flag(help: "Only print the missing parts and the commands that would submit them.")
  var dryRun = false

  @Option(help: "Where the predictions go besides the run's own predictions.csv.")
  var out: String?

  @OptionGroup(title: "Reading")
  var jobs: JobsOption

  @Flag(help: "Write every event as a JSON line on standard output.")
  var json = false

  func run() async throws {
    let opened = try Run.open(RunFolder(absolutePath(run)))
    if !local, let last = try SubmissionRecord.read(opened).submissions.last {
      guard out == nil, jobs.jobs == nil, !json else {
        throw CommandFailure(
          "\(run) was submitted: --out, --jobs and --json are for --local, which asks its failed rows "
            + "here", .wrongUsage)
      }
      return try await submit(opened, as: last)
    }
    guard !dryRun, cluster.config == nil else {
      throw CommandFailure(
        "--dry-run and --config are for a run that was submitted, and \(run) "
          + (local ? "is asked here (--local)" : "was not"), .wrongUsage)
    }
    try await RunConductor(
      run: opened, jobs: jobs, json: json
    ).conduct(.failed, output: out.map(absolutePath))
  }

  private func submit(_ run: Run, as last: Submission) async throws {
    let waiting = try run.waitingParts()
    guard let status = try await ClusterStatus.of(run, waiting: waiting) else { return }
    for gap in status.gaps { StandardError.write("\(gap)") }
    try status.requireAnswers(dryRun: dryRun)
    guard !status.missing.isEmpty else {
      print(
        waiting.isEmpty
          ? "no part is missing; failed rows are asked again with --local"
          : "no part is missing: the scheduler works on \(status.live)")
      return
    }
    print("missing: \(status.missing) (\(status.missing.count) of \(run.description.parts) parts)")
    let handover = Handover(run: run, parts: status.missing, isDryRun: dryRun)
    let settings = try cluster.config == nil ? nil : cluster.settings()
    switch last.scheduler {
    case .slurm:
      guard let slurm = settings?.slurm ?? last.slurm else { return }
      try await handover.toSlurm(slurm)
    case .kubernetes:
      guard let kubernetes = try settings?.kubernetes() ?? last.kubernetes else { return }
      try await handover.toKubernetes(kubernetes)
    }
  }
}
