public import Catalogue
internal import Mustache
internal import Readings
internal import Yams

/// What a model is told: templates for questions and for refining, and how the answer is to look.
///
/// A prompt is a folder:
///
///     prompt.yaml               name, version, answer (json or text), tokens_per_attribute
///     question.mustache         sees attributes (name, meaning, units, hint), pair, pair_choice, example
///     attributes/NAME.mustache  what is said about one attribute only (its `hint`); may be left out
///     refine.mustache           sees name, meaning, units, raw, seen; may be left out
///     examples.yaml             turns before the question of a refiner; may be left out
///
/// `standard` and `seed` are built in.
public struct Prompt: Sendable {
  /// The form in which a model answers.
  public enum Form: String, Sendable, CaseIterable {
    /// JSON under a schema, one or several attributes a question.
    case json
    /// Free text, one attribute a question.
    case text
  }

  public let name: String
  public let version: Int
  public let form: Form
  /// The most tokens that an answer may take for each attribute.
  public let tokensPerAttribute: Int
  private let question: Template
  private let refine: Template?
  private let hints: [String: String]
  private let examples: [Example]

  struct Template: Sendable {
    let source: String
    let template: MustacheTemplate

    init(_ source: String, file: String) throws {
      self.source = source
      do { template = try MustacheTemplate(string: source) } catch {
        throw PromptError(file: file, reason: "is no Mustache template: \(error)")
      }
    }
  }

  struct Example: Sendable {
    var dimension: String
    var raw: String
    /// JSON as the model is to say it.
    var answer: String
  }

  /// Makes a prompt of its folder's files.
  ///
  /// - Parameters:
  ///   - files: content by path inside the folder.
  ///   - folder: the name under which errors speak of it.
  /// - Throws: `PromptError` naming file and field.
  public init(files: [String: String], folder: String) throws {
    let head = try PromptHead(files, folder)
    name = head.name
    version = head.version
    form = head.form
    tokensPerAttribute = head.tokensPerAttribute
    guard let text = files["question.mustache"] else {
      throw PromptError(file: folder + "/question.mustache", reason: "is missing")
    }
    question = try Template(text, file: folder + "/question.mustache")
    refine = try files["refine.mustache"].map {
      try Template($0, file: folder + "/refine.mustache")
    }
    var hints: [String: String] = [:]
    for (path, text) in files where path.hasPrefix("attributes/") && path.hasSuffix(".mustache") {
      let name = path.dropFirst("attributes/".count).dropLast(".mustache".count)
      hints[String(name)] = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    self.hints = hints
    examples = try files["examples.yaml"].map { try Self.examples($0, folder) } ?? []
  }

  /// The prompts that come with the program, by name.
  public static func builtIn(_ name: String) -> Prompt? {
    builtInPrompts[name].map { files in
      do { return try Prompt(files: files, folder: name) } catch {
        fatalError("the built-in prompt is broken: \(error)")
      }
    }
  }

  /// Names of the built-in prompts.
  public static var builtInNames: [String] { builtInPrompts.keys.sorted() }

  /// Whether every attribute is a question of its own, whatever is asked for.
  public var isAskedByAttribute: Bool { form == .text }

  /// About how many tokens the text of a question has: four bytes a token, as English has them.
  public func estimatedTokens(asking attributes: [Attribute]) -> Int {
    questionText(attributes).utf8.count / 4 + 16
  }

  /// Everything in the prompt that bears on one attribute's answers.
  func fingerprint(of attribute: Attribute) -> String {
    let text = questionText([attribute])
    return "\(name)-\(version)/\(StableHash.hex(text, question.source, form.rawValue))"
  }

  /// Whether the prompt says how a raw answer is refined.
  var canRefine: Bool { refine != nil }

  /// Everything in the prompt that bears on refining.
  var refineFingerprint: String {
    let turns = examples.map { $0.dimension + $0.raw + $0.answer }.joined()
    return "\(name)-\(version)/\(StableHash.hex(refine?.source ?? "", turns, form.rawValue))"
  }

  /// The text that goes with a picture.
  func questionText(_ attributes: [Attribute]) -> String {
    let isLengths = attributes.contains { $0.dimension == "length" }
    let context: [String: Any] = [
      "attributes": attributes.map { attribute in
        var item: [String: Any] = [
          "name": attribute.name, "meaning": attribute.meaning,
          "units": attribute.units.joined(separator: ", "),
        ]
        if let hint = hints[attribute.name] { item["hint"] = hint }
        return item
      },
      "pair": isLengths ? "12 inch / 30 cm" : "12 oz / 340 g",
      "pair_choice": isLengths ? "the metric one" : "the one printed first",
      "example": Self.example(attributes),
    ]
    return Self.trimmed(question.template.render(context))
  }

  /// The text and the turns before it that a refiner is asked with; `nil` where the prompt has none.
  func refineTurns(_ answer: RawAnswer) -> [(question: String, answer: String?)]? {
    guard let refine else { return nil }
    let attribute = answer.attribute
    func text(_ raw: String, seen: String?) -> String {
      var context: [String: Any] = [
        "name": attribute.name, "meaning": attribute.meaning,
        "units": attribute.units.joined(separator: ", "), "raw": raw,
      ]
      if let seen, !seen.isEmpty { context["seen"] = seen }
      return Self.trimmed(refine.template.render(context))
    }
    // The picture's text goes with the question alone.
    let fitting = examples.filter { $0.dimension == attribute.dimension || $0.answer == "null" }
    return fitting.map { (text($0.raw, seen: nil), $0.answer) }
      + [(text(answer.text, seen: answer.seen), nil)]
  }

  private static func example(_ attributes: [Attribute]) -> String {
    let first = attributes.first.map {
      #""\#($0.name)": {"value": "1.5", "unit": "\#($0.usualUnit ?? $0.units.first ?? "")"}"#
    }
    let others = attributes.dropFirst().map { #""\#($0.name)": null"# }
    return "{" + ([first].compactMap(\.self) + others).joined(separator: ", ") + "}"
  }

  private static func trimmed(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while lines.first?.allSatisfy(\.isWhitespace) == true { lines.removeFirst() }
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  private static func examples(_ text: String, _ folder: String) throws -> [Example] {
    struct Value: Decodable {
      var value: String
      var unit: String
    }
    struct Item: Decodable {
      var dimension: String
      var raw: String
      var answer: Value?
    }
    do {
      return try YAMLDecoder().decode([Item].self, from: text).map { item in
        Example(
          dimension: item.dimension, raw: item.raw,
          answer: item.answer.map { #"{"value": "\#($0.value)", "unit": "\#($0.unit)"}"# } ?? "null"
        )
      }
    } catch {
      throw PromptError(
        file: folder + "/examples.yaml",
        reason: "must be a list of {dimension, raw, answer}: \(error)")
    }
  }
}
