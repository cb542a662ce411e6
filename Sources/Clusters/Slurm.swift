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
  /// Slurm gives numbers out anew – after some hundred million, after a new installation, and of course on
  /// another cluster – so a job of another name is nobody's business here.
  ///
  /// - Parameter names: those of the run's jobs.
  /// - Returns: the elements; what is not known of them, in words; and whether the queue is there and
  ///   did not answer, so that jobs may run of which nobody knows here.
  func elements(
    of ids: [String], named names: [String]
  ) async throws -> (known: [SlurmElement], gaps: [String], isSilent: Bool) {
    var known: [SlurmElement] = []
    var gaps: Set<String> = []
    var isSilent = false
    for id in ids {
      let queued = try await tool.run(
        "squeue",
        ["--noheader", "--array", "--states=all", "--jobs=\(id)", "--format=%F|%K|%T|%r|%j"])
      guard let queued else {
        return ([], ["there is no `squeue` here: only what the ledgers know is told"], false)
      }
      let elements = queued.output.split(separator: "\n").compactMap(SlurmElement.init(queueLine:))
        .filter { $0.isNamed(names) }
      // A job that the queue has forgotten is an error to squeue; so is a queue that is not there.
      if !queued.isSuccess, !queued.errors.contains("Invalid job id") {
        gaps.insert("squeue did not answer (\(queued.words))")
        isSilent = true
        continue
      }
      let past = try await tool.run(
        "sacct",
        ["--noheader", "--array", "--parsable2", "--jobs=\(id)", "--format=JobID,State,JobName"])
      let told = past.map { $0.isSuccess ? $0.output : "" } ?? ""
      let former = told.split(separator: "\n").compactMap(SlurmElement.init(accountLine:))
        .filter { $0.isNamed(names) }
      let queuedIndexes = Set(elements.map(\.index))
      known += elements
      known += former.filter { $0.job == id && !queuedIndexes.contains($0.index) }
      if elements.isEmpty, former.isEmpty {
        gaps.insert("job \(id) is neither in the queue nor in the accounting any more")
      }
    }
    return (known, gaps.sorted(), isSilent)
  }

  /// Ends jobs, those that run and those that wait; those that are gone or have another name are left.
  ///
  /// - Returns: the jobs that it was asked to end.
  func cancel(_ ids: [String], named names: [String]) async throws -> [String] {
    var own: [String] = []
    for id in ids where try await !isAnothers(id, than: names) { own.append(id) }
    guard !own.isEmpty else { return [] }
    let result = try await tool.run("scancel", own)
    guard let result else {
      throw ClusterError.scheduler(
        "there is no `scancel` on the PATH: run this on a machine that submits to Slurm")
    }
    // Some versions fail where one job of several has ended and is forgotten.
    let faults = result.errors.split(separator: "\n").filter { !$0.contains("Invalid job id") }
    guard result.isSuccess || faults.isEmpty && !result.errors.isEmpty else {
      let said = faults.joined(separator: "; ")
      throw ClusterError.scheduler("scancel refused: \(said.isEmpty ? "it said nothing" : said)")
    }
    return own
  }

  private func isAnothers(_ id: String, than names: [String]) async throws -> Bool {
    let told = try await tool.run(
      "squeue", ["--noheader", "--states=all", "--jobs=\(id)", "--format=%F|%K|%T|%r|%j"])
    let elements = (told?.output ?? "").split(separator: "\n")
      .compactMap(SlurmElement.init(queueLine:))
    return !elements.isEmpty && elements.allSatisfy { !$0.isNamed(names) }
  }
}
