import Foundation
import Testing

@testable import Catalogue

struct SchemaTests {
  @Test func `the challenge has eight attributes with the rule book's units`() {
    let lengths = ["centimetre", "foot", "inch", "metre", "millimetre", "yard"]
    let weights = ["gram", "kilogram", "microgram", "milligram", "ounce", "pound", "ton"]
    let expected = [
      "width": lengths, "depth": lengths, "height": lengths, "item_weight": weights,
      "maximum_weight_recommendation": weights, "voltage": ["kilovolt", "millivolt", "volt"],
      "wattage": ["kilowatt", "watt"],
      "item_volume": [
        "centilitre", "cubic foot", "cubic inch", "cup", "decilitre", "fluid ounce", "gallon",
        "imperial gallon", "litre", "microlitre", "millilitre", "pint", "quart",
      ],
    ]
    let schema = Schema.challenge
    #expect(
      Dictionary(uniqueKeysWithValues: schema.attributes.map { ($0.name, $0.units) }) == expected)
    #expect(schema.allUnits.count == 31)
    #expect(schema["width"]?.axis == .horizontal)
    #expect(schema["height"]?.axis == .vertical)
    #expect(schema["depth"]?.axis == .depth)
    #expect(schema["colour"] == nil)
  }

  @Test func `every attribute of the challenge is announced and denied in seven languages`() throws
  {
    let words = [
      ("item_weight", ["net weight", "nettogewicht", "poids net", "peso neto", "peso netto"]),
      ("maximum_weight_recommendation", ["max load", "tragkraft", "charge max", "carga máxima"]),
      ("height", ["height", "höhe", "hauteur", "altura", "altezza", "hoogte"]),
    ]
    for (name, expected) in words {
      #expect(Set(expected).isSubset(of: Schema.challenge[name]?.announcedBy ?? []))
    }
    for attribute in Schema.challenge.attributes {
      let both = Set(attribute.announcedBy).intersection(attribute.deniedBy)
      #expect(both.isEmpty, "\(attribute.name) both announces and denies")
      #expect(attribute.deniedBy.count > 20)
      #expect(attribute.announcedBy.allSatisfy { $0 == $0.lowercased() })
    }
  }

  @Test func `the built-in schema is the one in Resources`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Catalogue/Resources/challenge.yaml").standardizedFileURL
    let yaml = try String(contentsOf: file, encoding: .utf8)
    #expect(Schema.challengeSource == yaml, "run Scripts/generate-schema.py")
  }

  @Test func `a schema of one's own needs a dimension, units and a meaning`() throws {
    let yaml = """
      name: lamps
      attributes:
        flux:
          dimension: luminous flux
          units: [lumen]
          meaning: The light that the lamp gives.
          announced_by: [Brightness]
      """
    let schema = try Schema(yaml: yaml, file: "lamps.yaml")
    #expect(schema.name == "lamps")
    #expect(
      schema.attributes == [
        Attribute(
          name: "flux", dimension: "luminous flux", units: ["lumen"],
          meaning: "The light that the lamp gives.", announcedBy: ["brightness"])
      ])
  }

  @Test(arguments: [
    ("", "s.yaml: is empty"),
    ("- a", "s.yaml:1: is no mapping"),
    ("name: x", "no `attributes`"),
    ("attributes: {}", "s.yaml:1: attributes: names no attribute"),
    ("colour: 1\nattributes: {}", "the field `colour` is not known"),
    ("attributes:\n  a: [1]", "s.yaml:2: attributes.a: is no mapping"),
    ("attributes:\n  a:\n    units: [m]\n    meaning: x", "attributes.a: has no `dimension`"),
    (
      "attributes:\n  a:\n    dimension: length\n    units: []\n    meaning: x",
      "s.yaml:4: attributes.a.units: names no unit"
    ),
    (
      "attributes:\n  a:\n    dimension: length\n    units: metre\n    meaning: x",
      "attributes.a.units: is no list"
    ),
    (
      "attributes:\n  a:\n    dimension: length\n    units: [metre]\n    meaning: x\n    axis: up",
      "s.yaml:6: attributes.a.axis: is `up`; it may be `horizontal`, `vertical`, `depth`"
    ),
    (
      "attributes:\n  a:\n    dimension: l\n    units: [m]\n    meaning: x\n    anounced_by: [x]",
      "s.yaml:6: attributes.a: the field `anounced_by` is not known"
    ),
    ("attributes:\n  a: {\n", "is no YAML"),
    ("a: &x [b]\na: *x", "twice"),
    ("attributes: [\n", "is no YAML"),
    (
      "attributes:\n  a:\n    dimension: l\n    units: [[[m]]]\n    meaning: x",
      "nested too deep"
    ),
  ])
  func `a bad schema is refused with file, line and field`(yaml: String, part: String) {
    let error = #expect(throws: SchemaError.self) { try Schema(yaml: yaml, file: "s.yaml") }
    #expect(error?.description.contains(part) == true, "\(error?.description ?? "no error")")
  }
}
