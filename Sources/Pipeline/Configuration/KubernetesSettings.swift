/// How a run goes to Kubernetes: the block `cluster.kubernetes` of a configuration file.
public struct KubernetesSettings: Codable, Sendable, Hashable {
  /// The image that holds `measurand`.
  public var image: String
  public var namespace: String
  /// The claim of the volume that holds the run folder.
  public var claim: String
  /// Where the volume is mounted: the run folder lies under it, here as in a pod.
  public var mount: String
  /// Pods that work at once.
  public var parallelism: Int
  /// Of the worker, `4` and `16Gi`; `nil` asks for nothing.
  public var cpu: String?
  public var memory: String?
  /// Of whoever holds the model: the sidecar, or without one the worker.
  public var gpus: Int?
  /// How often the pod of a part may fail.
  public var backoffLimitPerIndex: Int
  /// The run's engine that the pods reach elsewhere than `run.json` says; `nil`: the only one.
  public var engine: String?
  /// Where a service has it.
  public var engineURL: String?
  /// The server that runs beside every worker; `nil` for none.
  public var sidecar: Sidecar?

  /// An engine beside the worker, in the same pod.
  public struct Sidecar: Codable, Sendable, Hashable {
    public var image: String
    /// Empty takes the image's own.
    public var command: [String]
    public var port: Int
  }

  /// - Throws: `SettingsError` where the image or the claim is missing, or an engine is described
  ///   twice.
  init(_ entries: [ClusterKey: Settings.ClusterEntry]) throws(SettingsError) {
    func needed(_ key: ClusterKey) throws(SettingsError) -> String {
      guard let text = entries.text(key) else {
        throw SettingsError(
          place: "a configuration file (--config)", key: "cluster.\(key.rawValue)",
          reason: "is needed for --to kubernetes; \(key.variable) gives it, too")
      }
      return text
    }
    func refuse(_ key: ClusterKey, _ reason: String) throws(SettingsError) {
      guard let entry = entries[key], entry.origin != .fallback else { return }
      throw SettingsError(
        place: "\(entry.origin)", key: "cluster.\(key.rawValue)", reason: reason)
    }
    image = try needed(.kubernetesImage)
    claim = try needed(.kubernetesClaim)
    namespace = entries.text(.kubernetesNamespace) ?? "default"
    mount = entries.text(.kubernetesMount) ?? "/data"
    parallelism = entries.whole(.kubernetesParallelism) ?? 20
    cpu = entries.text(.kubernetesCPU)
    memory = entries.text(.kubernetesMemory)
    gpus = entries.whole(.kubernetesGPUs)
    backoffLimitPerIndex = entries.whole(.kubernetesBackoff) ?? 3
    engine = entries.text(.kubernetesEngine)
    engineURL = entries.text(.kubernetesEngineURL)
    if let image = entries.text(.kubernetesEngineImage) {
      try refuse(
        .kubernetesEngineURL, "an engine is a sidecar (engine_image) or a service, not both")
      sidecar = Sidecar(
        image: image, command: entries.texts(.kubernetesEngineCommand),
        port: entries.whole(.kubernetesEnginePort) ?? 8_080)
    } else {
      try refuse(.kubernetesEngineCommand, "is for a sidecar: engine_image is missing")
      try refuse(.kubernetesEnginePort, "is for a sidecar: engine_image is missing")
      if engineURL == nil {
        try refuse(
          .kubernetesEngine, "names an engine, but neither engine_image nor engine_url does")
      }
    }
  }
}
