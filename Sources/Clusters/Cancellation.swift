internal import Foundation
public import Pipeline

/// Ends what a run has at its schedulers, and nothing else.
public struct Cancellation: Sendable {
  private let slurm: Slurm
  private let kubernetes: Kubernetes

  public init(slurm: Slurm = Slurm(), kubernetes: Kubernetes = Kubernetes()) {
    self.slurm = slurm
    self.kubernetes = kubernetes
  }

  /// - Returns: the jobs that were cancelled, in the scheduler's words; empty where none was left.
  /// - Throws: `.unusable` for a run that was not submitted; `.scheduler` where it could not be done;
  ///   what was cancelled until then is recorded.
  public func cancel(_ run: Run) async throws -> [String] {
    var record = try SubmissionRecord.read(run)
    guard !record.submissions.isEmpty else {
      throw ClusterError.unusable(
        "\(run.folder.path) was not submitted: there is nothing to cancel")
    }
    let names = SlurmScript.jobNames(run)
    var ended: [String] = []
    for index in record.submissions.indices where record.submissions[index].cancelled == nil {
      let submission = record.submissions[index]
      if !submission.ids.isEmpty {
        switch submission.scheduler {
        case .slurm:
          ended += try await slurm.cancel(submission.ids, named: [names.work, names.merge])
        case .kubernetes:
          try await kubernetes.cancel(
            submission.ids, namespace: submission.kubernetes?.namespace ?? "default")
          ended += submission.ids
        }
      }
      record.submissions[index].cancelled = Date().formatted(.iso8601)
      try record.write(run)
    }
    return ended
  }
}
