import Testing

@testable import Scoring

struct ReliabilityTests {
  private static func answers(_ pairs: [(Double, Bool)]) -> [Reliability.Answered] {
    pairs.map { Reliability.Answered(confidence: $0.0, isRight: $0.1) }
  }

  @Test func `the curve goes from the surest answer on, ties taken together`() {
    let found = Reliability(
      Self.answers([(0.9, true), (0.5, false), (0.7, true), (0.7, false)]), shown: 4)
    #expect(found.curve.map(\.confidence) == [0.9, 0.7, 0.5])
    #expect(found.curve.map(\.recall) == [0.25, 0.5, 0.5])
    #expect(found.curve.map(\.precision) == [1, 2.0 / 3, 0.5])
  }

  @Test func `believed confidences have no error, and doubted ones have theirs`() throws {
    let honest = Self.answers((0..<100).map { (0.75, $0 % 4 != 0) })
    #expect(try #require(Reliability(honest, shown: 100, bins: 1).calibrationError) < 1e-9)
    let bold = Self.answers((0..<100).map { (0.95, $0 % 4 != 0) })
    let error = try #require(Reliability(bold, shown: 100, bins: 1).calibrationError)
    #expect(abs(error - 0.2) < 1e-9)
  }

  @Test func `nothing answered has no curve and no error`() {
    let nothing = Reliability([], shown: 3)
    #expect(nothing.curve.isEmpty && nothing.bins.isEmpty && nothing.calibrationError == nil)
  }

  @Test func `a long curve is thinned and keeps its end`() {
    let many = Self.answers((0..<5000).map { (Double($0) / 5000, true) })
    let curve = Reliability(many, shown: 5000).curve
    #expect(curve.count < 220 && curve.last?.recall == 1)
  }
}

struct UnitConfusionTests {
  private static func confusion(_ pairs: [(String, [String])], most: Int = 12) -> UnitConfusion {
    let truth = pairs.enumerated().map { place, pair in
      TruthRow(index: "\(place)", attribute: "width", answers: pair.1)
    }
    let predictions = Dictionary(
      uniqueKeysWithValues: pairs.enumerated().map { ("\($0.offset)", $0.element.0) })
    return UnitConfusion(JudgedRow.rows(Predictions(predictions), truth: truth), most: most)
  }

  @Test func `pairs of units are counted, blanks too`() {
    let found = Self.confusion([
      ("1 metre", ["1 metre"]), ("2 inch", ["2 metre"]), ("", ["3 metre"]), ("4 inch", []),
    ])
    #expect(found.rightUnits == ["metre", "nothing"])
    #expect(found.answeredUnits == ["metre", "inch", "nothing"])
    #expect(found.cells.map(\.rows) == [1, 1, 1, 1])
    #expect(found.cells.first?.share == 1.0 / 3)
  }

  @Test func `a right answer in another unit than the first is right by its own`() {
    let found = Self.confusion([("12 inch", ["1 foot", "12 inch"])])
    #expect(found.cells.map(\.right) == ["inch"] && found.cells.map(\.answered) == ["inch"])
  }

  @Test func `rare units are taken together`() {
    let units = ["metre", "metre", "inch", "foot", "yard"]
    let found = Self.confusion(units.map { ("1 \($0)", ["1 \($0)"]) }, most: 2)
    #expect(found.rightUnits.count == 3 && found.rightUnits.contains("other units"))
    #expect(found.cells.reduce(0) { $0 + $1.rows } == 5)
  }
}
