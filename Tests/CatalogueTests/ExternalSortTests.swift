import Foundation
import Testing

@testable import Catalogue

struct ExternalSortTests {
  /// Numbers that repeat, the same in every run.
  private func numbers(_ count: Int) -> [UInt32] {
    var state: UInt64 = 7
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt32(state >> 33) % 5_000
    }
  }

  @Test(arguments: [0, 1, 2, 63, 64, 65, 128, 10_000], [1, 64, 1_000, 20_000])
  func `what does not fit in memory comes back sorted, nothing lost and nothing doubled`(
    count: Int, capacity: Int
  ) throws {
    let numbers = numbers(capacity == 1 ? min(count, 128) : count)
    var sort = ExternalSort<UInt32>(capacity: capacity)
    for number in numbers { try sort.add(number) }
    var sorted = try sort.sorted()
    var found: [UInt32] = []
    while let number = try sorted.next() { found.append(number) }
    #expect(found == numbers.sorted())
    #expect(try sorted.next() == nil)
  }

  @Test func `a folder that is not there is named`() throws {
    var sort = ExternalSort<UInt32>(capacity: 1, in: "/no such folder")
    try sort.add(1)
    let error = #expect(throws: WriteError.self) { try sort.add(2) }
    #expect(error?.description.contains("/no such folder") == true)
  }

  @Test(arguments: [1, 5, 37, 500])
  func `parts are the same whether rows fit in memory or not`(parts: Int) throws {
    let links = numbers(3_000).map { "\($0 % 700).jpg" }
    let places = try [40, 1 << 17].map { capacity in
      var images = ImageParts(capacity: capacity)
      for link in links { try images.count(link) }
      var assigned = try images.assign(into: parts)
      #expect(assigned.images == Set(links).count && assigned.parts == parts)
      var places: [Int] = []
      while let part = try assigned.next() { places.append(part) }
      return places
    }
    #expect(places[0] == places[1] && places[0].count == links.count)
    #expect(Set(places[0]) == Set(0..<parts))
    let partsOfLink = Dictionary(grouping: zip(links, places[0]), by: \.0)
    #expect(partsOfLink.values.allSatisfy { Set($0.map(\.1)).count == 1 })
  }
}
