import Serving
import Testing

@testable import Review

struct RowFilterTests {
  private func parsed(_ query: String) throws -> RowFilter {
    try RowFilter(AddressQuery(query).items)
  }

  @Test(arguments: [
    "", "attribute=width&attribute=height", "status=value&truth=wrong&review=open",
    "confidence=0.4-0.8&order=doubtful", "group=a%20%26%20b&q=12+cm",
    "unit=cubic%20foot&look=unconfirmed",
    "other=differs&order=close",
  ])
  func `an address and a filter say the same`(query: String) throws {
    let filter = try parsed(query)
    #expect(try RowFilter(filter.query) == filter)
  }

  @Test func `values of a facet are alternatives`() throws {
    #expect(
      try parsed("attribute=width&attribute=height").chosen == [.attribute: ["width", "height"]])
    #expect(try parsed("q=12+cm&group=a%26b").text == "12 cm")
    #expect(try parsed("q=12+cm&group=a%26b").group == "a&b")
  }

  @Test func `names that are no filter are left to others`() throws {
    #expect(try parsed("row=5&view=run&after=1.2&nonsense=x&status=") == RowFilter())
  }

  @Test(arguments: [
    "confidence=0.8-0.4", "confidence=x-1", "confidence=0.5", "confidence=-1-2", "confidence=0-1.5",
    "confidence=nan-1", "order=random",
  ])
  func `what no filter has is refused in a sentence`(query: String) {
    #expect(throws: FilterError.self) { try parsed(query) }
  }
}
