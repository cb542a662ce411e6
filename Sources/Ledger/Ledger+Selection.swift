internal import GRDB

extension Ledger {
  /// Whether there is any such row.
  public func contains(_ selection: RowSelection) throws(LedgerError) -> Bool {
    try Self.wrapping(path) {
      try database.read { db in
        try Bool.fetchOne(
          db, sql: "SELECT EXISTS (SELECT 1 FROM row WHERE \(selection.condition))",
          arguments: selection.arguments) ?? false
      }
    }
  }

  /// The rows, whole, in order of position.
  public func rows(_ selection: RowSelection) throws(LedgerError) -> [LedgerRow] {
    var rows: [LedgerRow] = []
    try forEachRow(selection) { rows.append($0) }
    return rows
  }

  /// Calls `body` with each of the rows, whole, in order of position; one is in memory at a time.
  public func forEachRow(
    _ selection: RowSelection, _ body: (LedgerRow) -> Void
  ) throws(LedgerError) {
    try Self.wrapping(path) {
      try database.read { db in
        let cursor = try GRDB.Row.fetchCursor(
          db, sql: "SELECT * FROM row WHERE \(selection.condition) ORDER BY position",
          arguments: selection.arguments)
        while let row = try cursor.next() { body(try LedgerRow(row)) }
      }
    }
  }

  /// Where the rows stand, those of an image together, images in order of their first row.
  public func questions(_ selection: RowSelection) throws(LedgerError) -> QuestionPositions {
    try Self.wrapping(path) {
      try database.read { db in
        var positions: [(image: Int, position: Int)] = []
        var images: [String: Int] = [:]
        let cursor = try GRDB.Row.fetchCursor(
          db,
          sql: """
            SELECT position, image_link FROM row WHERE \(selection.condition) ORDER BY position
            """,
          arguments: selection.arguments)
        while let row = try cursor.next() {
          let count = images.count
          positions.append((images[row[1], default: count], row[0]))
          if positions.last?.image == count { images[row[1]] = count }
        }
        positions.sort { ($0.image, $0.position) < ($1.image, $1.position) }
        return QuestionPositions(byImage: positions)
      }
    }
  }

  /// The rows at these positions, whole, in the same order; those of other parts are left out.
  public func rows(at positions: some Sequence<Int>) throws(LedgerError) -> [LedgerRow] {
    try Self.wrapping(path) {
      try database.read { db in
        let statement = try db.cachedStatement(sql: "SELECT * FROM row WHERE position = ?")
        return try positions.compactMap { position in
          try GRDB.Row.fetchOne(statement, arguments: [position]).map(LedgerRow.init)
        }
      }
    }
  }
}
