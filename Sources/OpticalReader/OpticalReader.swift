public import Catalogue
import Imaging
public import Readings
public import TextRecognition

/// Reads text in this process and chooses among the measures that it prints. Needs no server.
public struct OpticalReader: Reader {
  /// Raised with every change that can change an answer: rules, weights, features.
  static let version = 5

  static let readerName = "optical"

  public var name: String { Self.readerName }
  public let fingerprint: String
  private let recogniser: TextRecogniser
  private let chooser: Chooser
  private let policy: ChoicePolicy
  private let tellsText: Bool
  private let keepsCandidates: Bool

  /// - Parameters:
  ///   - recogniser: shared by all questions; its parallelism is the reader's.
  ///   - schema: says which attributes rival each other for a measure.
  ///   - policy: the weights of the choice, and how readily it answers.
  ///   - tellsText: whether answers carry all the text of the picture, for a model or a refiner that
  ///     comes after.
  ///   - keepsCandidates: whether a question's first answer carries what `OpticalRechooser` chooses from.
  public init(
    recogniser: TextRecogniser, schema: Schema = .challenge, policy: ChoicePolicy = ChoicePolicy(),
    tellsText: Bool = false, keepsCandidates: Bool = false
  ) {
    self.keepsCandidates = keepsCandidates
    self.recogniser = recogniser
    self.tellsText = tellsText
    self.policy = policy
    chooser = Chooser(known: schema.attributes, policy: policy)
    fingerprint = Self.fingerprint(schema, policy)
  }

  static func fingerprint(_ schema: Schema, _ policy: ChoicePolicy) -> String {
    "\(readerName)-\(version)/\(StableHash.hex(schema.source))/\(policy.fingerprint)"
  }

  /// - Throws: `ImageError` where the picture cannot be decoded; `RecognitionError` where the
  ///   engine fails.
  @concurrent
  public func read(_ question: Question) async throws -> [Answer] {
    let pixels = try question.image.pixels(longestSide: TextRecogniser.longestSide)
    let lines = try await recogniser.lines(in: pixels)
    try Task.checkCancellation()
    let seen = tellsText ? lines.map(\.text).joined(separator: "\n") : nil
    let ballots = chooser.ballots(
      question.attributes, lines: lines, pixels: pixels, groupID: question.groupID)
    var answers = policy.choices(question.attributes, ballots).map { choice in
      var answer = Answer(choice)
      answer.reader = name
      answer.seen = seen
      return answer
    }
    if keepsCandidates, !answers.isEmpty { answers[0].kept = BallotBytes.written(ballots) }
    return answers
  }
}

extension Answer {
  /// How many other values are told with an answer.
  private static let mostAlternatives = 4

  init(_ choice: Choice) {
    var told: Set<String> = choice.text.map { [$0] } ?? []
    let others = choice.options.filter { told.insert($0.text).inserted }
    self.init(
      attribute: choice.attribute.name, text: choice.text, evidence: choice.evidence,
      confidence: choice.confidence,
      alternatives: others.prefix(Self.mostAlternatives).map {
        Alternative(text: $0.text, confidence: $0.probability, evidence: $0.evidence)
      })
  }
}
