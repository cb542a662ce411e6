import Catalogue
import Imaging
import Readings
import Testing

@testable import OpticalReader

/// Labels as lines of text at places, on a white picture: what is chosen for an attribute.
struct ChooserTests {
  private static func choices(
    _ texts: [(String, x: Double, y: Double)], policy: ChoicePolicy = ChoicePolicy()
  ) -> [String: String] {
    let lines = texts.map { text, x, y in
      let width = 14 * Double(text.count)
      return Line(
        text: text,
        quadrilateral: Quadrilateral(
          topLeft: Point(x: x, y: y), topRight: Point(x: x + width, y: y),
          bottomRight: Point(x: x + width, y: y + 28), bottomLeft: Point(x: x, y: y + 28)),
        confidence: 0.99)
    }
    let pixels = Pixels(
      width: 800, height: 800, bytes: [UInt8](repeating: 255, count: 3 * 800 * 800),
      sourceWidth: 800, sourceHeight: 800)
    let found = Chooser(policy: policy).choose(
      Schema.challenge.attributes, lines: lines, pixels: pixels)
    return Dictionary(
      uniqueKeysWithValues: found.compactMap { choice in
        choice.text.map { (choice.attribute.name, $0) }
      })
  }

  @Test(arguments: [ChoicePolicy(weights: .rules), ChoicePolicy()])
  func `an announced weight is taken, the serving's is not`(policy: ChoicePolicy) {
    let found = Self.choices(
      [("Net Wt. 340 g", 100, 600), ("per serving 25 g", 100, 300)], policy: policy)
    #expect(found["item_weight"] == "340 gram")
  }

  @Test(arguments: [ChoicePolicy(weights: .rules), ChoicePolicy()])
  func `a load is no weight`(policy: ChoicePolicy) {
    let found = Self.choices([("Max load: 150 kg", 100, 400)], policy: policy)
    #expect(found["maximum_weight_recommendation"] == "150 kilogram")
    #expect(found["item_weight"] == nil)
  }

  @Test(arguments: [ChoicePolicy(weights: .rules), ChoicePolicy()])
  func `input and power of a charger`(policy: ChoicePolicy) {
    let found = Self.choices(
      [("Input: 100-240V ~ 50/60Hz", 100, 300), ("Output power 65W", 100, 340)], policy: policy)
    #expect(found["voltage"] == "240 volt")
    #expect(found["wattage"] == "65 watt")
  }

  @Test(arguments: [ChoicePolicy(weights: .rules), ChoicePolicy()])
  func `letters say which side a length is`(policy: ChoicePolicy) {
    let found = Self.choices([("W 30 cm x D 20 cm x H 45 cm", 100, 700)], policy: policy)
    #expect(found["width"] == "30 centimetre")
    #expect(found["depth"] == "20 centimetre")
    #expect(found["height"] == "45 centimetre")
  }

  @Test func `nothing is chosen where nothing is printed`() {
    #expect(Self.choices([("Made in Italy", 100, 100)]).isEmpty)
    #expect(Self.choices([]).isEmpty)
  }

  @Test func `the more rows are expected empty, the fewer are answered`() {
    let texts: [(String, x: Double, y: Double)] = [("lasts 12 hours at 5 V", 20, 20)]
    let counts = [0.02, 0.5, 0.98].map {
      Self.choices(texts, policy: ChoicePolicy(expectEmpty: $0)).count
    }
    #expect(counts == counts.sorted(by: >))
    #expect(counts.last == 0)
  }

  @Test func `the more precision is asked, the fewer are answered`() {
    let texts: [(String, x: Double, y: Double)] = [
      ("Net weight 500 g", 20, 20), ("230V", 300, 300), ("12 cm", 500, 90), ("8 cm", 500, 490),
    ]
    let counts = [0.7, 0.9, 0.98].map {
      Self.choices(texts, policy: ChoicePolicy(precision: $0)).count
    }
    #expect(counts == counts.sorted(by: >))
  }
}
