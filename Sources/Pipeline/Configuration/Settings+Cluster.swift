internal import Yams

extension Settings {
  /// A setting of the section `cluster:`: one text, or several where it is a list.
  public struct ClusterEntry: Sendable, Hashable {
    public var values: [String]
    public var origin: Origin

    public var text: String { values.joined(separator: " ") }
  }

  /// The layers of the section `cluster:`, each value checked by itself.
  ///
  /// - Throws: `SettingsError` that names the place of a value that cannot be.
  static func cluster(
    environment: [String: String], file: [ClusterKey: ClusterEntry]
  ) throws(SettingsError) -> [ClusterKey: ClusterEntry] {
    var entries: [ClusterKey: ClusterEntry] = [:]
    for key in ClusterKey.allCases {
      if let text = environment[key.variable], !text.isEmpty {
        let values = key.form.isList ? text.split(separator: " ").map(String.init) : [text]
        entries[key] = ClusterEntry(values: values, origin: .environment(key.variable))
      } else if let entry = file[key] {
        entries[key] = entry
      } else if let text = key.fallback {
        entries[key] = ClusterEntry(values: [text], origin: .fallback)
      }
      if let entry = entries[key], let fault = key.form.fault(in: entry.values) {
        throw SettingsError(
          place: "\(entry.origin)", key: "cluster.\(key.rawValue)", reason: fault)
      }
    }
    return entries
  }

  /// How a run goes to Slurm.
  public var slurm: SlurmSettings { SlurmSettings(cluster) }

  /// How a run goes to Kubernetes.
  ///
  /// - Throws: `SettingsError` where what it needs is missing, or two settings contradict each other.
  public func kubernetes() throws(SettingsError) -> KubernetesSettings {
    try KubernetesSettings(cluster)
  }
}

extension [ClusterKey: Settings.ClusterEntry] {
  /// The section of a file.
  init(_ section: SettingsBlock, path: String) throws {
    self.init()
    try section.refuseUnknown(among: ["slurm", "kubernetes"])
    for scheduler in section.names {
      guard let block = try section.block(scheduler) else { continue }
      let keys = ClusterKey.allCases.filter { $0.place.scheduler == scheduler }
      try block.refuseUnknown(among: keys.map(\.place.name))
      for key in keys {
        guard let node = block[key.place.name] else { continue }
        self[key] = Settings.ClusterEntry(
          values: try block.texts(key.place.name),
          origin: .file(path, line: node.mark?.line ?? 0))
      }
    }
  }

  func text(_ key: ClusterKey) -> String? { self[key]?.values.first }

  func texts(_ key: ClusterKey) -> [String] { self[key]?.values ?? [] }

  /// Checked when the settings were read.
  func whole(_ key: ClusterKey) -> Int? { text(key).flatMap { Int($0) } }
}
