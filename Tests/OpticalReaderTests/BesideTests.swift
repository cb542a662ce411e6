import Testing

@testable import OpticalReader

/// Coins and tablets lie beside the product for scale, with measures of their own.
struct BesideTests {
  @Test func `inches alone among centimetres are the tablet's that lies beside for scale`() throws {
    var sketch = Sketch()
    for (text, y) in [("30cm", 600.0), ("23cm", 300), ("9.7 inch", 450)] {
      sketch.label(text, 400, y)
    }
    #expect(try #require(sketch.features(of: "9.7 inch", for: "depth").first)[.oddUnit] == 1)
    #expect(try #require(sketch.features(of: "30 centimetre", for: "width").first)[.oddUnit] == 0)
  }

  @Test func `a tablet's own sides go with its diagonal`() throws {
    // A bag, and beside it the tablet that fits in.
    var sketch = Sketch()
    sketch.box(380, 200, 300, 420)
    sketch.box(80, 400, 180, 220)
    sketch.label("34cm", 740, 410)
    sketch.label("18cm", 530, 660)
    sketch.label("17cm", 220, 500)
    sketch.label("10.5 inch", 160, 450)
    let own = try #require(sketch.features(of: "17 centimetre", for: "height").first)
    let bag = try #require(sketch.features(of: "34 centimetre", for: "height").first)
    #expect(own[.oddUnit] == 1)
    #expect(bag[.oddUnit] == 0)
  }

  @Test func `what stands on a tablet's diagonal is the diagonal's`() throws {
    // The diagonal in two strokes: its inches, and the same in centimetres further on.
    var sketch = Sketch()
    sketch.stroke(100, 600, 280, 450)
    sketch.stroke(400, 350, 580, 200)
    sketch.stroke(700, 150, 700, 650)
    sketch.label("10.1 inch", 190, 525)
    sketch.label("25.6cm", 490, 275)
    sketch.label("34cm", 700, 400)
    let diagonal = try #require(sketch.features(of: "25.6 centimetre", for: "width").first)
    let side = try #require(sketch.features(of: "34 centimetre", for: "width").first)
    #expect(diagonal[.oddUnit] == 0.7)
    #expect(side[.oddUnit] == 0)
  }

  @Test func `the size of a coin that lies there for scale is the coin's`() throws {
    // A charm, and the quarter beside it.
    var sketch = Sketch()
    sketch.box(100, 200, 160, 300)
    sketch.box(450, 250, 240, 240)
    sketch.label("LIBERTY", 570, 370)
    sketch.label("24.6mm", 570, 520)
    sketch.label("9.7mm", 180, 530)
    let coin = try #require(sketch.features(of: "24.6 millimetre", for: "width").first)
    let charm = try #require(sketch.features(of: "9.7 millimetre", for: "width").first)
    #expect(coin[.oddUnit] == 1)
    #expect(charm[.oddUnit] == 0)
    #expect(charm[.biggest] == 1 && charm[.biggerBeside] == 0)
    #expect(sketch.answers()["width"] == "9.7 millimetre")
  }

  /// A charm and a coin whose relief falls apart into several things.
  private static let charm: Sketch = {
    var sketch = Sketch()
    sketch.box(80, 180, 170, 320)
    sketch.box(450, 250, 90, 240)
    sketch.box(560, 250, 130, 100)
    sketch.box(560, 380, 130, 110)
    sketch.label("LIBERTY", 570, 370)
    sketch.label("24.6mm", 740, 370)
    sketch.label("30mm", 45, 340)
    sketch.label("9.7mm", 165, 540)
    return sketch
  }()

  @Test func `all that a coin's words touch is the coin`() throws {
    let coin = try #require(Self.charm.features(of: "24.6 millimetre", for: "height").first)
    #expect(coin[.oddUnit] == 1)
    let width = try #require(Self.charm.features(of: "9.7 millimetre", for: "width").first)
    #expect(width[.oddUnit] == 0)
  }

  @Test func `a coin's size is no third measure and no depth that is left over`() throws {
    let width = try #require(Self.charm.features(of: "9.7 millimetre", for: "width").first)
    #expect(width[.exactlyThree] == 0)
    let coin = try #require(Self.charm.features(of: "24.6 millimetre", for: "depth").first)
    #expect(coin[.leftOver] == 0 && coin[.thirdMeasure] == 0)
    let found = Self.charm.answers()
    #expect(found["depth"] == nil)
    #expect(found["height"] == "30 millimetre")
    #expect(found["width"] == "9.7 millimetre")
  }

  @Test func `a coin purse is no coin`() throws {
    var sketch = Sketch()
    sketch.box(200, 200, 400, 300)
    sketch.label("COIN PURSE", 400, 80)
    sketch.label("12cm", 400, 540)
    #expect(try #require(sketch.features(of: "12 centimetre", for: "width").first)[.oddUnit] == 0)
  }

  @Test func `a frame that is read as one huge letter is a thing`() throws {
    var sketch = Sketch()
    sketch.box(100, 150, 300, 300)
    sketch.sign("D", 250, 300, side: 330)
    sketch.box(560, 250, 160, 160)
    sketch.label("COIN", 640, 330)
    sketch.label("25mm", 640, 440)
    sketch.label("59mm", 60, 300)
    sketch.label("39mm", 250, 480)
    #expect(try #require(sketch.features(of: "25 millimetre", for: "depth").first)[.oddUnit] == 1)
    #expect(sketch.answers()["depth"] == nil)
  }

  @Test func `millimetres alone among centimetres are a board's thickness`() throws {
    var sketch = Sketch()
    for (text, y) in [("60cm", 100.0), ("25cm", 220), ("15cm", 340), ("75cm", 460)] {
      sketch.label(text, 300, y)
    }
    sketch.label("18mm", 600, 600)
    #expect(try #require(sketch.features(of: "18 millimetre", for: "depth").first)[.oddUnit] == 1)
    #expect(try #require(sketch.features(of: "15 centimetre", for: "depth").first)[.oddUnit] == 0)
  }
}
