public import Catalogue
public import Engines
internal import Imaging
public import Readings

/// A vision-language model that reads pictures: one question an image with all its attributes, or the
/// original's one question an attribute.
public struct ModelReader: Reader {
  /// Raised with every change that can change an answer.
  static let version = 1
  /// Each unusable answer makes the next one bolder by this.
  static let temperatureStep = 0.2
  /// The confidence of an answer whose server tells no probabilities.
  static let unknownConfidence = 0.5

  /// How an image's attributes are asked.
  public enum Asking: String, Sendable, Codable, CaseIterable {
    /// All in one question.
    case perImage = "per-image"
    /// Each in a question of its own; the picture stays in the server's cache between them.
    case perAttribute = "per-attribute"
  }

  public let name: String
  public let fingerprint: String
  private let engine: Engine
  private let prompt: Prompt
  private let asking: Asking
  private let fingerprints: [String: String]

  /// - Parameters:
  ///   - engine: must have eyes; opened and closed by the reader.
  ///   - asking: a prompt that is answered in free text asks every attribute by itself.
  public init(engine: Engine, schema: Schema, prompt: Prompt, asking: Asking = .perImage) {
    self.engine = engine
    self.prompt = prompt
    self.asking = prompt.form == .text ? .perAttribute : asking
    let configuration = engine.configuration
    name = configuration.name
    let model =
      "model-\(Self.version)/\(configuration.name)/\(configuration.model)/"
      + "\(configuration.imagePixels)/\(self.asking.rawValue)"
    fingerprint = "\(model)/\(prompt.name)-\(prompt.version)"
    fingerprints = Dictionary(
      uniqueKeysWithValues: schema.attributes.map {
        ($0.name, "\(model)/\(prompt.fingerprint(of: $0))")
      })
  }

  public func fingerprint(of attribute: String) -> String {
    fingerprints[attribute] ?? fingerprint
  }

  public func open() async throws { try await engine.open() }

  public func close() async { await engine.close() }

  /// - Throws: `ImageError` where the picture cannot be decoded; `EngineFailure` where the engine
  ///   cannot answer this question; `EngineGone` where it can answer none.
  @concurrent
  public func read(_ question: Question) async throws -> [Answer] {
    let picture = try QuestionPicture(
      question.image, area: engine.configuration.imagePixels)
    let groups =
      asking == .perImage ? [question.attributes] : question.attributes.map { [$0] }
    var answers: [Answer] = []
    for group in groups where !group.isEmpty {
      answers += try await ask(group, of: picture)
    }
    return answers
  }

  private func ask(_ attributes: [Attribute], of picture: QuestionPicture) async throws -> [Answer]
  {
    // The picture stands before the text, so that the server keeps it for further questions.
    let message = ChatRequest.Message(
      .user, [.jpeg(picture.jpeg), .text(prompt.questionText(attributes))])
    let schema = prompt.form == .json ? AnswerSchema(attributes).text : nil
    let limit = prompt.tokensPerAttribute * attributes.count + 16
    let form = prompt.form
    let asked = try await engine.ask { unusable in
      ChatRequest(
        messages: [message], schema: schema, maximumTokens: limit,
        temperature: Self.temperatureStep * Double(unusable), seed: unusable)
    } read: { reply in
      try ModelAnswer.answers(in: reply, to: attributes, form: form)
    }
    return attributes.enumerated().map { place, attribute in
      let answer = asked.value[attribute.name]
      return Answer(
        attribute: attribute.name, text: answer?.text,
        confidence: answer?.probability ?? Self.unknownConfidence,
        usage: place == 0 ? Usage(asked) : nil, reader: name)
    }
  }
}

extension Usage {
  init<Value>(_ asked: Engine.Asked<Value>) {
    self.init(
      calls: asked.calls, promptTokens: asked.promptTokens,
      completionTokens: asked.completionTokens,
      milliseconds: Int((asked.seconds * 1_000).rounded()))
  }
}
