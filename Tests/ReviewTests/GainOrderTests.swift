import Ledger
import Testing

@testable import Review

struct GainOrderTests {
  /// Rows of kinds: the attribute, the unit, how sure; most of them doubtful weights.
  private static func columns(_ rows: [(attribute: String, unit: String, confidence: Double)])
    -> RowColumns
  {
    var columns = RowColumns(count: rows.count, attributes: ["item_weight", "width", "voltage"])
    for (position, row) in rows.enumerated() {
      var summary = RowSummary(
        position: position, index: "\(position)", imageLink: "\(position).png",
        attribute: row.attribute)
      summary.ending = .value
      summary.value = "\(position) \(row.unit)"
      summary.confidence = row.confidence
      summary.rival = 0
      columns.take(summary, part: 0)
    }
    return columns
  }

  private static let rows: [(attribute: String, unit: String, confidence: Double)] =
    Array(repeating: ("item_weight", "gram", 0.55), count: 200)
    + Array(repeating: ("width", "inch", 0.5), count: 40)
    + Array(repeating: ("voltage", "volt", 0.98), count: 300)

  private static func order(_ columns: RowColumns, _ count: Int) -> [Int] {
    RowRanking(columns, .gain).positions(after: nil, limit: count) { _ in true }
  }

  @Test func `a frequent doubtful kind comes first, and never twenty of it in a row`() {
    let columns = Self.columns(Self.rows)
    let first = Self.order(columns, 60)
    #expect(first[0] < 200)
    var longest = 0
    var run = 0
    for (before, after) in zip(first, first.dropFirst()) {
      let isSame = Self.rows[before].attribute == Self.rows[after].attribute
      run = isSame ? run + 1 : 0
      longest = max(longest, run + 1)
    }
    #expect(longest < 20, "\(longest)")
    #expect(first.contains { (200..<240).contains($0) })
    #expect(!first.contains { $0 >= 240 }, "what is sure teaches little")
  }

  @Test func `what is corrected comes last, and its kind counts as seen`() {
    var columns = Self.columns(Self.rows)
    for position in 0..<150 { columns.set(ReviewState.corrected, at: position) }
    let first = Self.order(columns, 60)
    #expect(!first.contains { $0 < 150 })
    #expect((200..<240).contains(first[0]), "the kind that nobody has looked at")
  }

  @Test func `rows that wait or failed teach nothing`() {
    var columns = RowColumns(count: 2, attributes: ["width"])
    var failed = RowSummary(position: 0, index: "0", imageLink: "a", attribute: "width")
    failed.ending = .failed
    columns.take(failed, part: 0)
    columns.take(RowSummary(position: 1, index: "1", imageLink: "a", attribute: "width"), part: 0)
    #expect(GainOrder.keys(columns) == [.max, .max])
  }
}
