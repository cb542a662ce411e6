internal import Catalogue
internal import Foundation
internal import GRDB
public import Readings

/// The SQLite file of one part: its rows, and what is known for sure about each.
///
/// Written by one worker at a time, which holds the part's lease, one transaction a call, with the
/// rollback journal, so that it may lie on a shared disk. A process that dies leaves the last
/// whole transaction; one that lost its lease can write no more.
public final class Ledger: Sendable {
  /// Raised when the tables change; a ledger of another format is refused, not guessed at.
  static let format = 5

  public let path: String
  let database: LedgerConnection
  /// The attempt under which the part is held; `nil` writes only while nobody holds it.
  let attempt: Int?

  init(path: String, database: LedgerConnection, attempt: Int? = nil) {
    self.path = path
    self.database = database
    self.attempt = attempt
  }

  /// Makes the ledger of a part with all its rows, whole or not at all: it is written beside and
  /// then renamed, so a ledger that exists is complete.
  public static func create(at path: String, run: String, rows: [LedgerRow]) throws(LedgerError) {
    let draft = try LedgerDraft(at: path, run: run)
    try draft.add(rows)
    try draft.finish()
  }

  /// Opens a ledger that `create` made.
  ///
  /// - Throws: `LedgerError` when the file is missing, is no ledger, is of another format, or
  ///   belongs to another run.
  public static func open(at path: String, run: String) throws(LedgerError) -> Ledger {
    let database = LedgerConnection(path: path)
    let meta = try wrapping(path) {
      try database.read { db in
        Dictionary(
          uniqueKeysWithValues: try GRDB.Row.fetchAll(db, sql: "SELECT key, value FROM meta").map {
            ($0["key"] as String, $0["value"] as String)
          })
      }
    }
    guard meta["format"] == String(format) else {
      throw LedgerError(
        file: path,
        reason: "the ledger has format \(meta["format"] ?? "none"), this program reads \(format); "
          + "use the version that made it, or start the run in a new folder", kind: .unusable)
    }
    guard meta["run"] == run else {
      throw LedgerError(
        file: path, reason: "the ledger belongs to another run; put it back", kind: .unusable)
    }
    return Ledger(path: path, database: database)
  }

  /// Writes the entries in one transaction; when it returns they are on disk.
  ///
  /// - Throws: `LedgerError`; of kind `taken` when another process holds the part. So do all that write.
  public func record(_ entries: [LedgerEntry]) async throws(LedgerError) {
    do {
      try await database.write { db in
        try self.guardLease(db)
        try LedgerStatements(db).update(entries)
      }
    } catch {
      throw Self.describe(error, path)
    }
  }

  /// What asking models cost so far: for answers, and for refining them.
  ///
  /// - Returns: the sums, and how many refinements were rejected.
  public func usage() throws(LedgerError) -> (reading: Usage, refining: Usage, rejected: Int) {
    try Self.wrapping(path) {
      try database.read { db in
        let names = ["calls", "prompt_tokens", "completion_tokens", "milliseconds"]
        let sums = (names + names.map { "refine_" + $0 }).map { "total(\($0))" }
        guard
          let row = try GRDB.Row.fetchOne(
            db,
            sql: """
              SELECT \(sums.joined(separator: ", ")), total(refine_verdict = 'rejected') FROM row
              """)
        else { return (Usage(), Usage(), 0) }
        func usage(_ start: Int) -> Usage {
          let sum = { (place: Int) in Int(row[start + place] as Double) }
          return Usage(
            calls: sum(0), promptTokens: sum(1), completionTokens: sum(2), milliseconds: sum(3))
        }
        return (usage(0), usage(4), Int(row[8] as Double))
      }
    }
  }

  /// Notes by position whether a second look confirmed the row's value.
  public func noteVerified(_ verdicts: [Int: Bool]) throws(LedgerError) {
    try Self.wrapping(path) {
      try database.write { db in
        try guardLease(db)
        let statement = try db.makeStatement(sql: "UPDATE row SET verified = ? WHERE position = ?")
        for (position, verdict) in verdicts.sorted(by: { $0.key < $1.key }) {
          try statement.execute(arguments: [verdict, position])
        }
      }
    }
  }

  /// Up to `limit` rows from `position` on, in order of position.
  public func rows(from position: Int, limit: Int) throws(LedgerError) -> [LedgerRow] {
    try Self.wrapping(path) {
      try database.read { db in
        let cursor = try GRDB.Row.fetchCursor(
          db, sql: "SELECT * FROM row WHERE position >= ? ORDER BY position LIMIT ?",
          arguments: [position, limit])
        var rows: [LedgerRow] = []
        while let row = try cursor.next() { rows.append(try LedgerRow(row)) }
        return rows
      }
    }
  }

  public func counts() throws(LedgerError) -> LedgerCounts {
    try Self.wrapping(path) {
      try database.read { db in
        var counts = LedgerCounts()
        let cursor = try GRDB.Row.fetchCursor(
          db, sql: "SELECT status, count(*) AS n FROM row GROUP BY status")
        while let row = try cursor.next() {
          let number: Int = row["n"]
          switch row["status"] as Int? {
          case nil: counts.waiting = number
          case 0: counts.value = number
          case 1: counts.abstained = number
          default: counts.failed = number
          }
        }
        return counts
      }
    }
  }

  /// How many rows failed, by component and category, most first.
  public func failures() throws(LedgerError) -> [(failure: Failure, rows: Int)] {
    try Self.wrapping(path) { try database.read(Self.failures) }
  }

  static func failures(_ db: Database) throws -> [(failure: Failure, rows: Int)] {
    try GRDB.Row.fetchAll(
      db,
      sql: """
        SELECT component, category, min(reason) AS reason, count(*) AS n FROM row
        WHERE status = 2 GROUP BY component, category ORDER BY n DESC, category
        """
    ).map { row in
      (
        Failure(
          component: Failure.Component(rawValue: row["component"]) ?? .reader,
          category: row["category"], reason: row["reason"]), row["n"]
      )
    }
  }
}
