internal import Foundation
internal import GRDB

/// A ledger that travels: what was packed beside its rows.
extension Ledger {
  /// What was packed under that name.
  ///
  /// - Throws: `LedgerError` of kind `unusable` when the file is no travelling part.
  public static func note(_ name: String, in path: String) throws(LedgerError) -> String {
    let note = try looking(into: path) { db in
      guard try db.tableExists("travel") else { return nil as String? }
      return try String.fetchOne(
        db, sql: "SELECT value FROM travel WHERE key = ?", arguments: [name])
    }
    guard let note else {
      throw LedgerError(
        file: path, reason: "the file is no part that `measurand part export` wrote",
        kind: .unusable)
    }
    return note
  }

  /// Looks a whole file over: on its way it may have been cut, or parted from the journal that a killed
  /// worker left beside it.
  ///
  /// - Throws: `LedgerError` of kind `unusable` when the file is damaged.
  public static func requireSound(_ path: String) throws(LedgerError) {
    let verdict = try looking(into: path) { db in
      try String.fetchOne(db, sql: "PRAGMA quick_check(1)")
    }
    guard verdict == "ok" else { throw damaged(path) }
  }

  /// What is wrong with a file that came from elsewhere is told of it, and never of the run.
  private static func looking<T>(
    into path: String, _ body: (Database) throws -> T
  ) throws(LedgerError) -> T {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue
    else { throw LedgerError(file: path, reason: "there is no such file", kind: .unusable) }
    do {
      return try wrapping(path) {
        try DatabaseQueue(path: path, configuration: configuration(durable: true)).read(body)
      }
    } catch {
      throw error.kind == .unusable ? damaged(path) : error
    }
  }

  private static func damaged(_ path: String) -> LedgerError {
    LedgerError(
      file: path,
      reason: "the file is damaged, or no part that `measurand part export` wrote; copy it again, "
        + "with the file of the same name and -journal where there is one, or export the part again",
      kind: .unusable)
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
