internal import Foundation
internal import GRDB
public import Readings

/// What readers keep of pictures, to choose anew without them.
extension Ledger {
  /// Replaces answers that were chosen anew, in one transaction.
  public func rechoose(_ entries: [LedgerEntry]) throws(LedgerError) {
    try Self.wrapping(path) {
      try database.write { db in
        try guardLease(db)
        try LedgerStatements(db).rechoose(entries)
      }
    }
  }

  /// What was kept with the rows at these positions.
  public func kept(at positions: [Int]) throws(LedgerError) -> [Int: [UInt8]] {
    try Self.wrapping(path) { try database.read { db in try Self.kept(at: positions, db) } }
  }

  static func kept(at positions: [Int], _ db: Database) throws -> [Int: [UInt8]] {
    let statement = try db.cachedStatement(sql: "SELECT content FROM kept WHERE position = ?")
    var found: [Int: [UInt8]] = [:]
    for position in positions {
      if let content = try Data.fetchOne(statement, arguments: [position]) {
        found[position] = Array(content)
      }
    }
    return found
  }
}

extension LedgerView {
  /// What was kept with the rows at these positions.
  public func kept(at positions: [Int]) throws(LedgerError) -> [Int: [UInt8]] {
    try Ledger.wrapping(path) { try database.read { db in try Ledger.kept(at: positions, db) } }
  }
}
