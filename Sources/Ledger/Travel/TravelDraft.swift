internal import Foundation
internal import GRDB

/// A part's ledger that is being packed into a file of its own, to go to another machine and come back:
/// the ledger as it was at one moment, what a worker there must know, and pictures.
///
/// Appears under its name whole or not at all.
public final class TravelDraft: Sendable {
  private let path: String
  private let database: DatabaseQueue
  private var draft: String { path + ".new" }

  private static let schema = """
    CREATE TABLE travel (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE picture (link TEXT PRIMARY KEY, bytes BLOB NOT NULL);
    """

  /// Copies the ledger, which a worker may be writing; nobody holds the copy.
  ///
  /// - Parameter notes: what the worker must know, by name.
  public init(of ledger: Ledger, at path: String, notes: [String: String]) throws(LedgerError) {
    self.path = path
    database = try Ledger.wrapping(path) {
      for stale in [path + ".new", path + ".new-journal"] {
        try? FileManager.default.removeItem(atPath: stale)
      }
      try ledger.database.writeWithoutTransaction { db in
        try db.execute(sql: "VACUUM INTO ?", arguments: [path + ".new"])
      }
      let copy = try DatabaseQueue(
        path: path + ".new", configuration: Ledger.configuration(durable: false))
      try copy.write { db in
        try db.execute(sql: Self.schema)
        try db.execute(sql: "UPDATE lease SET attempt = 0, beat = 0, holder = NULL")
        for (key, value) in notes.sorted(by: { $0.key < $1.key }) {
          try db.execute(sql: "INSERT INTO travel VALUES (?, ?)", arguments: [key, value])
        }
      }
      return copy
    }
  }

  /// Packs a picture.
  public func add(_ bytes: [UInt8], for link: String) throws(LedgerError) {
    try Ledger.wrapping(path) {
      try database.write { db in
        try db.execute(
          sql: "INSERT OR REPLACE INTO picture VALUES (?, ?)", arguments: [link, Data(bytes)])
      }
    }
  }

  /// Brings the file to disk and gives it its name.
  public func finish() throws(LedgerError) {
    try Ledger.wrapping(path) {
      try database.close()
      try Ledger.synchronise(draft)
      try Ledger.rename(draft, to: path)
    }
  }
}
