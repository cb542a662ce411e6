internal import Foundation
internal import Pipeline

/// Hands parts of a run to Slurm.
public struct SlurmSubmitter: Sendable {
  private let script: SlurmScript
  private let slurm: Slurm
  private let folder: ClusterFolder

  public init(_ script: SlurmScript, _ slurm: Slurm = Slurm()) {
    self.script = script
    self.slurm = slurm
    folder = ClusterFolder(script.run.folder)
  }

  /// Writes the scripts, and tells the commands that would submit them.
  ///
  /// - Returns: lines for a shell: `job1=$(sbatch …)`.
  /// - Throws: `ClusterError.unusable` where they cannot be written.
  public func write(_ parts: PartRanges) async throws -> [String] {
    try writeScripts()
    let arrays = SlurmArray.split(parts, limit: try await limit())
    var lines: [String] = []
    for (number, array) in arrays.enumerated() {
      let words = arguments(of: array, after: number == 0 ? nil : "$job\(number)")
      lines.append("job\(number + 1)=$(\(Self.line(words)))")
    }
    lines.append(Self.line(mergeArguments(after: arrays.indices.map { "$job\($0 + 1)" })))
    return lines
  }

  /// Writes the scripts and submits them; each job is in the run's record as soon as Slurm has it.
  public func submit(_ parts: PartRanges) async throws -> Submission {
    try writeScripts()
    var record = try SubmissionRecord.read(script.run)
    record.submissions.append(
      Submission(
        scheduler: .slurm, submitted: Date().formatted(.iso8601), slurm: script.settings))
    let last = record.submissions.endIndex - 1
    let arrays = SlurmArray.split(parts, limit: try await limit())
    do {
      for array in arrays {
        let before = record.submissions[last].jobs.last?.id
        let id = try await slurm.submit(arguments(of: array, after: before))
        record.submissions[last].jobs.append(
          Submission.Job(id: id, offset: array.offset, parts: array.parts))
        try record.write(script.run)
      }
      let ids = record.submissions[last].jobs.map(\.id)
      record.submissions[last].merge = try await slurm.submit(mergeArguments(after: ids))
    } catch ClusterError.scheduler(let reason) {
      throw ClusterError.scheduler(reason + Self.rest(record.submissions[last].jobs, of: arrays))
    }
    try record.write(script.run)
    return record.submissions[last]
  }

  /// What is to be known of a submission that broke off.
  private static func rest(_ jobs: [Submission.Job], of arrays: [SlurmArray]) -> String {
    guard !jobs.isEmpty else { return "" }
    let ids = jobs.map(\.id).joined(separator: ", ")
    let missing = PartRanges(arrays.dropFirst(jobs.count).flatMap(\.parts.numbers))
    return "; submitted until then: \(ids)"
      + (missing.isEmpty
        ? ", and no job merges after it: `measurand merge` does, `measurand cancel` ends it"
        : "; `measurand retry` submits the rest (parts \(missing)), `measurand cancel` ends what is there")
  }

  private func limit() async throws -> Int {
    if let limit = script.settings.arrayLimit { return limit }
    return try await slurm.arrayLimit() ?? Slurm.usualArrayLimit
  }

  private func writeScripts() throws {
    try folder.write(script.work, to: folder.work)
    try folder.write(script.merge, to: folder.merge)
    do {
      try FileManager.default.createDirectory(
        atPath: folder.logs, withIntermediateDirectories: true)
    } catch {
      throw ClusterError.unusable(
        "\(folder.logs) cannot be made: \(error.localizedDescription)")
    }
  }

  /// The name stands in the script, too, but `SBATCH_JOB_NAME` is stronger than that.
  ///
  /// - Parameter before: an array that must have ended, so that no more elements run at once than the
  ///   settings say.
  private func arguments(of array: SlurmArray, after before: String?) -> [String] {
    [
      "--parsable", "--job-name=\(SlurmScript.jobNames(script.run).work)",
      "--array=\(array.specification(parallelism: script.settings.parallelism))",
      "--export=ALL,MEASURAND_PART_OFFSET=\(array.offset)", "--output=\(log("%A_%a"))",
    ] + (before.map { ["--dependency=afterany:\($0)"] } ?? []) + [folder.work]
  }

  private func mergeArguments(after arrays: [String]) -> [String] {
    [
      "--parsable", "--job-name=\(SlurmScript.jobNames(script.run).merge)",
      "--output=\(log("merge-%j"))",
      "--dependency=afterany:\(arrays.joined(separator: ":"))", folder.merge,
    ]
  }

  /// A log's path as sbatch takes it: only the name holds patterns.
  private func log(_ name: String) -> String {
    folder.logs.replacing("%", with: "%%") + "/\(name).log"
  }

  /// The command for a shell, in which only the numbers of jobs are variables.
  private static func line(_ words: [String]) -> String {
    (["sbatch"] + words).map { word in
      word.hasPrefix("--dependency=") ? word : "\(ShellWord(word))"
    }.joined(separator: " ")
  }
}
