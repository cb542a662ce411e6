internal import GRDB

/// A ledger's rows in order of position, read a page at a time.
///
/// Of many parts that are merged most wait for their turn, so a ledger's first page is one row and each
/// is twice as long as the one before, up to a limit.
public struct LedgerPages {
  private let ledger: Ledger
  private let longest: Int
  private var length = 1
  private var page: ArraySlice<SettledRow> = []
  private var next = 0
  private var isAtEnd = false

  /// - Parameter longest: the most rows that are in memory at once.
  public init(_ ledger: Ledger, longest: Int = 256) {
    self.ledger = ledger
    self.longest = max(1, longest)
  }

  /// The row that `pop` would give.
  public var head: SettledRow? {
    mutating get throws(LedgerError) {
      if page.isEmpty, !isAtEnd {
        page = try ledger.settledRows(from: next, limit: length)[...]
        isAtEnd = page.count < length
        next = (page.last?.position ?? next) + 1
        length = min(2 * length, longest)
      }
      return page.first
    }
  }

  public mutating func pop() throws(LedgerError) -> SettledRow? {
    guard try head != nil else { return nil }
    return page.removeFirst()
  }
}

extension Ledger {
  fileprivate func settledRows(
    from position: Int, limit: Int
  ) throws(LedgerError) -> [SettledRow] {
    try Self.wrapping(path) {
      try database.read { db in
        let statement = try db.cachedStatement(
          sql: """
            SELECT \(SettledRow.columns) FROM row WHERE position >= ? ORDER BY position LIMIT ?
            """)
        let cursor = try GRDB.Row.fetchCursor(statement, arguments: [position, limit])
        var rows: [SettledRow] = []
        rows.reserveCapacity(limit)
        while let row = try cursor.next() { rows.append(SettledRow(row)) }
        return rows
      }
    }
  }
}
