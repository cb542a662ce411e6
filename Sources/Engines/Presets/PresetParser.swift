import Yams

/// YAML to presets, checked field by field.
struct PresetParser {
  let file: String

  private static let top = ["default_backend", "backends", "models"]
  private static let backendFields = [
    "title", "url", "command", "fetched", "local", "local_seeing", "seeing", "arguments",
    "asked_as", "follows_schema", "tells_probabilities", "ready_within",
  ]
  private static let modelFields = [
    "title", "sees", "thinks", "image_pixels", "context", "slots", "stop", "sources", "files",
  ]

  func presets(_ yaml: String) throws(PresetError) -> Presets {
    let root = try Fields(try compose(yaml), at: "", of: file, among: Self.top)
    let backends = try root.entries("backends").map { name, node throws(PresetError) in
      try backend(name, node)
    }
    let models = try root.entries("models").map { name, node throws(PresetError) in
      try model(name, node, backends: backends)
    }
    let chosen = try root.text("default_backend")
    guard backends.contains(where: { $0.name == chosen }) else {
      throw root.error("default_backend", "there is no backend `\(chosen)`")
    }
    return Presets(models: models, backends: backends, defaultBackend: chosen)
  }

  private func compose(_ yaml: String) throws(PresetError) -> Node {
    do {
      if let node = try Yams.compose(yaml: yaml) { return node }
    } catch let problem as YamlError {
      throw syntaxError(problem)
    } catch {
      throw PresetError(file: file, line: nil, field: "", reason: "is no YAML: \(error)")
    }
    throw PresetError(file: file, line: nil, field: "", reason: "is empty")
  }

  private func syntaxError(_ problem: YamlError) -> PresetError {
    switch problem {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      PresetError(file: file, line: mark.line, field: "", reason: "is no YAML: \(problem)")
    case .duplicatedKeysInMapping(_, let context):
      PresetError(
        file: file, line: context.mark.line, field: "",
        reason: "a field is there twice; every one needs its own name")
    default: PresetError(file: file, line: nil, field: "", reason: "is no YAML: \(problem)")
    }
  }

  private func backend(_ name: String, _ node: Node) throws(PresetError) -> PresetBackend {
    let fields = try Fields(node, at: "backends.\(name)", of: file, among: Self.backendFields)
    let backend = PresetBackend(
      name: name, title: try fields.text("title"), url: try fields.optionalText("url"),
      command: try fields.words("command"), fetched: try fields.words("fetched"),
      local: try fields.words("local"), localSeeing: try fields.words("local_seeing"),
      seeing: try fields.words("seeing"), arguments: try fields.words("arguments"),
      askedAs: try fields.choice("asked_as"),
      followsSchema: try fields.flag("follows_schema", default: nil),
      tellsProbabilities: try fields.flag("tells_probabilities", default: nil),
      readyWithin: Double(try fields.number("ready_within", default: 1_800)))
    guard (backend.url == nil) != backend.command.isEmpty else {
      throw fields.error("", "needs either `url` or `command`")
    }
    guard backend.url != nil || !backend.fetched.isEmpty || !backend.local.isEmpty else {
      throw fields.error("", "has a command but neither `fetched` nor `local`")
    }
    return backend
  }

  private func model(
    _ name: String, _ node: Node, backends: [PresetBackend]
  ) throws(PresetError) -> PresetModel {
    let fields = try Fields(node, at: "models.\(name)", of: file, among: Self.modelFields)
    guard !name.contains("@") else { throw fields.error("", "a name has no `@` in it") }
    var sources: [String: String] = [:]
    for (backend, source) in try fields.entries("sources") {
      guard backends.contains(where: { $0.name == backend }) else {
        throw fields.error("sources.\(backend)", "there is no such backend", at: source)
      }
      sources[backend] = try fields.text(source, "sources.\(backend)")
    }
    let sees = try fields.flag("sees", default: false)
    let files = try fields.words("files")
    guard files.count == (sees ? 2 : 1) else {
      throw fields.error(
        "files", sees ? "names the weights and the projector" : "names the weights' file")
    }
    return PresetModel(
      name: name, title: try fields.text("title"), sees: sees,
      thinks: try fields.flag("thinks", default: false),
      imagePixels: try fields.number("image_pixels", default: sees ? nil : 0),
      context: try fields.number("context", default: nil),
      slots: try fields.number("slots", default: nil), stop: try fields.words("stop"),
      sources: sources, files: files)
  }
}
