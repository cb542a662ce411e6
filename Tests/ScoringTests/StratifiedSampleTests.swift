import Testing

@testable import Scoring

struct StratifiedSampleTests {
  /// 3,000 images; every third is asked two attributes more.
  private static let rows = (0..<3_000).flatMap { image in
    (image % 3 == 0 ? ["width", "height", "depth"] : ["item_weight"]).map {
      StratifiedSample.Key(image: "\(image).jpg", attribute: $0)
    }
  }

  @Test(arguments: [1, 7, 2_024])
  func `images are whole, attributes keep their shares, and the size is met`(seed: UInt64) {
    let places = StratifiedSample(of: Self.rows, size: 500, seed: seed).places
    let drawn = Set(places)
    let images = Set(places.map { Self.rows[$0].image })
    let counts = Dictionary(grouping: places) { Self.rows[$0].attribute }.mapValues(\.count)

    #expect(places == places.sorted() && drawn.count == places.count)
    #expect(abs(places.count - 500) <= 3)
    for (place, row) in Self.rows.enumerated() where images.contains(row.image) {
      #expect(drawn.contains(place))
    }
    // 1,000 of 5,000 rows ask for each of the three, 2,000 for the weight.
    for name in ["width", "height", "depth"] { #expect(abs((counts[name] ?? 0) - 100) <= 2) }
    #expect(abs((counts["item_weight"] ?? 0) - 200) <= 3)
  }

  @Test func `one seed always draws the same rows, and another seed others`() {
    let first = StratifiedSample(of: Self.rows, size: 500, seed: 7).places
    #expect(first == StratifiedSample(of: Self.rows, size: 500, seed: 7).places)
    #expect(first != StratifiedSample(of: Self.rows, size: 500, seed: 8).places)
  }

  @Test func `every image is equally likely, however many rows it has`() {
    var times = (three: 0, one: 0)
    for seed in 0..<300 {
      for place in StratifiedSample(of: Self.rows, size: 500, seed: UInt64(seed)).places {
        if Self.rows[place].attribute == "width" { times.three += 1 }
        if Self.rows[place].attribute == "item_weight" { times.one += 1 }
      }
    }
    // 1,000 images of three rows, 2,000 of one.
    #expect(abs(Double(times.one) / Double(times.three) - 2) < 0.02)
  }

  @Test func `no more is drawn than there is`() {
    #expect(
      StratifiedSample(of: Self.rows, size: 9_999, seed: 1).places == Array(Self.rows.indices))
    #expect(StratifiedSample(of: [TruthRow](), size: 5, seed: 1).places.isEmpty)
    #expect(StratifiedSample(of: Self.rows, size: 0, seed: 1).places.isEmpty)
  }
}
