import Catalogue
import Testing

private func rows(_ links: [Int]) -> [Row] {
  links.enumerated().map { position, link in
    Row(
      position: position, index: "\(position)", imageLink: "\(link).jpg", groupID: nil,
      attribute: "width", line: position + 2)
  }
}

struct SplitTests {
  @Test(arguments: [1, 2, 3, 7, 100, 1_000])
  func `an image's rows stay together and no row is lost`(count: Int) throws {
    var state: UInt64 = 1
    let rows = rows(
      (0..<2_000).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 40) % 900
      })
    let images = Set(rows.map(\.imageLink)).count
    let work = ExpectedWork.standard
    let imageRows = Dictionary(grouping: rows, by: \.imageLink).values.map(\.count)
    let largest = imageRows.map { work.ofImage(rows: $0) }.max() ?? 0
    let parts = try split(rows, into: count, work: work)
    let share = imageRows.map { work.ofImage(rows: $0) }.reduce(0, +) / Double(parts.count)

    #expect(parts.count == min(count, images))
    #expect(parts.flatMap(\.self).sorted { $0.position < $1.position } == rows)
    #expect(parts.map { Set($0.map(\.imageLink)).count }.reduce(0, +) == images)
    for part in parts {
      #expect(!part.isEmpty)
      #expect(part.map(\.position) == part.map(\.position).sorted())
      let rowsOfImages = Dictionary(grouping: part, by: \.imageLink).values.map(\.count)
      let own = rowsOfImages.map { work.ofImage(rows: $0) }.reduce(0, +)
      #expect(abs(own - share) <= largest + 1e-6)
    }
  }

  @Test func `parts are even in the work that is expected, not in rows`() throws {
    // Twelve images with a row each, then one image with twelve rows.
    let rows = rows(Array(0..<12) + Array(repeating: 12, count: 12))
    let byImage = try split(rows, into: 2, work: ExpectedWork(image: 1, row: 0))
    let byRow = try split(rows, into: 2, work: ExpectedWork(image: 0, row: 1))

    #expect(byImage.map { Set($0.map(\.imageLink)).count } == [7, 6])
    #expect(byRow.map(\.count) == [12, 12])
  }

  @Test func `no rows make no parts, and few images few parts`() throws {
    #expect(try split([], into: 4).isEmpty)
    #expect(try split(rows([1, 1, 1]), into: 4).map(\.count) == [3])
    #expect(try split(rows([1, 1, 1, 1, 2, 3]), into: 3).map(\.count) == [4, 1, 1])
    #expect(try split(rows([1, 2]), into: 0).map(\.count) == [2])
  }
}
