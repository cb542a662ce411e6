import Yams

/// YAML to attributes, checked field by field.
struct SchemaParser {
  let file: String

  private static let topFields = ["name", "attributes"]
  private static let attributeFields = [
    "dimension", "units", "usual_unit", "meaning", "axis", "letters", "announced_by", "denied_by",
  ]

  func schema(_ yaml: String) throws(SchemaError) -> (name: String, attributes: [Attribute]) {
    let root = try mapping(try compose(yaml), field: "", holding: "`name` and `attributes`")
    try refuseUnknown(root, among: Self.topFields, field: "")
    guard let attributesNode = root["attributes"] else {
      throw error(nil, "", "no `attributes`; it must name what can be asked")
    }
    let list = try mapping(
      attributesNode, field: "attributes", holding: "one entry for each attribute")
    guard !list.isEmpty else { throw error(attributesNode, "attributes", "names no attribute") }
    var attributes: [Attribute] = []
    for (key, value) in list {
      let name = try text(key, field: "attributes", "a name")
      let field = "attributes.\(name)"
      guard !attributes.contains(where: { $0.name == name }) else {
        throw error(key, field, "is there twice; every attribute needs its own name")
      }
      attributes.append(try attribute(name, value, field: field))
    }
    let name = try root["name"].map { node throws(SchemaError) in
      try text(node, field: "name", "a short name")
    }
    return (name ?? file, attributes)
  }

  private func compose(_ yaml: String) throws(SchemaError) -> Node {
    do {
      if let node = try Yams.compose(yaml: yaml) { return node }
    } catch let problem as YamlError {
      throw syntaxError(problem)
    } catch {
      throw self.error(nil, "", "is no YAML: \(error)")
    }
    throw error(nil, "", "is empty; it must hold `name` and `attributes`")
  }

  private func syntaxError(_ problem: YamlError) -> SchemaError {
    switch problem {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      SchemaError(file: file, line: mark.line, field: "", reason: "is no YAML: \(problem)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      SchemaError(
        file: file, line: context.mark.line, field: "",
        reason: "`\(duplicates.map(String.init(describing:)).joined(separator: "`, `"))` is there "
          + "twice; every field needs its own name")
    default: SchemaError(file: file, line: nil, field: "", reason: "is no YAML: \(problem)")
    }
  }

  private func attribute(
    _ name: String, _ node: Node, field: String
  ) throws(SchemaError) -> Attribute {
    let map = try mapping(node, field: field, holding: "`dimension`, `units` and `meaning`")
    try refuseUnknown(map, among: Self.attributeFields, field: field)
    let units = try words(try required("units", map, node, field), field: "\(field).units")
    guard !units.isEmpty else {
      throw error(map["units"], "\(field).units", "names no unit; an answer needs at least one")
    }
    return Attribute(
      name: name,
      dimension: try text(
        try required("dimension", map, node, field), field: "\(field).dimension",
        "a dimension such as `length`"),
      units: units,
      usualUnit: try usualUnit(map["usual_unit"], among: units, field: "\(field).usual_unit"),
      meaning: try text(
        try required("meaning", map, node, field), field: "\(field).meaning", "a sentence"),
      axis: try axis(map["axis"], field: "\(field).axis"),
      announcedBy: try wordsByLanguage(map["announced_by"], field: "\(field).announced_by"),
      deniedBy: try wordsByLanguage(map["denied_by"], field: "\(field).denied_by"),
      letters: try map["letters"].map { node throws(SchemaError) in
        try words(node, field: "\(field).letters")
      } ?? [])
  }

  private func usualUnit(
    _ node: Node?, among units: [String], field: String
  ) throws(SchemaError) -> String? {
    guard let node else { return nil }
    let name = try text(node, field: field, "one of the units")
    guard units.contains(name) else {
      throw error(node, field, "is `\(name)`, which is none of the attribute's units")
    }
    return name
  }

  private func axis(_ node: Node?, field: String) throws(SchemaError) -> Attribute.Axis? {
    guard let node else { return nil }
    guard let axis = node.string.flatMap(Attribute.Axis.init(rawValue:)) else {
      let known = Attribute.Axis.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
      throw error(node, field, "is `\(node.string ?? "no word")`; it may be \(known)")
    }
    return axis
  }

  /// `{en: [weight], de: [gewicht]}`, or a list without languages: lower case, each word once.
  private func wordsByLanguage(_ node: Node?, field: String) throws(SchemaError) -> [String] {
    guard let node else { return [] }
    var all: [String] = []
    if case .mapping(let languages) = node {
      for (language, list) in languages {
        let code = try text(language, field: field, "a language such as `en`")
        all += try words(list, field: "\(field).\(code)")
      }
    } else {
      all = try words(node, field: field)
    }
    var seen: Set<String> = []
    return all.map { $0.lowercased() }.filter { seen.insert($0).inserted }
  }

  /// The scalars of a list, those of lists inside it too. One level only: lists of lists of lists
  /// could stand for more words than any memory holds.
  private func words(
    _ node: Node, field: String, isInside: Bool = false
  ) throws(SchemaError) -> [String] {
    guard case .sequence(let list) = node else {
      throw error(node, field, "is no list; write `[one, two]`")
    }
    var result: [String] = []
    for item in list {
      if case .sequence = item {
        guard !isInside else {
          throw error(
            item, field, "lists are nested too deep; a list may hold words and lists of words")
        }
        result += try words(item, field: field, isInside: true)
      } else {
        result.append(try text(item, field: field, "a word"))
      }
    }
    return result
  }

  private func required(
    _ key: String, _ map: Node.Mapping, _ node: Node, _ field: String
  ) throws(SchemaError) -> Node {
    guard let value = map[key] else { throw error(node, field, "has no `\(key)`") }
    return value
  }

  private func mapping(
    _ node: Node, field: String, holding what: String
  ) throws(SchemaError) -> Node.Mapping {
    guard case .mapping(let map) = node else {
      throw error(node, field, "is no mapping; it must hold \(what)")
    }
    return map
  }

  private func text(_ node: Node, field: String, _ what: String) throws(SchemaError) -> String {
    guard case .scalar(let scalar) = node, scalar.string.contains(where: { !$0.isWhitespace })
    else { throw error(node, field, "must be \(what)") }
    return scalar.string
  }

  private func refuseUnknown(
    _ map: Node.Mapping, among known: [String], field: String
  ) throws(SchemaError) {
    for key in map.keys where !known.contains(key.string ?? "") {
      let names = known.map { "`\($0)`" }.joined(separator: ", ")
      throw error(key, field, "the field `\(key.string ?? "?")` is not known; known are \(names)")
    }
  }

  private func error(_ node: Node?, _ field: String, _ reason: String) -> SchemaError {
    SchemaError(file: file, line: node?.mark?.line, field: field, reason: reason)
  }
}
