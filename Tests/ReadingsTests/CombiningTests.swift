import Catalogue
import Imaging
import Testing

@testable import Readings

/// How the answers of several readers, and the print of the picture, become one answer.
struct CombiningTests {
  private static let rules = try! Normaliser(schema: .challenge)
  private static let weight = Schema.challenge["item_weight"]!

  private static func answer(
    _ text: String?, _ confidence: Double, seen: String? = nil, evidence: Evidence? = nil
  ) -> Answer {
    Answer(
      attribute: "item_weight", text: text, evidence: evidence, confidence: confidence, seen: seen)
  }

  /// Says the same to every question.
  private struct Fixed: Reader {
    var name = "fixed"
    var fingerprint: String { name }
    var said: Answer
    func read(_ question: Question) async throws -> [Answer] { [said] }
  }

  private static let question = Question(image: Image(bytes: []), attributes: [weight])

  private static func line(_ text: String, _ y: Double) -> Line {
    Line(
      text: text,
      quadrilateral: Quadrilateral(
        topLeft: Point(x: 0, y: y), topRight: Point(x: 90, y: y),
        bottomRight: Point(x: 90, y: y + 9), bottomLeft: Point(x: 0, y: y + 9)), confidence: 0.98)
  }

  @Test func `a printed value is believed more, one that is not printed much less`() {
    let said = Self.answer("500 gram", 0.6)
    let printed = Proof.weigh(said, against: "Net weight\n500 g")
    let number = Proof.weigh(said, against: "Art. 500")
    let absent = Proof.weigh(said, against: "Net weight\n250 g")
    #expect(printed.confidence > said.confidence)
    #expect(number.confidence < said.confidence)
    #expect(absent.confidence < number.confidence)
    #expect(Proof.weigh(said, against: nil) == said)
    #expect(Proof.weigh(Self.answer(nil, 0.6), against: "500 g") == Self.answer(nil, 0.6))
  }

  @Test func `a proved value has the place it is printed at, one printed twice has none`() {
    let said = Self.answer("500 gram", 0.6)
    #expect(Proof.prove(said, by: [Self.line("Net 500 g", 5)]).evidence?.text == "Net 500 g")
    let twice = Proof.prove(said, by: [Self.line("Net 500 g", 5), Self.line("500g", 50)])
    #expect(twice.evidence == nil)
    #expect(twice.confidence > said.confidence)
  }

  @Test func `of two that disagree the one with the higher probability is taken, and less sure`() {
    let chosen = Agreement(rules: Self.rules)
      .choose([Self.answer("500 gram", 0.6), Self.answer("250 gram", 0.7)])
    #expect(chosen.text == "250 gram")
    #expect(chosen.confidence < 0.7)
    #expect(chosen.alternatives.map(\.text) == ["500 gram"])
  }

  @Test func `two that agree in other words are surer than each`() {
    let chosen = Agreement(rules: Self.rules)
      .choose([Self.answer("0.5 kilogram", 0.7), Self.answer("0,5 kg", 0.7)])
    #expect(chosen.text == "0.5 kilogram")
    #expect(chosen.confidence > 0.7)
  }

  @Test func `in a vote the print decides between two models that are equally sure`() async throws {
    let seeing = Fixed(
      said: Self.answer(nil, 0.3, seen: "Net weight\n500 g"))
    let (right, wrong) = (
      Fixed(said: Self.answer("500 gram", 0.6)), Fixed(said: Self.answer("250 gram", 0.6))
    )
    for models in [[right, wrong], [wrong, right]] {
      let vote = VoteReader([seeing] + models, rules: Self.rules)
      #expect(try await vote.read(Self.question).first?.text == "500 gram")
    }
  }

  @Test func `in a cascade a model is asked where the first is unsure, and its print counts`()
    async throws
  {
    func read(_ first: Answer, then second: Answer) async throws -> Answer? {
      try await CascadeReader(
        Fixed(said: first), then: Fixed(said: second), rules: Self.rules, threshold: 0.6
      ).read(Self.question).first
    }
    let sure = Self.answer("500 gram", 0.8, seen: "500 g")
    #expect(try await read(sure, then: Self.answer("250 gram", 0.9)) == sure)
    let unsure = Self.answer("500 gram", 0.4, seen: "500 g\n250 g")
    #expect(try await read(unsure, then: Self.answer("250 gram", 0.7))?.text == "250 gram")
    // What the picture does not print does not outvote what it does.
    #expect(try await read(unsure, then: Self.answer("900 gram", 0.7))?.text == "500 gram")
  }
}
