internal import Foundation
internal import GRDB

/// A ledger opened to be looked at: nothing is written, and a worker may write meanwhile.
///
/// Many are open at once, so each keeps little in memory.
public final class LedgerView: Sendable {
  public let path: String
  let database: DatabaseQueue

  /// Opens a ledger that `Ledger.create` made.
  ///
  /// - Throws: `LedgerError` as `Ledger.open` does.
  public init(at path: String, run: String) throws(LedgerError) {
    guard FileManager.default.fileExists(atPath: path) else {
      throw LedgerError(
        file: path, reason: "the ledger is missing; put the run's parts back", kind: .unusable)
    }
    // Opened for writing, since a journal that a killed worker left must be rolled back; every use
    // is a read, which GRDB enforces.
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA cache_size = -256") }
    let (queue, meta) = try Ledger.wrapping(path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let meta = try queue.read { db in
        try GRDB.Row.fetchAll(db, sql: "SELECT key, value FROM meta").map {
          ($0["key"] as String, $0["value"] as String)
        }
      }
      return (queue, Dictionary(meta, uniquingKeysWith: { $1 }))
    }
    guard meta["format"] == String(Ledger.format) else {
      throw LedgerError(
        file: path,
        reason: "the ledger has format \(meta["format"] ?? "none"), this program reads "
          + "\(Ledger.format); use the version that made it", kind: .unusable)
    }
    guard meta["run"] == run else {
      throw LedgerError(
        file: path, reason: "the ledger belongs to another run; put it back", kind: .unusable)
    }
    self.path = path
    database = queue
  }

  /// Changes with every transaction that is written, as far as the file system tells.
  public var stamp: Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let changed = status.st_mtimespec
    #else
      let changed = status.st_mtim
    #endif
    return Stamp(
      seconds: Int(changed.tv_sec), nanoseconds: Int(changed.tv_nsec), bytes: Int(status.st_size))
  }

  /// When a file was written last, and how long it is.
  public struct Stamp: Hashable, Sendable {
    var seconds: Int
    var nanoseconds: Int
    var bytes: Int
  }

  /// Calls `body` with every row in order of position.
  public func forEachSummary(_ body: (RowSummary) -> Void) throws(LedgerError) {
    try Ledger.wrapping(path) {
      try database.read { db in
        let cursor = try GRDB.Row.fetchCursor(
          db, sql: "SELECT \(RowSummary.columns) FROM row ORDER BY position")
        while let row = try cursor.next() { body(RowSummary(row)) }
      }
    }
  }

  /// The rows at these positions, whole, in order of position; positions of other parts are left out.
  public func rows(at positions: [Int]) throws(LedgerError) -> [LedgerRow] {
    try Ledger.wrapping(path) {
      try database.read { db in
        let statement = try db.cachedStatement(sql: "SELECT * FROM row WHERE position = ?")
        return try positions.sorted().compactMap { position in
          try GRDB.Row.fetchOne(statement, arguments: [position]).map(LedgerRow.init)
        }
      }
    }
  }

  /// The rows at these positions, as lists show them, in order of position.
  public func summaries(at positions: [Int]) throws(LedgerError) -> [RowSummary] {
    try Ledger.wrapping(path) {
      try database.read { db in
        let statement = try db.cachedStatement(
          sql: "SELECT \(RowSummary.columns) FROM row WHERE position = ?")
        return try positions.sorted().compactMap { position in
          try GRDB.Row.fetchOne(statement, arguments: [position]).map(RowSummary.init)
        }
      }
    }
  }

  /// Up to `limit` rows from `position` on, whole, in order of position.
  public func rows(from position: Int, limit: Int) throws(LedgerError) -> [ViewedRow] {
    try viewed(where: "position >= ? ORDER BY position LIMIT ?", [position, limit])
  }

  /// The row at a position, with the fingerprints of what made it.
  public func row(at position: Int) throws(LedgerError) -> ViewedRow? {
    try viewed(where: "position = ?", [position]).first
  }

  private func viewed(
    where condition: String, _ arguments: [Int]
  ) throws(LedgerError) -> [ViewedRow] {
    try Ledger.wrapping(path) {
      try database.read { db in
        let statement = try db.cachedStatement(
          sql: """
            SELECT row.*, reader.text AS reader_text FROM row
            LEFT JOIN fingerprint AS reader ON reader.id = row.reader WHERE \(condition)
            """)
        return try GRDB.Row.fetchAll(statement, arguments: StatementArguments(arguments)).map {
          ViewedRow(row: try LedgerRow($0), reader: $0["reader_text"])
        }
      }
    }
  }
}

/// A row with the fingerprint of the reader that answered it.
public struct ViewedRow: Sendable, Hashable {
  public var row: LedgerRow
  /// `nil` where no reader was asked.
  public var reader: String?
}
