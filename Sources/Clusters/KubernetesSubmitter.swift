internal import Foundation
internal import Pipeline

/// Hands parts of a run to Kubernetes.
public struct KubernetesSubmitter: Sendable {
  private let manifest: KubernetesManifest
  private let kubernetes: Kubernetes
  private let folder: ClusterFolder

  public init(_ manifest: KubernetesManifest, _ kubernetes: Kubernetes = Kubernetes()) {
    self.manifest = manifest
    self.kubernetes = kubernetes
    folder = ClusterFolder(manifest.run.folder)
  }

  /// Writes the manifest.
  ///
  /// - Returns: the command that applies it.
  public func write(_ parts: PartRanges) throws -> [String] {
    let number = try SubmissionRecord.read(manifest.run).submissions.count + 1
    let path = folder.manifest(number)
    try folder.write(try manifest.yaml(parts, number: number), to: path)
    return ["kubectl apply --filename=\(ShellWord(path))"]
  }

  /// Writes the manifest and applies it.
  public func submit(_ parts: PartRanges) async throws -> Submission {
    var record = try SubmissionRecord.read(manifest.run)
    let number = record.submissions.count + 1
    _ = try write(parts)
    var submission = Submission(
      scheduler: .kubernetes, submitted: Date().formatted(.iso8601),
      kubernetes: manifest.settings)
    let name = manifest.jobName(number)
    submission.jobs = [
      Submission.Job(id: name, offset: KubernetesManifest.offset(of: parts), parts: parts)
    ]
    submission.merge = name + "-merge"
    // Known before it is there: what was half applied can be cancelled.
    record.submissions.append(submission)
    try record.write(manifest.run)
    try await kubernetes.apply(folder.manifest(number))
    return submission
  }
}
