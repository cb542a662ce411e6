import Testing

@testable import OpticalReader

/// How drawings of boxes and of two views tell width from depth.
struct ViewsTests {
  /// A sofa in perspective: both base edges are slanted and meet in the front corner.
  private static let sofa: Sketch = {
    var sketch = Sketch()
    sketch.stroke(100, 560, 250, 650)
    sketch.label("36.2\"", 140, 640)
    sketch.stroke(260, 650, 700, 530)
    sketch.label("74\"", 500, 630)
    sketch.stroke(70, 300, 70, 540)
    sketch.label("30.3\"", 30, 420)
    return sketch
  }()

  @Test(arguments: [ChoicePolicy(), ChoicePolicy(weights: .rules)])
  func `of two slanted base edges the flatter and longer one is the width`(policy: ChoicePolicy) {
    let found = Self.sofa.answers(policy)
    #expect(found["width"] == "74 inch")
    #expect(found["depth"] == "36.2 inch")
    #expect(found["height"] == "30.3 inch")
  }

  @Test func `base edges that meet in a corner know each other`() throws {
    let width = try #require(Self.sofa.features(of: "74 inch", for: "width").first)
    let depth = try #require(Self.sofa.features(of: "74 inch", for: "depth").first)
    #expect(width[.baseEdge] == 1)
    #expect(width[.flatterEdge] > 0.3 && width[.biggerEdge] > 0.3)
    #expect(depth[.flatterEdge] == -width[.flatterEdge])
    #expect(depth[.biggerEdge] == -width[.biggerEdge])
    let upright = try #require(Self.sofa.features(of: "30.3 inch", for: "height").first)
    #expect(upright[.baseEdge] == 0)
  }

  /// A car seat from the front and, equally high, from the side, each with a level line below.
  private static let seat: Sketch = {
    var sketch = Sketch()
    sketch.box(60, 150, 260, 400)
    sketch.box(480, 150, 200, 400)
    sketch.stroke(60, 600, 320, 600)
    sketch.label("55cms", 190, 620)
    sketch.stroke(480, 600, 680, 600)
    sketch.label("43cms", 580, 620)
    sketch.stroke(730, 150, 730, 550)
    sketch.label("68.5cms", 765, 350)
    return sketch
  }()

  @Test func `the level line under the side view is the depth`() throws {
    let side = try #require(Self.seat.features(of: "43 centimetre", for: "depth").first)
    #expect(side[.viewAgrees] > 0.6)
    #expect(side[.lineDisagrees] < 0.5)
    let front = try #require(Self.seat.features(of: "55 centimetre", for: "width").first)
    #expect(front[.viewAgrees] > 0.6)
    let found = Self.seat.answers()
    #expect(found["width"] == "55 centimetre")
    #expect(found["depth"] == "43 centimetre")
    #expect(found["height"] == "68.5 centimetre")
  }

  @Test func `level lines of things below each other are no two views`() throws {
    var sketch = Sketch()
    sketch.box(100, 60, 500, 200)
    sketch.stroke(100, 290, 600, 290)
    sketch.label("120cm", 350, 310)
    sketch.box(100, 420, 400, 200)
    sketch.stroke(100, 650, 500, 650)
    sketch.label("100cm", 300, 670)
    let below = try #require(sketch.features(of: "100 centimetre", for: "depth").first)
    #expect(below[.viewAgrees] == 0)
  }

  @Test func `sizes written out mean what they mean where they are drawn`() throws {
    // A doll: height x width x depth, against the usual order.
    var sketch = Sketch()
    sketch.box(300, 100, 160, 440)
    sketch.stroke(250, 100, 250, 540)
    sketch.label("37cm", 205, 320)
    sketch.stroke(300, 580, 460, 580)
    sketch.label("8cm", 380, 600)
    sketch.label("37cm*8cm*6cm", 380, 720)
    let written = try #require(sketch.features(of: "37 centimetre", for: "height").last)
    #expect(written[.twinLineAgrees] > 0.4)
    let wide = try #require(sketch.features(of: "37 centimetre", for: "width").last)
    #expect(wide[.twinLineDisagrees] > 0.4)
    #expect(sketch.answers()["width"] == "8 centimetre")
    #expect(sketch.answers()["height"] == "37 centimetre")
  }

  @Test func `two level lines end to end above a cabinet are its front and its side`() throws {
    var sketch = Sketch()
    sketch.box(220, 200, 400, 500)
    sketch.stroke(220, 120, 470, 120)
    sketch.label("40 cm", 345, 95)
    sketch.stroke(484, 122, 630, 128)
    sketch.label("35 cm", 557, 98)
    sketch.stroke(160, 200, 160, 700)
    sketch.label("69 cm", 115, 450)
    #expect(
      try #require(sketch.features(of: "35 centimetre", for: "depth").first)[.viewAgrees] > 0.6)
    let found = sketch.answers()
    #expect(found["width"] == "40 centimetre")
    #expect(found["depth"] == "35 centimetre")
  }

  @Test func `lines that divide an edge are no front and side`() throws {
    var sketch = Sketch()
    for (x, text) in [(100.0, "12cm"), (300, "11cm"), (500, "13cm")] {
      sketch.stroke(x, 120, x + 190, 120)
      sketch.label(text, x + 95, 95)
    }
    #expect(
      try #require(sketch.features(of: "11 centimetre", for: "depth").first)[.viewAgrees] == 0)
  }
}
