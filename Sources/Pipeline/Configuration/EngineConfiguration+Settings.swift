public import Engines

extension EngineConfiguration {
  private static let fields = [
    "preset", "url", "launch", "model", "model_file", "mmproj", "environment", "api_key_env",
    "slots", "context", "sees", "image_pixels", "stop", "follows_schema", "tells_probabilities",
    "thinks", "request", "silence", "outage", "attempts", "ready_within", "restarts", "price",
  ]

  /// The engine that a configuration file describes: its preset's fields, overridden by its own.
  init(name: String, _ block: SettingsBlock) throws {
    try block.refuseUnknown(among: Self.fields)
    if let preset = try block.text("preset") {
      do {
        self = try Presets.builtIn.configuration(
          named: preset, model: try block.text("model_file"), mmproj: try block.text("mmproj"))
      } catch let error as PresetError {
        throw block.error("preset", error.description)
      }
      self.name = name
    } else {
      self.init(name: name, model: name)
    }
    try take(block)
    try takeLaunch(block)
    guard urls.isEmpty != (launch == nil) else {
      throw block.error(
        "url",
        urls.isEmpty
          ? "the engine needs `url`, `launch` or a `preset`"
          : "an engine is reached (`url`) or launched (`launch`), not both")
    }
  }

  private mutating func take(_ block: SettingsBlock) throws {
    let urls = try block.texts("url")
    if !urls.isEmpty {
      for url in urls where !(url.hasPrefix("http://") || url.hasPrefix("https://")) {
        throw block.error("url", "must begin with http:// or https://, not be `\(url)`")
      }
      self.urls = urls
      launch = nil
    }
    model = try block.text("model") ?? model
    apiKeyVariable = try block.text("api_key_env") ?? apiKeyVariable
    slots = try block.integer("slots", 1...1_024) ?? slots
    context = try block.integer("context", 256...1_048_576) ?? context
    sees = try block.flag("sees") ?? sees
    imagePixels = try block.integer("image_pixels", 1_024...100_000_000) ?? imagePixels
    if block["stop"] != nil { stop = try block.texts("stop") }
    followsSchema = try block.flag("follows_schema") ?? followsSchema
    tellsProbabilities = try block.flag("tells_probabilities") ?? tellsProbabilities
    thinks = try block.flag("thinks") ?? thinks
    patience.request = try block.double("request", 0.1...86_400) ?? patience.request
    patience.silence = try block.double("silence", 0.1...86_400) ?? patience.silence
    patience.outage = try block.double("outage", 0...86_400) ?? patience.outage
    patience.attempts = try block.integer("attempts", 1...20) ?? patience.attempts
    if let costs = try block.block("price") {
      try costs.refuseUnknown(among: ["prompt", "completion"])
      price = Price(
        prompt: try costs.double("prompt", 0...1e6) ?? 0,
        completion: try costs.double("completion", 0...1e6) ?? 0)
    }
  }

  private mutating func takeLaunch(_ block: SettingsBlock) throws {
    let command = try block.texts("launch")
    if !command.isEmpty {
      launch = Launch(
        command: command.count == 1
          ? command[0].split(whereSeparator: \.isWhitespace).map(String.init) : command)
      if block["url"] == nil { urls = [] }
    }
    let needsLaunch = ["model_file", "mmproj", "environment", "ready_within", "restarts"]
    for field in needsLaunch where block[field] != nil && launch == nil {
      throw block.error(field, "is for an engine that is launched")
    }
    guard var launch else { return }
    launch.model = try block.text("model_file") ?? launch.model
    launch.mmproj = try block.text("mmproj") ?? launch.mmproj
    if let variables = try block.block("environment") {
      for name in variables.names { launch.environment[name] = try variables.text(name) }
    }
    launch.readyWithin = try block.double("ready_within", 1...86_400) ?? launch.readyWithin
    launch.restarts = try block.integer("restarts", 0...1_000) ?? launch.restarts
    self.launch = launch
  }
}

extension EngineConfiguration {
  /// Takes the addresses that the environment names for the engine (`Settings.variable(ofEngine:)`).
  ///
  /// - Returns: whether there are any.
  @discardableResult
  public mutating func take(environment: [String: String]) -> Bool {
    guard let text = environment[Settings.variable(ofEngine: name)], !text.isEmpty else {
      return false
    }
    urls = text.split(separator: ",").map(String.init)
    launch = nil
    return true
  }
}
