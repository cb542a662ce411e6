/// Engines that are known by name: a model, or a model on a backend (`minicpm-v-2.6@ollama`).
///
/// Which ones there are, and what suits them, is data: `Resources/presets.yaml`.
public struct Presets: Sendable {
  let models: [PresetModel]
  let backends: [PresetBackend]
  /// Where a model runs whose name has no `@`.
  public let defaultBackend: String

  init(models: [PresetModel], backends: [PresetBackend], defaultBackend: String) {
    self.models = models
    self.backends = backends
    self.defaultBackend = defaultBackend
  }

  /// The presets of a file.
  ///
  /// - Throws: `PresetError` with file, line and field.
  public init(yaml: String, file: String) throws(PresetError) {
    self = try PresetParser(file: file).presets(yaml)
  }

  /// The built-in ones.
  public static let builtIn: Presets = {
    do {
      return try Presets(yaml: source, file: "presets.yaml")
    } catch {
      // Checked by a test, and the same in every copy of the program.
      preconditionFailure("\(error)")
    }
  }()

  /// The models' names, in the file's order; each is a preset on the default backend.
  public var modelNames: [String] { models.map(\.name) }

  /// All names, `MODEL@BACKEND`, in the file's order.
  public var names: [String] {
    models.flatMap { model in
      backends.filter { model.sources[$0.name] != nil }.map { "\(model.name)@\($0.name)" }
    }
  }

  /// Whether a name is one of these, with or without its backend.
  public func contains(_ name: String) -> Bool {
    names.contains(name) || modelNames.contains(name)
  }

  /// The engine that a name stands for.
  ///
  /// - Parameters:
  ///   - model: The weights' file, where the server is not to fetch them.
  ///   - mmproj: The projector's file, for a model that sees; needed where `model` is given.
  /// - Throws: `PresetError` for a name that is none, or files where they have no place.
  public func configuration(
    named name: String, model: String? = nil, mmproj: String? = nil,
    engines: EngineFolder = .standard
  ) throws(PresetError) -> EngineConfiguration {
    let (preset, backend) = try find(name)
    let source = preset.sources[backend.name] ?? ""
    var configuration = EngineConfiguration(
      name: name, model: backend.askedAs == .name ? preset.name : source, slots: preset.slots,
      context: preset.context, sees: preset.sees, imagePixels: preset.imagePixels,
      stop: preset.stop, followsSchema: backend.followsSchema,
      tellsProbabilities: backend.tellsProbabilities, thinks: preset.thinks)
    if let url = backend.url {
      guard model == nil, mmproj == nil else {
        throw wrong("\(name) is a server that runs already: it has its files, and takes none")
      }
      configuration.urls = [url]
      return configuration
    }
    var files = (model: model, mmproj: mmproj)
    if files.model == nil, backend.fetched.isEmpty {
      files = engines.files(preset, from: source)
    }
    configuration.launch = try launch(
      preset, backend, files: files,
      values: [
        "{source}": source, "{name}": preset.name, "{engines}": engines.path,
      ], name: name)
    return configuration
  }

  private func launch(
    _ model: PresetModel, _ backend: PresetBackend, files: (model: String?, mmproj: String?),
    values: [String: String], name: String
  ) throws(PresetError) -> EngineConfiguration.Launch {
    var words = backend.command
    if files.model == nil {
      guard files.mmproj == nil else {
        throw wrong(
          "\(name): a projector's file (mmproj) needs the weights' file (model_file) beside it")
      }
      words += backend.fetched
    } else {
      guard !backend.local.isEmpty else {
        throw wrong("\(name) fetches its model itself and takes no file of weights")
      }
      guard (files.mmproj != nil) == model.sees else {
        throw wrong(
          model.sees
            ? "\(name) sees: beside the weights' file (model_file) it needs its projector's (mmproj)"
            : "\(name) does not see, and takes no projector (mmproj)")
      }
      words += backend.local + (model.sees ? backend.localSeeing : [])
    }
    words += (model.sees ? backend.seeing : []) + backend.arguments
    return EngineConfiguration.Launch(
      command: words.map { word in
        values.reduce(word) { $0.replacing($1.key, with: $1.value) }
      }, model: files.model, mmproj: files.mmproj, readyWithin: backend.readyWithin)
  }

  func find(_ name: String) throws(PresetError) -> (PresetModel, PresetBackend) {
    let parts = name.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let model = models.first(where: { $0.name == parts[0] }) else {
      throw wrong(
        "there is no engine `\(name)`; built in are \(modelNames.joined(separator: ", ")), each "
          + "also as NAME@BACKEND with \(backends.map(\.name).joined(separator: ", "))")
    }
    let wanted = parts.count > 1 ? String(parts[1]) : defaultBackend
    guard let backend = backends.first(where: { $0.name == wanted }),
      model.sources[backend.name] != nil
    else {
      let known = backends.map(\.name).filter { model.sources[$0] != nil }
      throw wrong(
        "\(model.name) has no backend `\(wanted)`; there are \(known.joined(separator: ", "))")
    }
    return (model, backend)
  }

  private func wrong(_ reason: String) -> PresetError {
    PresetError(file: nil, line: nil, field: "", reason: reason)
  }
}
