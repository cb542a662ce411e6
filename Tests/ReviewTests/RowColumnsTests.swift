import Ledger
import Serving
import Testing

@testable import Review

/// The columns, their filters and orders against plain twins over made rows.
struct RowColumnsTests {
  private static let attributes = ["width", "height", "depth"]

  /// Rows of five kinds in turn, with every confidence many times.
  private static func summaries(_ count: Int) -> [RowSummary] {
    (0..<count).map { position in
      var row = RowSummary(
        position: position, index: "i\(position)", imageLink: "Picture \(position / 3).png",
        attribute: attributes[position % 3])
      row.groupID = position % 4 == 0 ? nil : "g\(position % 4)"
      switch position % 5 {
      case 0, 1:
        row.ending = .value
        row.value = position % 2 == 0 ? "\(position) centimetre" : "\(position % 7).5 inch"
        row.confidence = Double((position * 7919) % 101) / 100
        row.rival = 0.25
        row.evidenceText = "Breite \(position % 50) CM"
      case 2:
        row.ending = .abstained
        row.confidence = 0.5
      case 3:
        row.ending = .failed
        row.failure = "image not-found"
      default: break
      }
      return row
    }
  }

  private static func columns(_ rows: [RowSummary]) -> RowColumns {
    var columns = RowColumns(count: rows.count, attributes: attributes)
    for row in rows { columns.take(row, part: 0) }
    return columns
  }

  @Test(arguments: [
    "", "attribute=width", "attribute=width&attribute=depth&status=value", "unit=inch",
    "failure=image%20not-found", "confidence=0.2-0.6", "group=g3&confidence=0-0.5",
    "status=waiting&attribute=height", "attribute=nothing", "truth=wrong", "truth=unknown",
  ])
  func `a filter lets through what a plain look at each row does`(query: String) throws {
    let rows = Self.summaries(1_000)
    let filter = try RowFilter(AddressQuery(query).items)
    let matches = RowMatches(Self.columns(rows), filter, text: nil)
    let plain = rows.map { Self.isMatch($0, filter) }
    #expect(rows.indices.map(matches.contains) == plain)
    #expect(matches.total == plain.count { $0 })
  }

  @Test func `a count is of the rows that a facet's own choice would show`() throws {
    let rows = Self.summaries(1_000)
    let filter = try RowFilter(AddressQuery("attribute=width&status=value").items)
    let columns = Self.columns(rows)
    let matches = RowMatches(columns, filter, text: nil)
    let heights = try RowFilter(AddressQuery("attribute=height&status=value").items)
    let code = try #require(columns.names[Facet.attribute.rawValue]["height"])
    #expect(
      matches.counts[Facet.attribute.rawValue][Int(code)]
        == RowMatches(columns, heights, text: nil).total)
    #expect(matches.histogram.reduce(0, +) == matches.total)
  }

  @Test(arguments: RowOrder.allCases)
  func `page by page every row is shown once, in order, and backwards too`(order: RowOrder) {
    let columns = Self.columns(Self.summaries(503))
    let ranking = RowRanking(columns, order)
    var seen: [Int] = []
    var cursor: RowRanking.Cursor?
    while true {
      let page = ranking.positions(after: cursor, limit: 60) { _ in true }
      seen += page
      guard let last = page.last, page.count == 60 else { break }
      cursor = RowRanking.Cursor(ranking.cursor(of: last).text)
    }
    #expect(seen.sorted() == Array(0..<503))
    #expect(seen == seen.sorted { Self.key($0, columns, order) < Self.key($1, columns, order) })
    let backwards = ranking.positions(
      after: ranking.cursor(of: seen[502]), backwards: true, limit: 502
    ) { _ in true }
    #expect(backwards == Array(seen.dropLast().reversed()))
  }

  @Test(arguments: ["12 cm", "breite", "PICTURE 1", "i77", "5 inch", "g2", "nowhere", ""])
  func `a text is found wherever it stands, whatever the case`(text: String) {
    let rows = Self.summaries(400)
    var texts = PartTexts()
    for row in rows { texts.add(row) }
    texts.finish()
    var found: Set<Int> = []
    texts.forEach(containing: Array(text.lowercased().utf8)) { found.insert($0) }
    let plain = rows.filter { row in
      [row.index, row.imageLink, row.value ?? "", row.evidenceText ?? "", row.groupID ?? ""]
        .contains { !text.isEmpty && $0.lowercased().contains(text.lowercased()) }
    }
    #expect(found == Set(plain.map(\.position)))
  }

  @Test func `a facet beyond its codes keeps the rest together`() {
    var names = CodeNames()
    for number in 0..<300 { _ = names.code(of: "unit \(number)") }
    #expect(names.names.count == 254)
    #expect(names.code(of: "unit 299") == Facet.rest)
    #expect(names.code(of: "unit 5") == 5)
  }

  private static func key(
    _ position: Int, _ columns: RowColumns, _ order: RowOrder
  ) -> (Int, Int) {
    let confidence = Int(columns.confidence[position])
    let key =
      switch order {
      case .catalogue: 0
      case .doubtful: confidence
      case .sure: confidence == Int(UInt16.max) ? confidence : 10_000 - confidence
      case .close: Int(columns.margin[position])
      case .gain: Int(GainOrder.keys(columns)[position])
      }
    return (key, position)
  }

  private static func isMatch(_ row: RowSummary, _ filter: RowFilter) -> Bool {
    func passes(_ facet: Facet, _ value: String?) -> Bool {
      guard let wanted = filter.chosen[facet] else { return true }
      return value.map(wanted.contains) ?? false
    }
    let unit = row.value.map { String($0.drop { $0 != " " }.dropFirst()) }
    guard passes(.attribute, row.attribute), passes(.status, "\(row.ending)"), passes(.unit, unit),
      passes(.failure, row.failure), passes(.truth, "unknown")
    else { return false }
    if let range = filter.confidence {
      guard let confidence = row.confidence, range.contains(confidence) else { return false }
    }
    return filter.group == nil || filter.group == row.groupID
  }
}
