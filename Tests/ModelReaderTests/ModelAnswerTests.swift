import Catalogue
import Engines
import Testing

@testable import ModelReader

struct ModelAnswerTests {
  static let weight = Schema.challenge["item_weight"]!
  static let volume = Schema.challenge["item_volume"]!

  static func answers(
    _ text: String, to attributes: [Attribute] = [weight], form: Prompt.Form = .json,
    finish: String = "stop"
  ) throws -> [String: String?] {
    try ModelAnswer.answers(
      in: ChatReply(text: text, finish: finish), to: attributes, form: form
    ).mapValues(\.text)
  }

  @Test(arguments: [
    #"{"item_weight": {"value": "1.5", "unit": "kilogram"}}"#,
    "Sure! Here it is:\n```json\n{\"item_weight\": {\"value\": 1.5, \"unit\": \"kilogram\"}}\n```",
    #"<think>is it 2 kg?</think> {"item_weight": "1.5 kilogram"}"#,
    #"{"Item Weight": {"unit": "kilogram", "value": "1.5"}}"#,
    #"{"value": "1.5", "unit": "kilogram"}"#,
    #"{"item_weight": {"value": [0.5, 1.5], "unit": "kilogram"}}"#,
  ])
  func `a value is read in every form that models write`(text: String) throws {
    #expect(try Self.answers(text) == ["item_weight": "1.5 kilogram"])
  }

  @Test(arguments: [
    #"{"item_weight": null}"#, #"{"item_weight": {"value": null, "unit": null}}"#,
    #"{"item_weight": "not shown"}"#, "Not visible.",
  ])
  func `nothing is read as nothing`(text: String) throws {
    let nothing: [String: String?] = ["item_weight": String?.none]
    #expect(try Self.answers(text) == nothing)
  }

  @Test func `prose answers one attribute, and the rules read it later`() throws {
    #expect(try Self.answers("It weighs 2 kg.", form: .text) == ["item_weight": "It weighs 2 kg."])
  }

  @Test(arguments: [
    ("", "stop"), ("   ", "stop"), (#"{"item_weight": {"value": "1."#, "length"),
    (#"{"item_weight": {"value": "1.5""#, "stop"), ("{}", "stop"),
    (#"{"width": {"value": "1", "unit": "metre"}}"#, "stop"),
  ])
  func `an answer that cannot be used is asked again`(text: String, finish: String) {
    let error = #expect(throws: EngineFailure.self) { try Self.answers(text, finish: finish) }
    #expect(error?.kind == .unusableAnswer)
  }

  @Test func `prose does not answer two attributes at once`() {
    #expect(throws: EngineFailure.self) {
      try Self.answers("2 kg and 1 l", to: [Self.weight, Self.volume])
    }
  }

  @Test func `the confidence is that of the value's own tokens`() throws {
    let pieces: [(String, Double)] = [
      (#"{"item_weight": "#, -5), ("{", -0.1), (#""value": ""#, -3), ("1.5", -0.2),
      (#"", "unit": ""#, -4), ("kilogram", -0.3), (#""}}"#, -2),
    ]
    let reply = ChatReply(
      text: pieces.map(\.0).joined(),
      tokens: pieces.map { ChatReply.Token(text: $0.0, logProbability: $0.1) })
    let answer = try ModelAnswer.answers(in: reply, to: [Self.weight], form: .json)["item_weight"]
    // The tokens that hold the quotes belong to the value's place, too.
    let probability = try #require(answer?.probability)
    #expect(probability > 0 && probability < 0.6)
  }

  @Test func `words in a picture cannot leave the schema`() throws {
    let schema = AnswerSchema([Self.weight]).text
    #expect(schema.contains(#""enum":["gram","kilogram""#))
    #expect(schema.contains(#""additionalProperties":false"#))
  }
}
