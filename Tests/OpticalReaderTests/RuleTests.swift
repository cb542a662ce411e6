import Testing

@testable import OpticalReader

/// What each rule sees by itself; without the rule its test fails.
struct RuleTests {
  private static func sketch(_ texts: (String, Double, Double)...) -> Sketch {
    var sketch = Sketch()
    for (text, x, y) in texts { sketch.label(text, x, y) }
    return sketch
  }

  private static func first(
    _ sketch: Sketch, _ text: String, _ attribute: String
  ) throws -> Features {
    try #require(sketch.features(of: text, for: attribute).first)
  }

  @Test func `beside the thing without a line: left of it is height, below it width`() throws {
    var sketch = Sketch()
    sketch.box(300, 200, 250, 350)
    sketch.label("50cm", 220, 370)
    sketch.label("30cm", 425, 600)
    #expect(try Self.first(sketch, "50 centimetre", "height")[.sideAgrees] > 0.5)
    #expect(try Self.first(sketch, "50 centimetre", "width")[.sideDisagrees] > 0.5)
    #expect(try Self.first(sketch, "30 centimetre", "width")[.sideAgrees] > 0.5)
  }

  @Test func `print that is turned upright speaks for height`() throws {
    var sketch = Sketch()
    sketch.upright("50cm", 220, 370)
    let height = try Self.first(sketch, "50 centimetre", "height")
    let width = try Self.first(sketch, "50 centimetre", "width")
    #expect(height[.upright] == 1 && height[.level] == 0)
    #expect(width[.level] == 1 && width[.upright] == 0)
  }

  @Test func `of two measures in one direction the bigger is the whole's`() throws {
    var sketch = Sketch()
    sketch.box(100, 150, 500, 350)
    sketch.stroke(100, 540, 600, 540)
    sketch.label("40cm", 350, 560)
    sketch.stroke(100, 620, 400, 620)
    sketch.label("24cm", 250, 640)
    let part = try Self.first(sketch, "24 centimetre", "width")
    #expect(part[.biggerBeside] > 0 && part[.shorterLine] > 0.2)
    let whole = try Self.first(sketch, "40 centimetre", "width")
    #expect(whole[.biggerBeside] == 0 && whole[.shorterLine] == 0)
  }

  @Test func `three sizes in a row end with the height, unless an order beside them says more`()
    throws
  {
    let plain = Self.sketch(("10 x 5 x 3 cm", 300, 300))
    #expect(try Self.first(plain, "3 centimetre", "height")[.placeAgrees] == 1)
    #expect(try Self.first(plain, "10 centimetre", "height")[.placeDisagrees] == 1)
    let ordered = Self.sketch(("42 x 25 x 17 cm", 300, 600), ("(L x W x H)", 300, 640))
    #expect(try Self.first(ordered, "25 centimetre", "width")[.letterAgrees] == 1)
    #expect(try Self.first(ordered, "42 centimetre", "width")[.letterDisagrees] == 1)
  }

  @Test func `the biggest and what is printed twice are known`() throws {
    let sketch = Self.sketch(("10 cm", 100, 100), ("40 cm", 500, 300), ("10 cm", 300, 600))
    let (big, small) = (
      try Self.first(sketch, "40 centimetre", "width"),
      try Self.first(sketch, "10 centimetre", "width")
    )
    #expect(big[.biggest] == 1 && big[.repeated] == 0)
    #expect(small[.biggest] < 1 && small[.repeated] == 1)
  }

  @Test func `a depth takes a third measure`() throws {
    let two = Self.sketch(("10 cm", 100, 100), ("40 cm", 500, 300))
    let three = Self.sketch(("10 cm", 100, 100), ("40 cm", 500, 300), ("20 cm", 300, 600))
    #expect(try Self.first(two, "10 centimetre", "depth")[.thirdMeasure] == 0)
    let third = try Self.first(three, "10 centimetre", "depth")
    #expect(third[.thirdMeasure] == 1 && third[.exactlyThree] == 1)
    let one = Self.sketch(("10 cm", 100, 100))
    #expect(try Self.first(one, "10 centimetre", "width")[.onlyCandidate] == 1)
  }

  @Test func `what width and height leave over is rather the depth`() throws {
    var sketch = Sketch()
    sketch.stroke(100, 600, 500, 600)
    sketch.label("40cm", 300, 620)
    sketch.stroke(60, 100, 60, 500)
    sketch.label("50cm", 100, 300)
    sketch.label("20cm", 650, 350)
    #expect(try Self.first(sketch, "20 centimetre", "depth")[.leftOver] == 1)
    #expect(try Self.first(sketch, "40 centimetre", "depth")[.claimed] == 1)
  }

  @Test func `a value that is announced elsewhere means the same on an icon`() throws {
    let sketch = Self.sketch(("198 lbs", 150, 100), ("Belastbarkeit 198 lbs", 400, 600))
    let load = try Self.first(sketch, "198 pound", "maximum_weight_recommendation")
    #expect(load[.twinAnnounced] > 0.5)
    #expect(try Self.first(sketch, "198 pound", "item_weight")[.twinDenied] > 0.5)
  }

  @Test func `one prime among double ones has lost its second stroke`() {
    let sketch = Self.sketch(("46'", 100, 100), ("18\"", 500, 300))
    #expect(sketch.values(for: "width") == ["46 inch", "18 inch"])
    #expect(Self.sketch(("6'", 100, 100)).values(for: "width") == ["6 foot"])
  }

  @Test func `a unit on the next line, or in a headline, is the number's`() {
    #expect(
      Self.sketch(("10", 300, 300), ("kg", 340, 300)).values(for: "item_weight") == ["10 kilogram"])
    let headed = Self.sketch(("Unit: cm", 400, 60), ("H 6.0", 100, 400), ("W 9.5", 500, 700))
    #expect(headed.values(for: "width") == ["6 centimetre", "9.5 centimetre"])
  }

  @Test func `one measure in two systems is one candidate`() {
    #expect(Self.sketch(("12 oz (340 g)", 300, 300)).values(for: "item_weight") == ["12 ounce"])
    let stacked = Self.sketch(("80cm", 300, 300), ("31.5in", 300, 328))
    #expect(stacked.values(for: "width") == ["80 centimetre"])
  }

  @Test func `a tolerance is no measure`() {
    #expect(Self.sketch(("750 g ± 50 g", 300, 300)).values(for: "item_weight") == ["750 gram"])
  }

  @Test func `a length beside a width and a height is the depth`() throws {
    let sketch = Self.sketch(
      ("Length 40 cm", 200, 100), ("Width 20 cm", 200, 300), ("Height 30 cm", 200, 500))
    #expect(try Self.first(sketch, "40 centimetre", "depth")[.announced] > 0.5)
    #expect(try Self.first(sketch, "40 centimetre", "width")[.announced] == 0)
  }
}
