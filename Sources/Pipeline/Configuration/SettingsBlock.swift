internal import Yams

/// A mapping of a configuration file, read field by field; errors name file, line and field.
struct SettingsBlock {
  private let map: Node.Mapping
  private let path: String
  private let key: String

  init(_ node: Node, path: String, key: String) throws {
    guard case .mapping(let map) = node else {
      throw SettingsError(
        place: "\(path):\(node.mark?.line ?? 0)", key: key,
        reason: "must be a mapping of names to values")
    }
    self.map = map
    self.path = path
    self.key = key
  }

  var names: [String] { map.keys.compactMap(\.string) }

  subscript(name: String) -> Node? { map[Node(name)] }

  func refuseUnknown(among known: [String]) throws {
    for name in map.keys where !known.contains(name.string ?? "") {
      throw SettingsError(
        place: "\(path):\(name.mark?.line ?? 0)", key: key,
        reason: "`\(name.string ?? "?")` is not known; known are \(known.joined(separator: ", "))")
    }
  }

  func block(_ name: String) throws -> SettingsBlock? {
    try self[name].map { try SettingsBlock($0, path: path, key: field(name)) }
  }

  func text(_ name: String) throws -> String? {
    guard let node = self[name] else { return nil }
    guard case .scalar(let scalar) = node, !scalar.string.isEmpty else {
      throw error(name, "must be a text")
    }
    return scalar.string
  }

  /// A text, or a list of them.
  func texts(_ name: String) throws -> [String] {
    guard let node = self[name] else { return [] }
    switch node {
    case .scalar(let scalar): return [scalar.string]
    case .sequence(let items):
      return try items.map { item in
        guard case .scalar(let scalar) = item else { throw error(name, "must be a list of texts") }
        return scalar.string
      }
    default: throw error(name, "must be a text or a list of texts")
    }
  }

  func integer(_ name: String, _ range: ClosedRange<Int>) throws -> Int? {
    guard let node = self[name] else { return nil }
    guard let value = node.int, range.contains(value) else {
      throw error(
        name, "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }

  func double(_ name: String, _ range: ClosedRange<Double>) throws -> Double? {
    guard let node = self[name] else { return nil }
    guard let value = node.float, range.contains(value) else {
      throw error(name, "must be a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }

  func flag(_ name: String) throws -> Bool? {
    guard let node = self[name] else { return nil }
    guard let value = node.bool else { throw error(name, "must be true or false") }
    return value
  }

  func error(_ name: String, _ reason: String) -> SettingsError {
    let line = self[name]?.mark?.line
    return SettingsError(
      place: line.map { "\(path):\($0)" } ?? path, key: field(name), reason: reason)
  }

  private func field(_ name: String) -> String { key.isEmpty ? name : "\(key).\(name)" }
}
