internal import Foundation
internal import GRDB

/// What a ledger says about who works on its part.
public struct LeaseState: Sendable, Hashable {
  /// Grows each time the part is taken; what was recorded under an older one is refused.
  public var attempt: Int
  /// Grows each time the holder shows that it lives.
  public var beat: Int
  /// Seconds without a beat after which the part may be taken over, as its holder says.
  public var seconds: Double
  /// `nil` while nobody holds the part.
  public var holder: LeaseHolder?
  /// Seconds that the holder has worked on the part, by its own clock, at its last beat.
  public var worked: Double
  /// Rows that it had settled by then.
  public var settled: Int

  public init(
    attempt: Int, beat: Int, seconds: Double, holder: LeaseHolder?, worked: Double, settled: Int
  ) {
    self.attempt = attempt
    self.beat = beat
    self.seconds = seconds
    self.holder = holder
    self.worked = worked
    self.settled = settled
  }

  static let schema = """
    CREATE TABLE lease (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      attempt INTEGER NOT NULL, beat INTEGER NOT NULL, seconds REAL NOT NULL, holder TEXT,
      worked REAL NOT NULL, settled INTEGER NOT NULL
    );
    INSERT INTO lease VALUES (1, 0, 0, 0, NULL, 0, 0);
    """

  static func read(_ db: Database) throws -> LeaseState {
    let statement = try db.cachedStatement(sql: "SELECT * FROM lease")
    guard let row = try GRDB.Row.fetchOne(statement) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    let holder = try (row["holder"] as String?).map {
      try JSONDecoder().decode(LeaseHolder.self, from: Data($0.utf8))
    }
    return LeaseState(
      attempt: row["attempt"], beat: row["beat"], seconds: row["seconds"], holder: holder,
      worked: row["worked"], settled: row["settled"])
  }

  /// Whether the part is held under this attempt; asked before every transaction, so nothing else is read.
  static func isHeld(under attempt: Int, _ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT attempt = ? AND holder IS NOT NULL FROM lease")
    return try Bool.fetchOne(statement, arguments: [attempt]) ?? false
  }

  func write(_ db: Database) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let holder = try holder.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    try db.execute(
      sql: """
        UPDATE lease SET attempt = ?, beat = ?, seconds = ?, holder = ?, worked = ?, settled = ?
        """, arguments: [attempt, beat, seconds, holder, worked, settled])
  }

  /// Whether the part may be taken without waiting.
  public var isFree: Bool { holder?.isGone ?? true }
}
