/// A setting of a configuration file's section `cluster:`; the raw value is its place in there.
public enum ClusterKey: String, CaseIterable, Sendable {
  case slurmAccount = "slurm.account"
  case slurmPartition = "slurm.partition"
  case slurmQuality = "slurm.qos"
  case slurmGPUs = "slurm.gpus"
  case slurmCPUs = "slurm.cpus"
  case slurmMemory = "slurm.memory"
  case slurmTime = "slurm.time"
  case slurmModules = "slurm.modules"
  case slurmContainer = "slurm.container"
  case slurmProgram = "slurm.program"
  case slurmOptions = "slurm.options"
  case slurmParallelism = "slurm.parallelism"
  case slurmArrayLimit = "slurm.array_limit"
  case slurmRequeue = "slurm.requeue"
  case slurmGrace = "slurm.grace"
  case kubernetesImage = "kubernetes.image"
  case kubernetesNamespace = "kubernetes.namespace"
  case kubernetesClaim = "kubernetes.claim"
  case kubernetesMount = "kubernetes.mount"
  case kubernetesParallelism = "kubernetes.parallelism"
  case kubernetesCPU = "kubernetes.cpu"
  case kubernetesMemory = "kubernetes.memory"
  case kubernetesGPUs = "kubernetes.gpus"
  case kubernetesBackoff = "kubernetes.backoff_limit_per_index"
  case kubernetesEngine = "kubernetes.engine"
  case kubernetesEngineURL = "kubernetes.engine_url"
  case kubernetesEngineImage = "kubernetes.engine_image"
  case kubernetesEngineCommand = "kubernetes.engine_command"
  case kubernetesEnginePort = "kubernetes.engine_port"

  /// The value where nobody says anything; `nil` where that means none, or is asked of the scheduler.
  var fallback: String? {
    switch self {
    case .slurmParallelism, .kubernetesParallelism: "20"
    case .slurmRequeue, .kubernetesBackoff: "3"
    case .slurmGrace: "60"
    case .kubernetesNamespace: "default"
    case .kubernetesMount: "/data"
    case .kubernetesEnginePort: "8080"
    default: nil
    }
  }

  /// What its text must look like.
  var form: ClusterForm {
    switch self {
    case .slurmAccount, .slurmPartition, .slurmQuality, .slurmContainer, .slurmProgram,
      .kubernetesImage, .kubernetesEngine, .kubernetesEngineImage:
      .line
    case .slurmModules, .kubernetesEngineCommand: .lines
    case .slurmOptions: .options
    case .slurmGPUs: .pattern(#/(?:[A-Za-z0-9_.\-]+:)?[1-9][0-9]{0,2}/#, like: "1 or a100:1")
    case .slurmMemory: .pattern(#/[1-9][0-9]*[KMGT]?/#, like: "16G")
    case .slurmTime:
      .pattern(
        #/[0-9]+(?::[0-9]{1,2}){0,2}|[0-9]+-[0-9]{1,2}(?::[0-9]{1,2}){0,2}/#,
        like: "04:00:00 or 1-12:00:00")
    case .slurmCPUs: .whole(1...4_096)
    case .slurmParallelism, .kubernetesParallelism: .whole(1...10_000)
    case .slurmArrayLimit: .whole(1...4_000_001)
    case .slurmRequeue, .kubernetesBackoff: .whole(0...100)
    case .slurmGrace: .whole(1...3_600)
    case .kubernetesNamespace, .kubernetesClaim:
      .pattern(#/[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?/#, like: "small letters, digits and -")
    case .kubernetesMount: .pattern(#/\/[^:\n]+/#, like: "/data")
    case .kubernetesCPU, .kubernetesMemory:
      .pattern(#/[0-9]+(?:\.[0-9]+)?(?:m|k|M|G|T|Ki|Mi|Gi|Ti)?/#, like: "4, 500m or 16Gi")
    case .kubernetesGPUs: .whole(1...64)
    case .kubernetesEnginePort: .whole(1...65_535)
    case .kubernetesEngineURL: .pattern(#/https?:\/\/[^\s]+/#, like: "http://llm.default.svc:8080")
    }
  }

  /// `MEASURAND_SLURM_ARRAY_LIMIT`.
  public var variable: String {
    "MEASURAND_" + rawValue.replacing(".", with: "_").uppercased()
  }

  /// The scheduler, `slurm` or `kubernetes`, and the name in its block.
  var place: (scheduler: String, name: String) {
    let parts = rawValue.split(separator: ".", maxSplits: 1).map(String.init)
    return (parts[0], parts[1])
  }
}
