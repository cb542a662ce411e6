internal import Foundation
internal import GRDB

/// A ledger that travels: what was packed beside its rows.
extension Ledger {
  /// What was packed under that name.
  ///
  /// - Throws: `LedgerError` of kind `unusable` when the file is no travelling part.
  public static func note(_ name: String, in path: String) throws(LedgerError) -> String {
    guard FileManager.default.fileExists(atPath: path) else {
      throw LedgerError(file: path, reason: "there is no such file", kind: .unusable)
    }
    let note = try wrapping(path) {
      try DatabaseQueue(path: path, configuration: configuration(durable: true)).read { db in
        guard try db.tableExists("travel") else { return nil as String? }
        return try String.fetchOne(
          db, sql: "SELECT value FROM travel WHERE key = ?", arguments: [name])
      }
    }
    guard let note else {
      throw LedgerError(
        file: path, reason: "the file is no part that `measurand part export` wrote",
        kind: .unusable)
    }
    return note
  }

  /// The picture that was packed for a link; `nil` where none was.
  public func picture(for link: String) throws(LedgerError) -> [UInt8]? {
    try Self.wrapping(path) {
      try database.read { db in
        try Data.fetchOne(db, sql: "SELECT bytes FROM picture WHERE link = ?", arguments: [link])
          .map(Array.init)
      }
    }
  }

  /// The links of the rows that wait, each once, in order of position.
  public func waitingLinks() throws(LedgerError) -> [String] {
    try Self.wrapping(path) {
      try database.read { db in
        try String.fetchAll(
          db,
          sql: """
            SELECT image_link FROM row WHERE status IS NULL GROUP BY image_link
            ORDER BY min(position)
            """)
      }
    }
  }
}
