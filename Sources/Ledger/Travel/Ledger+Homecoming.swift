internal import GRDB

/// What taking back a part that travelled gave.
public struct HomecomingReport: Sendable, Hashable {
  /// Rows whose answers or refinements were taken from the file.
  public var taken = 0
  /// Rows that were settled in both; the ledger's own were kept.
  public var kept = 0
  /// Rows that wait in both.
  public var waiting = 0

  public init() {}
}

extension Ledger {
  /// How much is known of a row: 0 waiting, 1 failed, 2 answered, 3 refined.
  private static func level(_ table: String) -> String {
    """
    CASE WHEN \(table).status IS NULL THEN 0
      WHEN \(table).status = 2 AND \(table).answer IS NULL THEN 1
      WHEN \(table).refiner IS NULL THEN 2 ELSE 3 END
    """
  }

  private static let taken = [
    "attempts", "answer", "confidence", "evidence", "alternatives", "seen", "answered_by", "calls",
    "prompt_tokens", "completion_tokens", "milliseconds", "refine_verdict", "refined",
    "refine_calls", "refine_prompt_tokens", "refine_completion_tokens", "refine_milliseconds",
    "status", "value", "component", "category", "reason", "verified",
  ]

  /// Takes what another file of the same part knows more of, in one transaction: rows that wait or
  /// failed here, and answers that were refined there. Taking it twice takes nothing.
  ///
  /// - Throws: `LedgerError`: of kind `unusable` when the file holds other rows, `taken` when another
  ///   process holds the part.
  public func take(from other: String) throws(LedgerError) -> HomecomingReport {
    try beside(other) { db in
      var report = HomecomingReport()
      try db.inTransaction(.immediate) {
        try guardLease(db)
        try Self.requireSameRows(db, other)
        report = try Self.take(db)
        return .commit
      }
      return report
    }
  }

  /// How many rows `take` would take from another file of the same part.
  public func gain(from other: String) throws(LedgerError) -> Int {
    try beside(other) { db in
      try Self.compare(db)
      defer { try? db.execute(sql: "DROP TABLE temp.homecoming") }
      return try Int.fetchOne(
        db, sql: "SELECT count(*) FROM temp.homecoming WHERE brought > known AND is_same") ?? 0
    }
  }

  private func beside<T>(
    _ other: String, _ body: (Database) throws -> T
  ) throws(LedgerError) -> T {
    try Self.wrapping(path) {
      try database.writeWithoutTransaction { db in
        try db.execute(sql: "ATTACH DATABASE ? AS travelled", arguments: [other])
        defer { try? db.execute(sql: "DETACH DATABASE travelled") }
        return try body(db)
      }
    }
  }

  private static func requireSameRows(_ db: Database, _ other: String) throws {
    let strangers = try Int.fetchOne(
      db,
      sql: """
        SELECT (SELECT count(*) FROM (
            SELECT position, image_link, attribute FROM travelled.row EXCEPT
            SELECT position, image_link, attribute FROM main.row))
          + (SELECT count(*) FROM (
            SELECT position, image_link, attribute FROM main.row EXCEPT
            SELECT position, image_link, attribute FROM travelled.row))
        """)
    guard strangers == 0 else {
      throw LedgerError(
        file: other, reason: "the file holds other rows than the run's part", kind: .unusable)
    }
  }

  /// Fills `temp.homecoming`: by row, how much is known of it here and in the file.
  private static func compare(_ db: Database) throws {
    // Answers of another reader than the ledger's are older or newer by no clock; the ledger's stay.
    try db.execute(
      sql: """
        CREATE TEMP TABLE homecoming AS
        SELECT here.position AS position, \(level("here")) AS known, \(level("there")) AS brought,
          here.reader IS NULL OR (SELECT text FROM main.fingerprint WHERE id = here.reader)
            IS (SELECT text FROM travelled.fingerprint WHERE id = there.reader) AS is_same
        FROM main.row AS here JOIN travelled.row AS there USING (position)
        WHERE here.byte_offset IS NULL
        """)
  }

  private static func take(_ db: Database) throws -> HomecomingReport {
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO main.fingerprint (text) SELECT text FROM travelled.fingerprint
        """)
    try compare(db)
    defer { try? db.execute(sql: "DROP TABLE temp.homecoming") }
    let fingerprints = ["reader", "refiner", "rules"].map { name in
      """
      \(name) = (SELECT id FROM main.fingerprint WHERE text =
        (SELECT text FROM travelled.fingerprint WHERE id = there.\(name)))
      """
    }
    let columns = taken.map { "\($0) = there.\($0)" } + fingerprints
    try db.execute(
      sql: """
        UPDATE main.row SET \(columns.joined(separator: ", "))
        FROM travelled.row AS there, temp.homecoming AS home
        WHERE there.position = main.row.position AND home.position = main.row.position
          AND home.brought > home.known AND home.is_same
        """)
    var report = HomecomingReport()
    report.taken = db.changesCount
    // What the answers were chosen from lies with one row of each picture.
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO main.kept
        SELECT kept.position, kept.content FROM travelled.kept AS kept
        JOIN temp.homecoming AS home USING (position) WHERE brought > known AND is_same
        """)
    let counts = try GRDB.Row.fetchOne(
      db,
      sql: """
        SELECT total(known > 0 AND brought > 0 AND NOT (brought > known AND is_same)),
          total(known = 0 AND brought = 0) FROM temp.homecoming
        """)
    report.kept = Int(counts?[0] as Double? ?? 0)
    report.waiting = Int(counts?[1] as Double? ?? 0)
    return report
  }
}
