internal import Engines
internal import Foundation
internal import Yams

/// A configuration file (YAML): settings by name, thresholds by attribute, engines by name,
/// clusters by scheduler.
///
///     reader: minicpm-v-2.6
///     refiner: gemma-2-9b
///     thresholds: {depth: 0.8}
///     engines:
///       minicpm-v-2.6:
///         preset: minicpm-v-2.6
///         url: [http://10.0.0.5:8080, http://10.0.0.6:8080]
///     cluster:
///       slurm: {partition: gpu, gpus: 1, time: "04:00:00"}
struct SettingsFile {
  private(set) var entries: [SettingKey: Settings.Entry] = [:]
  private(set) var thresholds: [String: Double] = [:]
  private(set) var engines:
    [String: (configuration: EngineConfiguration, origin: Settings.Origin)] =
      [:]
  private(set) var cluster: [ClusterKey: Settings.ClusterEntry] = [:]

  init(path: String) throws {
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw SettingsError(
        place: path, key: "", reason: "cannot be read: \(error.localizedDescription)")
    }
    try self.init(yaml: text, path: path)
  }

  init(yaml: String, path: String) throws {
    let node: Node?
    do {
      node = try Yams.compose(yaml: yaml)
    } catch {
      throw SettingsError(place: path, key: "", reason: "is no YAML: \(error)")
    }
    guard let node else { return }
    let block = try SettingsBlock(node, path: path, key: "")
    try block.refuseUnknown(
      among: SettingKey.allCases.map(\.rawValue) + ["thresholds", "engines", "cluster"])
    for key in SettingKey.allCases {
      guard let node = block[key.rawValue] else { continue }
      let text = try block.texts(key.rawValue).joined(separator: ",")
      entries[key] = Settings.Entry(
        text: text, origin: .file(path, line: node.mark?.line ?? 0))
    }
    if let node = block["thresholds"] {
      let shares = try SettingsBlock(node, path: path, key: "thresholds")
      for name in shares.names { thresholds[name] = try shares.double(name, 0...1) }
    }
    if let section = try block.block("cluster") {
      cluster = try [ClusterKey: Settings.ClusterEntry](section, path: path)
    }
    if let node = block["engines"] {
      let all = try SettingsBlock(node, path: path, key: "engines")
      for name in all.names {
        guard let node = all[name] else { continue }
        let engine = try SettingsBlock(node, path: path, key: "engines.\(name)")
        engines[name] = (
          try EngineConfiguration(name: name, engine),
          .file(path, line: node.mark?.line ?? 0)
        )
      }
    }
  }
}
