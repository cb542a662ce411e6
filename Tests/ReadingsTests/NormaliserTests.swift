import Catalogue
import Readings
import Testing

/// Raw answers as models give them, and what the rules make of them.
struct NormaliserTests {
  @Test(arguments: [
    ("230v", "voltage", "230 volt"), ("The weight is 1,5 kg.", "item_weight", "1.5 kilogram"),
    ("[100.0, 240.0] volt", "voltage", "240 volt"), ("12 oz (340 g)", "item_weight", "12 ounce"),
    ("11.8 inch (30 cm)", "width", "30 centimetre"),
    ("16 FL OZ", "item_volume", "16 fluid ounce"), ("8 oz", "item_volume", "8 fluid ounce"),
    ("10 x 20 cm", "width", "10 centimetre"), ("10 x 20 cm", "height", "20 centimetre"),
    ("3 cm, 45 cm", "height", "45 centimetre"), ("1.50 kilogram", "item_weight", "1.5 kilogram"),
  ])
  func `an answer becomes the canonical value`(raw: String, attribute: String, value: String)
    throws
  {
    for assumes in [false, true] {
      let rules = try Normaliser(schema: .challenge, assumesUsualUnit: assumes)
      #expect(rules.verdict(on: raw, for: attribute) == .value(value), "\(raw)")
    }
  }

  @Test(arguments: [
    (
      "From the information, '13cm/5.1in' and '17cm/6.7in' are related to width. However, we take "
        + "the first of them.\n\nWidth: 13cm", "width", "13 centimetre"
    ),
    (
      "The information is '12'. The unit is not mentioned; a common one for sizes like '186mmx135mm' "
        + "is the inch.\n\nSo, the depth is 12 inch.", "depth", "12 inch"
    ),
    (
      "Since the depth is not mentioned, I will assume that pillowcases are measured in inches.\n\n"
        + "The value is 36. \nThe unit is inch.", "depth", "36 inch"
    ),
    (
      "These are the sizes that I can read in the picture of the shelf:\n- Height: 30 cm\n- Width: 20 cm"
        + "\n- Depth: 10 cm", "height", "30 centimetre"
    ),
    (
      "The picture of the shelf shows three sizes with an arrow each.\n\nFinal answer: 30 cm.\n- Depth: 10 cm",
      "height", "30 centimetre"
    ),
    (
      "I see 4 kg on the box and 5 kg on the bag that lies in front of it, beside some apples.",
      "item_weight", "4 kilogram"
    ),
  ])
  func `an explanation is read where it concludes, if it does`(
    raw: String, attribute: String, value: String
  ) throws {
    let rules = try Normaliser(schema: .challenge)
    #expect(rules.verdict(on: raw, for: attribute) == .value(value))
  }

  @Test func `marks around a quoted number are no feet`() throws {
    let rules = try Normaliser(schema: .challenge)
    #expect(rules.verdict(on: "['StoreNo.721141', '3 cm']", for: "width") == .value("3 centimetre"))
    #expect(rules.verdict(on: "2' x 4'", for: "height") == .value("4 foot"))
  }

  @Test func `a number without a unit gets the usual one only where that may be assumed`() throws {
    let strict = try Normaliser(schema: .challenge)
    let lenient = try Normaliser(schema: .challenge, assumesUsualUnit: true)
    guard case .unclear = strict.verdict(on: "230", for: "voltage") else {
      Issue.record("a bare number is unclear")
      return
    }
    #expect(lenient.verdict(on: "230", for: "voltage") == .value("230 volt"))
    #expect(strict.fingerprint != lenient.fingerprint)
  }

  @Test(arguments: ["", "not shown", "The picture shows no width.", "5 kg"])
  func `nothing, or a measure of something else, is nothing`(raw: String) throws {
    for assumes in [false, true] {
      let rules = try Normaliser(schema: .challenge, assumesUsualUnit: assumes)
      #expect(rules.verdict(on: raw, for: "width") == .nothing)
    }
  }

  @Test func `a canonical value stays as it is`() throws {
    let rules = try Normaliser(schema: .challenge, assumesUsualUnit: true)
    for attribute in Schema.challenge.attributes {
      for unit in attribute.units {
        let value = "12.5 \(unit)"
        #expect(rules.verdict(on: value, for: attribute.name) == .value(value))
      }
    }
  }
}
