public import Pipeline

/// What the scheduler says of a run's parts, beside what the ledgers know for sure.
public struct ClusterStatus: Codable, Sendable, Hashable {
  /// What was submitted, oldest first.
  public var submissions: [Submission]
  /// Parts by what their newest element does, in the scheduler's words: `RUNNING`,
  /// `PENDING (Priority)`, `Failed`.
  public var states: [String: PartRanges]
  /// What the job does that merges after the newest submission; `nil` where nobody knows.
  public var merge: String?
  /// What waits or runs without anybody's doing.
  public var live: PartRanges
  /// Parts in which rows wait and on which no element works or will: `retry` submits these.
  public var missing: PartRanges
  /// What could not be asked, in words.
  public var gaps: [String]
  /// Whether a scheduler is there and did not answer: what it still works on is not known then, and may
  /// be among `missing`.
  public var isSilent: Bool
}

extension ClusterStatus {
  /// Asks the schedulers that a run was handed to.
  ///
  /// - Parameter waiting: the parts in which rows wait, after the ledgers.
  /// - Returns: `nil` for a run that was not submitted.
  /// - Throws: `ClusterError` where the run's record cannot be read.
  public static func of(
    _ run: Run, waiting: PartRanges, slurm: Slurm = Slurm(), kubernetes: Kubernetes = Kubernetes()
  ) async throws -> ClusterStatus? {
    let submissions = try SubmissionRecord.read(run).submissions
    guard !submissions.isEmpty else { return nil }
    var states: [Int: (state: String, isLive: Bool)] = [:]
    var gaps: [String] = []
    var isSilent = false
    var merge: String?
    // A later submission's word stands, but for a part on which an earlier one still works.
    for submission in submissions {
      let told =
        switch submission.scheduler {
        case .slurm: try await ask(slurm, submission, SlurmScript.jobNames(run))
        case .kubernetes: try await ask(kubernetes, submission)
        }
      gaps += told.gaps.filter { !gaps.contains($0) }
      merge = told.merge
      isSilent = isSilent || told.isSilent && submission.cancelled == nil
      for (part, state) in told.states where state.isLive || states[part]?.isLive != true {
        states[part] = state
      }
    }
    let live = PartRanges(states.filter(\.value.isLive).keys)
    return ClusterStatus(
      submissions: submissions,
      states: Dictionary(grouping: states.keys) { states[$0]?.state ?? "" }
        .mapValues { PartRanges($0) },
      merge: merge, live: live, missing: PartRanges(Set(waiting.numbers).subtracting(live.numbers)),
      gaps: gaps,
      isSilent: isSilent)
  }

  private struct Told {
    var states: [Int: (state: String, isLive: Bool)] = [:]
    var merge: String?
    var gaps: [String] = []
    var isSilent = false
  }

  private static func ask(
    _ slurm: Slurm, _ submission: Submission, _ names: (work: String, merge: String)
  ) async throws -> Told {
    var told = Told()
    let (elements, gaps, isSilent) = try await slurm.elements(
      of: submission.jobs.map(\.id), named: [names.work])
    // A cancelled job that was forgotten is no news.
    told.gaps = submission.cancelled == nil ? gaps : []
    told.isSilent = isSilent
    for element in elements {
      guard let index = element.index,
        let part = submission.jobs.first(where: { $0.id == element.job })?.part(ofElement: index)
      else { continue }
      told.states[part] = (element.words, element.isLive)
    }
    if let merge = submission.merge, !isSilent {
      told.merge = try await slurm.elements(of: [merge], named: [names.merge]).known
        .first { $0.job == merge }?.words
    }
    return told
  }

  private static func ask(_ kubernetes: Kubernetes, _ submission: Submission) async throws -> Told {
    var told = Told()
    let namespace = submission.kubernetes?.namespace ?? "default"
    for job in submission.jobs {
      let (state, unasked, isSilent) = try await kubernetes.state(
        of: job.id, namespace: namespace)
      if let unasked { told.gaps.append(unasked) }
      told.isSilent = told.isSilent || isSilent
      guard let state else {
        if unasked == nil, submission.cancelled == nil {
          told.gaps.append("the Job \(job.id) is not in the cluster any more")
        }
        continue
      }
      for index in 0..<job.parts.count {
        guard let part = job.part(ofElement: index) else {
          continue
        }
        if state.completed.contains(index) {
          told.states[part] = ("Complete", false)
        } else if state.failed.contains(index) {
          told.states[part] = ("Failed", false)
        } else {
          told.states[part] = state.ending == nil ? ("Active", true) : ("Stopped", false)
        }
      }
    }
    if let merge = submission.merge, !told.isSilent,
      let state = try await kubernetes.state(of: merge, namespace: namespace).state
    {
      told.merge = state.ending ?? "Active"
    }
    return told
  }
}
