package import Catalogue
package import Engines
internal import Foundation
internal import Readings

/// What a model said of one attribute: a raw text, or that nothing is shown, and how surely.
package struct ModelAnswer: Hashable {
  /// `1.5 kilogram`, or whatever the model wrote; `nil` for nothing.
  package var text: String?
  /// 0 … 1, from the tokens' probabilities; `nil` where the server tells none.
  package var probability: Double?

  /// Words that are no value and no explanation.
  private static let nothings: Set<String> = [
    "", "null", "none", "n/a", "na", "not shown", "not visible", "not available", "unknown",
    "not specified", "not found", "-",
  ]

  /// The answers in a reply, by attribute name.
  ///
  /// Takes JSON inside prose or code fences, a value written as one text or as a number, keys in
  /// another case. One attribute asked alone may also be answered in prose.
  ///
  /// - Throws: `EngineFailure` of kind `unusableAnswer`, where an attribute is not answered.
  package static func answers(
    in reply: ChatReply, to attributes: [Attribute], form: Prompt.Form
  ) throws -> [String: ModelAnswer] {
    let said = spoken(reply.text)
    if form == .json, let object = LocatedJSON.firstObject(in: said) {
      return try answers(in: object, said, reply, to: attributes)
    }
    // Free text may be cut: its beginning holds the value.
    if attributes.count == 1, form == .text || !(reply.isCut || said.contains("{")) {
      guard !said.isEmpty else { throw unusable("the engine gave an empty answer") }
      return [attributes[0].name: prose(said, reply)]
    }
    if said.isEmpty { throw unusable("the engine gave an empty answer") }
    if reply.isCut { throw unusable("the answer was cut at its limit of tokens") }
    throw unusable("the answer is no JSON")
  }

  private static func answers(
    in object: LocatedJSON, _ said: String, _ reply: ChatReply, to attributes: [Attribute]
  ) throws -> [String: ModelAnswer] {
    let places = TokenPlaces(withText: said, reply)
    var answers: [String: ModelAnswer] = [:]
    for attribute in attributes {
      guard let value = member(attribute.name, of: object, isAlone: attributes.count == 1) else {
        throw unusable("the answer leaves out \(attribute.name)")
      }
      answers[attribute.name] = answer(value, places)
    }
    return answers
  }

  /// The value under a name; one attribute asked alone may be answered without its name.
  private static func member(
    _ name: String, of object: LocatedJSON, isAlone: Bool
  ) -> LocatedJSON? {
    if let exact = object[name] { return exact }
    guard case .object(let members) = object.value else { return nil }
    let folded = { (text: String) in text.lowercased().filter { $0.isLetter || $0.isNumber } }
    if let near = members.first(where: { folded($0.key) == folded(name) }) { return near.value }
    return isAlone && object["value"] != nil ? object : nil
  }

  /// Reads `{"value": "1.5", "unit": "kilogram"}`, `"1.5 kg"`, `1.5`, `null`.
  static func answer(_ json: LocatedJSON, _ places: TokenPlaces) -> ModelAnswer {
    switch json.value {
    case .object(let members):
      let value = members.first { $0.key == "value" }?.value
      let unit = members.first { $0.key == "unit" }?.value
      guard let value, let number = scalar(value), !isNothing(number) else {
        return ModelAnswer(text: nil, probability: places.probability(of: [json.range]))
      }
      let name = unit.flatMap(scalar) ?? ""
      let text = name.isEmpty || isNothing(name) ? number : number + " " + name
      // The opening brace is where the model decided that something is shown.
      let ranges =
        [json.range.lowerBound..<json.range.lowerBound + 1, value.range]
        + [unit?.range].compactMap(\.self)
      return ModelAnswer(text: text, probability: places.probability(of: ranges))
    default:
      let text = scalar(json)
      return ModelAnswer(
        text: text.flatMap { isNothing($0) ? nil : $0 },
        probability: places.probability(of: [json.range]))
    }
  }

  private static func scalar(_ json: LocatedJSON) -> String? {
    switch json.value {
    case .string(let text): text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    case .number(let text): text
    // A range as a list: its greater end.
    case .array(let items): items.compactMap(scalar).max { (Double($0) ?? 0) < (Double($1) ?? 0) }
    case .null, .bool, .object: nil
    }
  }

  private static func prose(_ said: String, _ reply: ChatReply) -> ModelAnswer {
    let places = TokenPlaces(withText: said, reply)
    let probability = places.probability(of: [0..<said.utf8.count])
    return ModelAnswer(text: isNothing(said) ? nil : said, probability: probability)
  }

  private static func isNothing(_ text: String) -> Bool {
    let bare = text.lowercased().drop { " \"'`*".contains($0) }
    let end = bare.lastIndex { !" .!\"'`*".contains($0) }
    return nothings.contains(end.map { String(bare[...$0]) } ?? "")
  }

  /// Without thinking that a server left in, and without space around.
  private static func spoken(_ text: String) -> String {
    var text = text[...]
    if let end = text.range(of: "</think>") { text = text[end.upperBound...] }
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    // What a model was still thinking is no answer.
    return text.hasPrefix("<think>") ? "" : String(text)
  }

  private static func unusable(_ what: String) -> EngineFailure {
    EngineFailure(.unusableAnswer, what)
  }
}

extension TokenPlaces {
  /// For a reply of which only `said` is looked at.
  init(withText said: String, _ reply: ChatReply) {
    var part = reply
    part.text = said
    self.init(part)
  }
}
