internal import Catalogue
internal import Ledger
internal import Pipeline

/// The rows of a run in the catalogue's order, read from its ledgers a page at a time, so that memory
/// depends on the number of parts and not on the number of rows.
struct RunRowSequence {
  private static let pageSize = 100

  private let views: [LedgerView]
  private var pages: [ArraySlice<ViewedRow>]
  private var nextPositions: [Int]
  /// The part in which each head stands, by position.
  private var heads: [Int: Int] = [:]
  private var position = 0
  private let count: Int

  init(_ run: Run) throws {
    views = try run.views()
    count = run.description.rows
    pages = Array(repeating: [], count: views.count)
    nextPositions = Array(repeating: 0, count: views.count)
    for part in views.indices { try advance(part) }
  }

  /// The next row; `nil` at the end.
  mutating func next() throws -> ViewedRow? {
    while position < count {
      defer { position += 1 }
      guard let part = heads.removeValue(forKey: position), let row = pages[part].popFirst() else {
        continue
      }
      try advance(part)
      return row
    }
    return nil
  }

  private mutating func advance(_ part: Int) throws {
    if pages[part].isEmpty {
      pages[part] = try views[part].rows(from: nextPositions[part], limit: Self.pageSize)[...]
      guard let last = pages[part].last else { return }
      nextPositions[part] = last.row.row.position + 1
    }
    if let head = pages[part].first { heads[head.row.row.position] = part }
  }
}
