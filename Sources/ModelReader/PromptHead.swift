internal import Yams

/// `prompt.yaml`, checked field by field.
struct PromptHead {
  let name: String
  let version: Int
  let form: Prompt.Form
  let tokensPerAttribute: Int

  private static let fields = ["name", "version", "answer", "tokens_per_attribute"]

  init(_ files: [String: String], _ folder: String) throws {
    let file = folder + "/prompt.yaml"
    guard let text = files["prompt.yaml"] else {
      throw PromptError(file: file, reason: "is missing; it tells name, version and answer")
    }
    let node: Node?
    do { node = try Yams.compose(yaml: text) } catch {
      throw PromptError(file: file, reason: "is no YAML: \(error)")
    }
    guard let map = node?.mapping else {
      throw PromptError(file: file, reason: "must hold name, version and answer")
    }
    for key in map.keys where !Self.fields.contains(key.string ?? "") {
      throw PromptError(
        file: "\(file):\(key.mark?.line ?? 0)",
        reason: "the field `\(key.string ?? "?")` is not known; known are "
          + Self.fields.joined(separator: ", "))
    }
    guard let name = map["name"]?.string, !name.isEmpty else {
      throw PromptError(file: file, reason: "has no `name`")
    }
    guard let version = map["version"]?.int else {
      throw PromptError(file: file, reason: "`version` must be a whole number")
    }
    guard let form = map["answer"]?.string.flatMap(Prompt.Form.init) else {
      throw PromptError(file: file, reason: "`answer` must be json or text")
    }
    let tokens = map["tokens_per_attribute"]?.int ?? 48
    guard (1...4_096).contains(tokens) else {
      throw PromptError(file: file, reason: "`tokens_per_attribute` must be 1 to 4096")
    }
    self.name = name
    self.version = version
    self.form = form
    tokensPerAttribute = tokens
  }
}
