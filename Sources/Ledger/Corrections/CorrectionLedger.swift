internal import Foundation
internal import GRDB

/// The SQLite file of what people said about a run's rows, `RUN/corrections.ledger`.
///
/// Rows are only added, each in a transaction of its own that is on disk when the call returns, so a
/// kill loses nothing. Several processes may add at once.
public final class CorrectionLedger: Sendable {
  static let format = 1

  public let path: String
  private let database: DatabaseQueue

  private static let schema = """
    CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS correction (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      position INTEGER NOT NULL, row_index TEXT NOT NULL, attribute TEXT NOT NULL,
      image_link TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL,
      value TEXT, prediction TEXT, undoes INTEGER REFERENCES correction (id)
    );
    """

  /// Opens the corrections at `path`, and makes them where there are none yet.
  ///
  /// - Throws: `LedgerError` when the file cannot be written, is damaged, or belongs to another run.
  public init(at path: String, run: String) throws(LedgerError) {
    self.path = path
    let (queue, meta) = try Ledger.wrapping(path) {
      let queue = try DatabaseQueue(
        path: path, configuration: Ledger.configuration(durable: true))
      let meta = try queue.write { db in
        try db.execute(sql: Self.schema)
        try db.execute(
          sql: "INSERT OR IGNORE INTO meta VALUES ('format', ?), ('run', ?)",
          arguments: [Self.format, run])
        return try GRDB.Row.fetchAll(db, sql: "SELECT key, value FROM meta").map {
          ($0["key"] as String, $0["value"] as String)
        }
      }
      return (queue, Dictionary(meta, uniquingKeysWith: { $1 }))
    }
    guard meta["format"] == String(Self.format) else {
      throw LedgerError(
        file: path,
        reason: "the corrections have format \(meta["format"] ?? "none"), this program reads "
          + "\(Self.format); use the version that made them")
    }
    guard meta["run"] == run else {
      throw LedgerError(file: path, reason: "the corrections belong to another run; put them back")
    }
    database = queue
  }

  /// Adds the corrections in one transaction.
  ///
  /// - Returns: the corrections with their identifiers.
  public func add(_ corrections: [Correction]) async throws(LedgerError) -> [Correction] {
    do {
      return try await database.write { db in
        let statement = try db.makeStatement(
          sql: """
            INSERT INTO correction
              (position, row_index, attribute, image_link, who, at, value, prediction, undoes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        return try corrections.map { correction in
          var added = correction
          try statement.execute(arguments: [
            correction.position, correction.index, correction.attribute, correction.imageLink,
            correction.who, correction.at, correction.value, correction.prediction,
            correction.undoes,
          ])
          added.id = db.lastInsertedRowID
          return added
        }
      }
    } catch {
      throw Ledger.describe(error, path)
    }
  }

  /// The corrections added after the one of identifier `id`, in order; all of them for 0.
  public func corrections(after id: Int64 = 0) throws(LedgerError) -> [Correction] {
    try Ledger.wrapping(path) {
      try database.read { db in
        try GRDB.Row.fetchAll(
          db, sql: "SELECT * FROM correction WHERE id > ? ORDER BY id", arguments: [id]
        ).map { row in
          Correction(
            id: row["id"], position: row["position"], index: row["row_index"],
            attribute: row["attribute"], imageLink: row["image_link"], who: row["who"],
            at: row["at"], value: row["value"], prediction: row["prediction"],
            undoes: row["undoes"])
        }
      }
    }
  }
}
