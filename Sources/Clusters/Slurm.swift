internal import Foundation

/// Slurm, by its commands.
public struct Slurm: Sendable {
  /// What the site's arrays hold where nobody can be asked: Slurm's own default.
  static let usualArrayLimit = 1_001

  let tool: Tool

  public init(_ tool: Tool = .system) { self.tool = tool }

  /// The site's `MaxArraySize`; `nil` where `scontrol` is not there or does not tell.
  func arrayLimit() async throws -> Int? {
    guard let result = try await tool.run("scontrol", ["show", "config"]), result.isSuccess else {
      return nil
    }
    for line in result.output.split(separator: "\n") where line.hasPrefix("MaxArraySize") {
      return line.split(separator: "=").last.flatMap {
        Int($0.trimmingCharacters(in: .whitespaces))
      }
    }
    return nil
  }

  /// - Returns: the job's number.
  func submit(_ arguments: [String]) async throws -> String {
    let output = try await tool.output(
      "sbatch", arguments,
      advice: "run this on a machine that submits to Slurm; --dry-run only writes the scripts")
    // `1234` or, of one of several clusters, `1234;cluster`.
    let id = output.prefix { $0.isNumber }
    guard !id.isEmpty else {
      throw ClusterError.scheduler("sbatch named no job, but said: \(output.prefix(200))")
    }
    return String(id)
  }

  /// What the queue, and where that has forgotten a job the accounting, know of jobs.
  ///
  /// - Returns: the elements, and what could not be asked, in words.
  func elements(of ids: [String]) async throws -> (known: [SlurmElement], gaps: [String]) {
    var known: [SlurmElement] = []
    var gaps: Set<String> = []
    for id in ids {
      let queued = try await tool.run(
        "squeue",
        ["--noheader", "--array", "--states=all", "--jobs=\(id)", "--format=%F|%K|%T|%r"])
      guard let queued else {
        return ([], ["there is no `squeue` here: only what the ledgers know is told"])
      }
      let elements = queued.output.split(separator: "\n").compactMap(SlurmElement.init(queueLine:))
      // A job that the queue has forgotten is an error to squeue; so is a queue that is not there.
      if !queued.isSuccess, !queued.errors.contains("Invalid job id") {
        let said = queued.errors.trimmingCharacters(in: .whitespacesAndNewlines)
        gaps.insert("squeue did not answer (\(said))")
        continue
      }
      let past = try await tool.run(
        "sacct",
        ["--noheader", "--array", "--parsable2", "--jobs=\(id)", "--format=JobID,State"])
      let told = past.map { $0.isSuccess ? $0.output : "" } ?? ""
      let former = told.split(separator: "\n").compactMap(SlurmElement.init(accountLine:))
      known += elements
      known += former.filter { one in
        one.job == id && !elements.contains { $0.index == one.index }
      }
      if elements.isEmpty, former.isEmpty {
        gaps.insert("job \(id) is neither in the queue nor in the accounting any more")
      }
    }
    return (known, gaps.sorted())
  }

  /// Ends jobs, those that run and those that wait.
  func cancel(_ ids: [String]) async throws {
    _ = try await tool.output(
      "scancel", ids, advice: "run this on a machine that submits to Slurm")
  }
}
