internal import Catalogue
internal import Foundation
internal import GRDB

extension Ledger {
  /// What stands for a refiner's verdict while a refiner is still to be asked.
  static let awaited = "awaited"

  /// `position` is the order of the output; `status` is 0 value, 1 abstained, 2 failed, NULL waiting.
  /// `answer` is the reader's raw answer, `refined` what a refiner made of it, `value` what the rules
  /// made of either; `reader`, `refiner` and `rules` say whose it is. `kept` has what a reader needs to
  /// choose anew, by the row whose answer brought it, apart from the rows that are read one and all.
  static let schema = """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE fingerprint (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
    CREATE TABLE row (
      position INTEGER PRIMARY KEY,
      row_index TEXT NOT NULL, image_link TEXT NOT NULL, group_id TEXT, attribute TEXT NOT NULL,
      line INTEGER NOT NULL, byte_offset INTEGER, bad_column TEXT, has_index INTEGER,
      attempts INTEGER NOT NULL DEFAULT 0,
      reader INTEGER REFERENCES fingerprint (id),
      answer TEXT, confidence REAL, evidence TEXT, alternatives TEXT, seen TEXT, answered_by TEXT,
      calls INTEGER, prompt_tokens INTEGER, completion_tokens INTEGER, milliseconds INTEGER,
      refiner INTEGER REFERENCES fingerprint (id),
      refine_verdict TEXT, refined TEXT,
      refine_calls INTEGER, refine_prompt_tokens INTEGER, refine_completion_tokens INTEGER,
      refine_milliseconds INTEGER,
      status INTEGER, value TEXT, rules INTEGER REFERENCES fingerprint (id),
      component TEXT, category TEXT, reason TEXT,
      verified INTEGER
    );
    CREATE TABLE kept (position INTEGER PRIMARY KEY, content BLOB NOT NULL);
    """ + "\n" + LeaseState.schema

  static func configuration(durable: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.journalMode = .default
    configuration.busyMode = .timeout(10)
    let synchronous = durable ? "FULL" : "OFF"
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = \(synchronous)")
      // A run holds many ledgers open, and reads each from one end to the other.
      try db.execute(sql: "PRAGMA cache_size = -64")
    }
    return configuration
  }

  static func wrapping<T>(_ path: String, _ body: () throws -> T) throws(LedgerError) -> T {
    do { return try body() } catch { throw describe(error, path) }
  }

  static func describe(_ error: any Error, _ path: String) -> LedgerError {
    if let error = error as? LedgerError { return error }
    if let error = error as? WriteError {
      return LedgerError(
        file: path, reason: error.reason, kind: error.isPassing ? .stopped : .unwritable)
    }
    guard let error = error as? DatabaseError else {
      return LedgerError(file: path, reason: "\(error)")
    }
    let primary = error.resultCode.primaryResultCode
    let (kind, reason): (LedgerError.Kind, String) =
      switch primary {
      case .SQLITE_FULL: (.stopped, "the disk is full; make room and run again to resume")
      case .SQLITE_IOERR:
        (.stopped, "reading or writing failed; check the disk and run again to resume")
      case .SQLITE_BUSY: (.stopped, "another process holds the ledger; wait for it to end")
      // SQLite says no more where its journal cannot be made, be it for want of room or of rights.
      case .SQLITE_CANTOPEN where access(folder(of: path), W_OK) == 0:
        (.stopped, "no journal can be made beside it; check that the disk has room and run again")
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN:
        (.unwritable, "the ledger cannot be written; check the folder's permissions")
      case .SQLITE_NOTADB, .SQLITE_CORRUPT:
        (
          .unusable,
          "the file is no SQLite database or is damaged; delete the run folder and start again"
        )
      case .SQLITE_ERROR where error.message?.hasPrefix("no such table") == true:
        (.unusable, "the file is empty or no ledger; delete the run folder and start again")
      default:
        (
          primary == .SQLITE_ERROR ? .unusable : .stopped,
          "SQLite says: \(error.message ?? "error \(error.resultCode.rawValue)")"
        )
      }
    return LedgerError(file: path, reason: reason, kind: kind)
  }

  /// Deletes the journal that a process has left which was killed before anything stood in it. SQLite
  /// ignores such a one until somebody writes, and to a ledger that is done nobody does.
  public func deleteDeadJournal() {
    let journal = path + "-journal"
    guard FileManager.default.fileExists(atPath: journal) else { return }
    // Under the write lock nobody else has a journal, and this transaction makes none.
    try? database.write { _ in try FileManager.default.removeItem(atPath: journal) }
  }

  private static func folder(of path: String) -> String {
    URL(fileURLWithPath: path).deletingLastPathComponent().path
  }

  /// Forces the file's bytes to disk before its name appears.
  static func synchronise(_ path: String) throws(WriteError) {
    let descriptor = Foundation.open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw WriteError(file: path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw WriteError(file: path) }
  }

  static func rename(_ from: String, to path: String) throws(WriteError) {
    guard Foundation.rename(from, path) == 0 else { throw WriteError(file: path) }
  }
}
