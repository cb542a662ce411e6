internal import Foundation
internal import GRDB
internal import Synchronization

/// A ledger that is being made: it gets its rows in as many pieces as one likes, and appears under its
/// name whole or not at all.
public final class LedgerDraft: Sendable {
  private let path: String
  private let database = Mutex<DatabaseQueue?>(nil)
  private var draft: String { path + ".new" }

  /// Begins a ledger of the run; what an earlier draft has left is deleted.
  public init(at path: String, run: String) throws(LedgerError) {
    self.path = path
    for stale in [path + ".new", path + ".new-journal"] {
      try? FileManager.default.removeItem(atPath: stale)
    }
    try write { db in
      try db.execute(sql: Ledger.schema)
      try db.execute(
        sql: "INSERT INTO meta VALUES ('format', ?), ('run', ?)",
        arguments: [Ledger.format, run])
    }
  }

  /// Adds rows that are not there yet.
  public func add(_ rows: [LedgerRow]) throws(LedgerError) {
    try write { db in try LedgerStatements(db).insert(rows) }
  }

  /// Lets go of the file; the next rows take it up again. Many drafts need few open files so.
  public func rest() throws(LedgerError) {
    try Ledger.wrapping(path) { try database.withLock { $0.take() }?.close() }
  }

  /// Brings the rows to disk and gives the ledger its name.
  public func finish() throws(LedgerError) {
    try rest()
    try Ledger.wrapping(path) {
      try Ledger.synchronise(draft)
      try Ledger.rename(draft, to: path)
    }
  }

  private func write(_ body: (Database) throws -> Void) throws(LedgerError) {
    try Ledger.wrapping(path) {
      let database = try database.withLock { open in
        let database =
          try open
          ?? DatabaseQueue(path: draft, configuration: Ledger.configuration(durable: false))
        open = database
        return database
      }
      try database.write(body)
    }
  }
}
