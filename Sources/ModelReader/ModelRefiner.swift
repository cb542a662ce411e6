internal import Catalogue
public import Engines
internal import Quantities
public import Readings
internal import Synchronization

/// A text model that rewrites a raw answer as a canonical value, or says that it names none. It may
/// correct a unit and choose among candidates; a number of its own making is rejected.
public struct ModelRefiner: Refiner {
  /// Raised with every change that can change a refinement.
  static let version = 1

  public let name: String
  public let fingerprint: String
  private let engine: Engine
  private let prompt: Prompt
  private let known = KnownRefinements()

  /// - Throws: `PromptError` where the prompt has no `refine.mustache`.
  public init(engine: Engine, prompt: Prompt) throws {
    self.engine = engine
    self.prompt = prompt
    name = engine.configuration.name
    fingerprint =
      "refiner-\(Self.version)/\(engine.configuration.name)/\(engine.configuration.model)/"
      + prompt.refineFingerprint
    guard prompt.canRefine else {
      throw PromptError(
        file: prompt.name + "/refine.mustache", reason: "is missing, and a refiner was asked for")
    }
  }

  public func open() async throws { try await engine.open() }

  public func close() async { await engine.close() }

  /// - Throws: `RefinerFailure` where the engine cannot refine this answer; `EngineGone` where it can
  ///   refine none.
  @concurrent
  public func refine(_ answer: RawAnswer) async throws -> Refinement {
    if let known = known[answer] { return known }
    let asked: Engine.Asked<ModelAnswer>
    do {
      asked = try await ask(answer)
    } catch let failure as EngineFailure {
      throw RefinerFailure(failure)
    }
    let refinement = Self.judge(asked.value, answer, Usage(asked))
    known[answer] = refinement
    return refinement
  }

  private func ask(_ answer: RawAnswer) async throws -> Engine.Asked<ModelAnswer> {
    let turns = prompt.refineTurns(answer) ?? []
    let messages = turns.flatMap { turn in
      [ChatRequest.Message(.user, [.text(turn.question)])]
        + [turn.answer.map { ChatRequest.Message(.assistant, [.text($0)]) }].compactMap(\.self)
    }
    let form = prompt.form
    let attribute = answer.attribute
    let schema = form == .json ? AnswerSchema(value: attribute).text : nil
    let limit = prompt.tokensPerAttribute + 16
    return try await engine.ask { unusable in
      ChatRequest(
        messages: messages, schema: schema, maximumTokens: limit,
        temperature: ModelReader.temperatureStep * Double(unusable), seed: unusable)
    } read: { reply in
      let answers = try ModelAnswer.answers(in: reply, to: [attribute], form: form)
      return answers[attribute.name] ?? ModelAnswer(text: nil)
    }
  }

  /// Whether the number was there before: in the raw answer or in the image's text.
  private static func judge(
    _ said: ModelAnswer, _ answer: RawAnswer, _ usage: Usage
  ) -> Refinement {
    guard let text = said.text else { return Refinement(.nothing, text: nil, usage: usage) }
    let numbers = QuantityReader.standard.numbers(in: text)
    let given = Set(QuantityReader.standard.numbers(in: answer.text))
      .union(answer.seen.map { QuantityReader.standard.numbers(in: $0) } ?? [])
    let isInvented = numbers.isEmpty || numbers.contains { !given.contains($0) }
    return Refinement(isInvented ? .rejected : .value, text: text, usage: usage)
  }
}

/// The refinements that were made before: equal raw answers to one attribute are refined once, and
/// models repeat themselves a lot.
private final class KnownRefinements: Sendable {
  /// Beyond this many, nothing more is kept.
  private static let most = 50_000

  private let refinements = Mutex<[RawAnswer: Refinement]>([:])

  subscript(answer: RawAnswer) -> Refinement? {
    get {
      refinements.withLock { $0[answer] }.map { Refinement($0.verdict, text: $0.text) }
    }
    set {
      refinements.withLock { refinements in
        if refinements.count < Self.most { refinements[answer] = newValue }
      }
    }
  }
}
