public import Engines
internal import Foundation
internal import Readings

/// The settings of a run in layers – default, file, environment, flag, the later the stronger – with
/// where each value came from.
///
/// swift-configuration was looked at for this: it layers scalars well, but tells neither unknown keys
/// nor lines of a file, and cannot list the engines of one.
public struct Settings: Sendable {
  /// Where a value came from.
  public enum Origin: Sendable, Hashable, CustomStringConvertible {
    case fallback
    case file(String, line: Int)
    case environment(String)
    case flag(String)
    case preset(String)

    public var description: String {
      switch self {
      case .fallback: "default"
      case .file(let path, let line): "\(path):\(line)"
      case .environment(let name): name
      case .flag(let name): name
      case .preset(let name): "preset \(name)"
      }
    }
  }

  public struct Entry: Sendable, Hashable {
    public var text: String
    public var origin: Origin
  }

  /// What is set, with the defaults.
  public let entries: [SettingKey: Entry]
  /// The optical confidence by attribute under which a cascade asks the model.
  public let thresholds: [String: Double]
  /// The engines of the file, and the presets that are named; each with where it came from.
  public let engines: [String: (configuration: EngineConfiguration, origin: Origin)]
  /// The section `cluster:`, with the defaults.
  public let cluster: [ClusterKey: ClusterEntry]

  /// - Parameters:
  ///   - flags: what was typed.
  ///   - file: the path of a YAML file; `nil` for none.
  /// - Throws: `SettingsError` where the file cannot be read or says something unknown.
  public init(
    flags: [SettingKey: String] = [:], environment: [String: String], file: String? = nil
  ) throws {
    let document = try file.map { try SettingsFile(path: $0) }
    var entries: [SettingKey: Entry] = [:]
    for key in SettingKey.allCases {
      if let text = flags[key] {
        entries[key] = Entry(text: text, origin: .flag(key.flag))
      } else if let text = environment[key.variable], !text.isEmpty {
        entries[key] = Entry(text: text, origin: .environment(key.variable))
      } else if let entry = document?.entries[key] {
        entries[key] = entry
      } else if let text = key.fallback {
        entries[key] = Entry(text: text, origin: .fallback)
      }
    }
    self.entries = entries
    thresholds = document?.thresholds ?? [:]
    cluster = try Self.cluster(environment: environment, file: document?.cluster ?? [:])
    var engines = document?.engines ?? [:]
    let named = Self.names(entries[.reader]) + Self.names(entries[.refiner])
    for name in named where name != Self.optical && engines[name] == nil {
      guard Presets.builtIn.contains(name) else {
        let entry =
          entries[.reader].map(Self.names)?.contains(name) == true
          ? entries[.reader] : entries[.refiner]
        throw SettingsError(
          place: "\(entry?.origin ?? .fallback)", key: "",
          reason: "no engine `\(name)`; known are \(Self.known(engines)), or write it under "
            + "`engines:` in a configuration file")
      }
      engines[name] = (try Presets.builtIn.configuration(named: name), .preset(name))
    }
    for (name, engine) in engines {
      var configuration = engine.configuration
      if configuration.take(environment: environment) {
        engines[name] = (configuration, .environment(Self.variable(ofEngine: name)))
      }
    }
    self.engines = engines
  }

  /// The optical reader's name among readers.
  public static let optical = "optical"

  /// The variable that says where an engine is: `MEASURAND_ENGINE_MINICPM_V_2_6_URL`.
  public static func variable(ofEngine name: String) -> String {
    let letters = name.uppercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
    return "MEASURAND_ENGINE_" + String(letters) + "_URL"
  }

  private static func known(_ engines: [String: (EngineConfiguration, Origin)]) -> String {
    ([optical] + engines.keys.sorted() + Presets.builtIn.modelNames).joined(separator: ", ")
  }

  private static func names(_ entry: Entry?) -> [String] {
    (entry?.text ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty && $0 != "none" }
  }

  /// Names of the readers, in order.
  public var readers: [String] { Self.names(entries[.reader]) }

  public var partsAtOnce: Int? {
    get throws { try number(.partsAtOnce, 1...10_000) }
  }

  /// What models are asked; `nil` where the optical reader works alone and nothing is refined.
  ///
  /// - Throws: `SettingsError` where the settings contradict each other.
  public func models() throws -> ModelSettings? {
    let readers = readers
    let refiner = Self.names(entries[.refiner]).first
    let strategy = try strategy(readers)
    guard strategy != .optical || refiner != nil else { return nil }
    let asking = try choice(.ask, ["per-image", "per-attribute"])
    let refine = try choice(.refine, RefinePolicy.allCases.map(\.rawValue))
    for name in readers where name != Self.optical {
      guard engines[name]?.configuration.sees == true else {
        throw error(
          .reader, "the engine `\(name)` has no eyes (sees: false) and cannot read pictures")
      }
    }
    let models =
      strategy == .cascade && !readers.contains(Self.optical)
      ? [Self.optical] + readers : readers
    _ = try threshold()
    return ModelSettings(
      strategy: strategy, readers: models, refiner: refiner,
      refine: refiner == nil ? .never : RefinePolicy(rawValue: refine) ?? .unclear,
      asking: asking, prompt: try PromptFolder.source(entries[.prompt]?.text ?? "standard"),
      engines: (readers + [refiner].compactMap(\.self)).compactMap {
        engines[$0]?.configuration
      },
      thresholds: thresholds, threshold: try threshold(), proves: try flag(.prove),
      together: try flag(.together))
  }

  private func strategy(_ readers: [String]) throws -> ModelSettings.Strategy {
    let models = readers.count { $0 != Self.optical }
    guard !readers.isEmpty else { throw error(.reader, "names no reader") }
    guard let text = entries[.strategy]?.text else {
      return readers.count > 1 ? .vote : models == 1 ? .model : .optical
    }
    guard let strategy = ModelSettings.Strategy(rawValue: text) else {
      let names = ModelSettings.Strategy.allCases.map(\.rawValue).joined(separator: ", ")
      throw error(.strategy, "must be one of \(names), not `\(text)`")
    }
    switch strategy {
    case .optical where models > 0 || readers.count != 1:
      throw error(.strategy, "optical takes the optical reader alone")
    case .model where models != 1 || readers.count != 1:
      throw error(.strategy, "model takes exactly one engine as reader")
    case .cascade where models != 1:
      throw error(.strategy, "cascade takes one engine as reader, after the optical reader")
    case .vote where readers.count < 2:
      throw error(.strategy, "vote takes two readers or more, with commas between them")
    default: return strategy
    }
  }

  private func threshold() throws -> Double {
    let text = entries[.threshold]?.text ?? ""
    guard let value = Double(text), (0...1).contains(value) else {
      throw error(.threshold, "must lie between 0 and 1, not be `\(text)`")
    }
    return value
  }

  private func choice(_ key: SettingKey, _ among: [String]) throws -> String {
    let text = entries[key]?.text ?? ""
    guard among.contains(text) else {
      throw error(key, "must be one of \(among.joined(separator: ", ")), not `\(text)`")
    }
    return text
  }

  private func flag(_ key: SettingKey) throws -> Bool {
    try choice(key, ["true", "false"]) == "true"
  }

  private func number(_ key: SettingKey, _ range: ClosedRange<Int>) throws -> Int? {
    guard let text = entries[key]?.text else { return nil }
    guard let value = Int(text), range.contains(value) else {
      throw error(
        key, "must be a whole number from \(range.lowerBound) to \(range.upperBound), not `\(text)`"
      )
    }
    return value
  }

  private func error(_ key: SettingKey, _ reason: String) -> SettingsError {
    SettingsError(
      place: "\(entries[key]?.origin ?? .fallback)", key: key.rawValue, reason: reason)
  }
}
