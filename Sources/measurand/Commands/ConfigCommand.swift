import ArgumentParser
import Engines
import Foundation
import Pipeline

struct ConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show what the settings come to, and where each value came from.",
    discussion: """
      Settings are layered: default, file (--config), environment (MEASURAND_…), flag; the later the \
      stronger. The address of an engine may come from MEASURAND_ENGINE_NAME_URL.
      """)

  @OptionGroup(title: "Models")
  var modelOptions: ModelOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    let settings = try modelOptions.settings()
    // What contradicts itself is told here, too.
    _ = try settings.models()
    _ = try settings.partsAtOnce
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      print(String(decoding: try encoder.encode(Shown(settings)), as: UTF8.self))
      return
    }
    for key in SettingKey.allCases {
      guard let entry = settings.entries[key] else { continue }
      print("\(padded(key.rawValue, 15)) \(padded(entry.text, 28)) \(entry.origin)")
    }
    for (name, share) in settings.thresholds.sorted(by: { $0.key < $1.key }) {
      print("\(padded("threshold", 15)) \(padded("\(name): \(share)", 28)) file")
    }
    for key in ClusterKey.allCases {
      guard let entry = settings.cluster[key] else { continue }
      print(
        "\(padded("cluster.\(key.rawValue)", 34)) \(padded(entry.text, 9)) \(entry.origin)")
    }
    for (name, engine) in settings.engines.sorted(by: { $0.key < $1.key }) {
      print("engine \(name)  (\(engine.origin))")
      for line in lines(engine.configuration) { print("  \(line)") }
    }
  }

  private func lines(_ engine: EngineConfiguration) -> [String] {
    var lines = engine.urls.map { "url             \($0)" }
    if let launch = engine.launch {
      lines.append("launch          \(launch.command.joined(separator: " "))")
      if let model = launch.model { lines.append("model file      \(model)") }
      if let mmproj = launch.mmproj { lines.append("mmproj          \(mmproj)") }
      lines.append(
        "ready within    \(Int(launch.readyWithin)) s, restarts \(launch.restarts)")
    }
    lines.append("model           \(engine.model)")
    lines.append(
      "slots           \(engine.slots.map(String.init) ?? "as the server says"), "
        + "context \(engine.context)"
        + (engine.sees ? ", pictures to \(engine.imagePixels) pixels" : "")
    )
    let patience = engine.patience
    lines.append(
      "patience        request \(Int(patience.request)) s, silence \(Int(patience.silence)) s, "
        + "outage \(Int(patience.outage)) s, \(patience.attempts) attempts")
    if let variable = engine.apiKeyVariable { lines.append("API key from    \(variable)") }
    return lines
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text.padding(toLength: max(width, text.count), withPad: " ", startingAt: 0)
  }

  private struct Shown: Encodable {
    struct Value: Encodable {
      var value: String
      var from: String
    }

    struct Engine: Encodable {
      var configuration: EngineConfiguration
      var from: String
    }

    var settings: [String: Value] = [:]
    var thresholds: [String: Double]
    var cluster: [String: Value] = [:]
    var engines: [String: Engine] = [:]

    init(_ settings: Settings) {
      for (key, entry) in settings.entries {
        self.settings[key.rawValue] = Value(value: entry.text, from: "\(entry.origin)")
      }
      thresholds = settings.thresholds
      for (key, entry) in settings.cluster {
        cluster[key.rawValue] = Value(value: entry.text, from: "\(entry.origin)")
      }
      for (name, engine) in settings.engines {
        engines[name] = Engine(configuration: engine.configuration, from: "\(engine.origin)")
      }
    }
  }
}
