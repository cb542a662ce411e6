public import Pipeline

/// What was handed to a scheduler at one time.
public struct Submission: Codable, Sendable, Hashable {
  public enum Scheduler: String, Codable, Sendable, CaseIterable { case slurm, kubernetes }

  /// A job whose elements work on parts.
  public struct Job: Codable, Sendable, Hashable {
    /// Slurm's number of the array, or the name of the Kubernetes Job.
    public var id: String
    /// What is added to an element's index to get its part; `nil` where the parts stand in a list.
    public var offset: Int?
    public var parts: PartRanges

    public init(id: String, offset: Int?, parts: PartRanges) {
      self.id = id
      self.offset = offset
      self.parts = parts
    }

    /// The part of an element; `nil` for an index that the job has not.
    public func part(ofElement index: Int) -> Int? {
      if let offset {
        return parts.contains(index + offset) ? index + offset : nil
      }
      return parts.numbers.indices.contains(index) ? parts.numbers[index] : nil
    }
  }

  public var scheduler: Scheduler
  /// When, ISO 8601.
  public var submitted: String
  public var jobs: [Job]
  /// The job that merges and checks after them.
  public var merge: String?
  /// When it was cancelled, ISO 8601.
  public var cancelled: String?
  public var slurm: SlurmSettings?
  public var kubernetes: KubernetesSettings?

  public init(
    scheduler: Scheduler, submitted: String, slurm: SlurmSettings? = nil,
    kubernetes: KubernetesSettings? = nil
  ) {
    self.scheduler = scheduler
    self.submitted = submitted
    jobs = []
    self.slurm = slurm
    self.kubernetes = kubernetes
  }

  /// Every job of it, in words of the scheduler.
  public var ids: [String] { jobs.map(\.id) + [merge].compactMap(\.self) }
}
