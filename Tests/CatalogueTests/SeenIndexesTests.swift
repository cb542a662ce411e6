import Testing

@testable import Catalogue

struct SeenIndexesTests {
  @Test func `an index is new once, whatever the order and the spelling`() {
    var seen = SeenIndexes()
    var plain: Set<String> = []
    var state: UInt64 = 7
    for turn in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let draw = Int(state >> 40)
      let index =
        switch draw % 5 {
        case 0, 1: "\(turn)"
        case 2: "\(draw % 30_000)"
        case 3: "0\(draw % 100)"
        default: "row-\(draw % 5_000)"
        }
      #expect(seen.insert(index) == plain.insert(index).inserted, "\(index)")
    }
  }
}
