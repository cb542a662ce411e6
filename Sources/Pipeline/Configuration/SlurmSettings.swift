/// How a run goes to Slurm: the block `cluster.slurm` of a configuration file.
public struct SlurmSettings: Codable, Sendable, Hashable {
  public var account: String?
  public var partition: String?
  public var quality: String?
  /// What every element of the array gets, `1` or `a100:1`; `nil` for none.
  public var gpus: String?
  public var cpus: Int?
  /// `16G`.
  public var memory: String?
  /// The time limit of an element, `04:00:00`; `nil`: the partition's.
  public var time: String?
  /// Loaded before the work.
  public var modules: [String]
  /// An Apptainer image in which the work is done; `nil` for none.
  public var container: String?
  /// The program on the nodes; `nil`: the one that submits, in a container `measurand`.
  public var program: String?
  /// More options of `sbatch`.
  public var options: [String]
  /// Elements that run at once, over all arrays of a run.
  public var parallelism: Int
  /// The most elements of an array; `nil`: what `scontrol show config` says.
  public var arrayLimit: Int?
  /// How often an element that was stopped, or found its part held, goes back into the queue.
  public var requeue: Int
  /// Seconds before the time limit at which an element is asked to stop.
  public var grace: Int

  init(_ entries: [ClusterKey: Settings.ClusterEntry]) {
    account = entries.text(.slurmAccount)
    partition = entries.text(.slurmPartition)
    quality = entries.text(.slurmQuality)
    gpus = entries.text(.slurmGPUs)
    cpus = entries.whole(.slurmCPUs)
    memory = entries.text(.slurmMemory)
    time = entries.text(.slurmTime)
    modules = entries.texts(.slurmModules)
    container = entries.text(.slurmContainer)
    program = entries.text(.slurmProgram)
    options = entries.texts(.slurmOptions)
    parallelism = entries.whole(.slurmParallelism) ?? 20
    arrayLimit = entries.whole(.slurmArrayLimit)
    requeue = entries.whole(.slurmRequeue) ?? 3
    grace = entries.whole(.slurmGrace) ?? 60
  }
}
