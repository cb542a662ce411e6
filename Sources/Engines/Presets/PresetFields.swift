import Yams

extension PresetParser {
  /// The fields of one mapping, each checked when it is asked for.
  struct Fields {
    private let map: Node.Mapping
    private let path: String
    private let file: String

    init(
      _ node: Node, at path: String, of file: String, among known: [String]? = nil
    ) throws(PresetError) {
      self.path = path
      self.file = file
      guard let map = node.mapping else {
        throw PresetError(
          file: file, line: node.mark?.line, field: path, reason: "must be a list of fields")
      }
      self.map = map
      guard let known else { return }
      for (key, _) in map {
        guard let name = key.string, known.contains(name) else {
          throw error(
            key.string ?? "", "no such field; there are `\(known.joined(separator: "`, `"))`",
            at: key)
        }
      }
    }

    func error(_ field: String, _ reason: String, at node: Node? = nil) -> PresetError {
      let place = [path, field].filter { !$0.isEmpty }.joined(separator: ".")
      let mark = (node ?? map[field])?.mark ?? map.mark
      return PresetError(file: file, line: mark?.line, field: place, reason: reason)
    }

    /// The entries of a mapping, in their order; at least one.
    func entries(_ field: String) throws(PresetError) -> [(String, Node)] {
      guard let node = map[field] else { throw error(field, "is missing") }
      guard let inner = node.mapping, !inner.isEmpty else {
        throw error(field, "must name at least one")
      }
      var entries: [(String, Node)] = []
      for (key, value) in inner {
        guard let name = key.string else { throw error(field, "a name must be a text", at: key) }
        entries.append((name, value))
      }
      return entries
    }

    func text(_ node: Node, _ field: String) throws(PresetError) -> String {
      guard let text = node.string, !text.isEmpty else {
        throw error(field, "must be a text", at: node)
      }
      return text
    }

    func text(_ field: String) throws(PresetError) -> String {
      guard let node = map[field] else { throw error(field, "is missing") }
      return try text(node, field)
    }

    func optionalText(_ field: String) throws(PresetError) -> String? {
      guard let node = map[field] else { return nil }
      return try text(node, field)
    }

    /// A list of texts; a missing one is empty.
    func words(_ field: String) throws(PresetError) -> [String] {
      guard let node = map[field] else { return [] }
      guard let list = node.sequence else { throw error(field, "must be a list of texts") }
      var words: [String] = []
      for word in list { words.append(try text(word, field)) }
      return words
    }

    func number(_ field: String, default standard: Int?) throws(PresetError) -> Int {
      guard let node = map[field] else {
        guard let standard else { throw error(field, "is missing") }
        return standard
      }
      guard let number = node.int, number > 0 else {
        throw error(field, "must be a whole number over 0")
      }
      return number
    }

    func flag(_ field: String, default standard: Bool?) throws(PresetError) -> Bool {
      guard let node = map[field] else {
        guard let standard else { throw error(field, "is missing") }
        return standard
      }
      guard let flag = node.bool else { throw error(field, "must be true or false") }
      return flag
    }

    func choice<Choice: RawRepresentable & CaseIterable>(
      _ field: String
    ) throws(PresetError) -> Choice where Choice.RawValue == String {
      guard let choice = Choice(rawValue: try text(field)) else {
        let known = Choice.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        throw error(field, "must be one of \(known)")
      }
      return choice
    }
  }
}
