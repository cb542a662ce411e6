import Testing

@testable import OpticalReader

/// Words and numbers on labels that mislead, as they stand on real products.
struct IdiomTests {
  private static func sketch(_ texts: (String, Double, Double)...) -> Sketch {
    var sketch = Sketch()
    for (text, x, y) in texts { sketch.label(text, x, y) }
    return sketch
  }

  @Test func `counts, dashes and serial numbers borrow no unit`() {
    let sketch = Self.sketch(
      ("12cm", 400, 100), ("15cm", 400, 700), ("x2", 100, 300), ("F---1", 100, 450),
      ("163220", 600, 450), ("14", 600, 300))
    #expect(
      sketch.values(for: "width") == ["12 centimetre", "15 centimetre", "14 centimetre"])
  }

  @Test func `two thousand watts are no year`() throws {
    let sketch = Self.sketch(("2000W Fast Heat-up", 300, 100))
    #expect(try #require(sketch.features(of: "2000 watt", for: "wattage").first)[.looseUnit] == 0)
    #expect(sketch.answers()["wattage"] == "2000 watt")
    let year = Self.sketch(("since 2007 g", 300, 100))
    #expect(try #require(year.features(of: "2007 gram", for: "item_weight").first)[.looseUnit] == 1)
  }

  @Test func `a word with a number of its own announces no other line`() throws {
    let taken = Self.sketch(("20oz", 300, 100), ("Capacity:20cans", 300, 130))
    let free = Self.sketch(("20oz", 300, 100), ("Capacity", 300, 130))
    let name = "maximum_weight_recommendation"
    let strength = { (sketch: Sketch) in
      sketch.features(of: "20 ounce", for: name).first?[.announced] ?? 0
    }
    #expect(strength(taken) < 0.3 * strength(free))
  }

  @Test func `one free mention of a value is enough`() throws {
    // A battery with its charger.
    let sketch = Self.sketch(
      ("48V 13Ah", 300, 100), ("48V 17.5Ah", 300, 300), ("Output: 48V 2A", 300, 600))
    let first = try #require(sketch.features(of: "48 volt", for: "voltage").first)
    #expect(first[.twinDenied] == 0)
    #expect(sketch.answers()["voltage"] == "48 volt")
  }

  @Test(arguments: [
    ("Uebelhack et al., 2006. Obstet 107 (2 Pt 1): 247", "item_volume", "citation"),
    ("Each 10 ml contains", "item_volume", "reference amount"),
    ("Pour 30 ml of boiling water", "item_volume", "preparation"),
    ("1.5V AAA", "voltage", "batteries beside the device"),
  ])
  func `amounts of other things are denied`(text: String, attribute: String, why: String) throws {
    let sketch = Self.sketch((text, 300, 100))
    #expect(sketch.answers()[attribute] == nil, "\(why)")
  }

  /// A framed table of specifications; the level rules of its frame are drawn.
  private static func table(_ rows: [(String, String)]) -> Sketch {
    var sketch = Sketch()
    for (row, (name, value)) in rows.enumerated() {
      let y = 120 + 70 * Double(row)
      sketch.stroke(60, y + 35, 700, y + 35)
      sketch.label(name, 100 + 6 * Double(name.count), y)
      sketch.label(value, 450 + 6 * Double(value.count), y)
    }
    return sketch
  }

  @Test(arguments: [ChoicePolicy(), ChoicePolicy(weights: .rules)])
  func `in a table the name in the row decides, not the frame`(policy: ChoicePolicy) throws {
    let sketch = Self.table([
      ("Material", "PVC"), ("Height", "15.5cm"), ("Power", "60 W"), ("Model", "CT-7131"),
      ("Depth", "25 cm"),
    ])
    let found = sketch.answers(policy)
    #expect(found["height"] == "15.5 centimetre")
    #expect(found["depth"] == "25 centimetre")
    #expect(found["width"] == nil)
    #expect(found["wattage"] == "60 watt")
    let height = try #require(sketch.features(of: "15.5 centimetre", for: "height").first)
    #expect(height[.tableAgrees] == 1 && height[.lineDisagrees] == 0)
    #expect(
      try #require(sketch.features(of: "15.5 centimetre", for: "width").first)[.tableDisagrees] == 1
    )
  }

  @Test func `two lines side by side are no table`() throws {
    let sketch = Self.table([("Height", "15.5cm"), ("Depth", "25 cm")])
    #expect(
      try #require(sketch.features(of: "25 centimetre", for: "depth").first)[.tableAgrees] == 0)
  }

  @Test(arguments: [
    ("Inhalt: 0,751", "0.75 litre"), ("Capacity: 1.5I", "1.5 litre"), ("Volume 21", "2 litre"),
  ])
  func `a litre whose letter was read as a one`(text: String, value: String) {
    #expect(Self.sketch((text, 300, 200)).values(for: "item_volume") == [value])
  }

  @Test(arguments: ["Model 751", "Capacity: 20 cans", "Capacity: 1.51 kg"])
  func `no litre without a word that announces volumes, nor beside a unit`(text: String) {
    #expect(Self.sketch((text, 300, 200)).values(for: "item_volume") == [])
  }

  @Test func `an order behind the sizes names them one by one`() {
    let found = Self.sketch(("42cm×25cm×17.4cm L*W*H", 300, 600)).answers()
    #expect(found["depth"] == "42 centimetre")
    #expect(found["width"] == "25 centimetre")
    #expect(found["height"] == "17.4 centimetre")
  }
}
