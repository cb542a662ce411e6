internal import Catalogue
internal import Ledger
internal import Readings
internal import Scoring

/// Ledgers → `predictions.csv` and `failures.csv`, in the catalogue's order.
///
/// Reads every ledger once, a page at a time, so that memory does not depend on the number of rows. Proves that every row of the catalogue ends exactly once.
struct Merge {
  let ledgers: [Ledger]
  let rows: Int
  let schema: Schema

  /// Rows that are in memory at once, over all parts.
  private static let mostRows = 8_192

  /// Writes both files whole or not at all.
  ///
  /// - Throws: `.checkFailed` when a row is missing, doubled, or breaks the output's rules; `.stopped` when
  ///   one waits.
  func write(predictions: [String], failures: String) throws -> (LedgerCounts, rejected: Int) {
    // Parts of a shuffled catalogue are all read at once.
    let longest = max(16, min(256, Self.mostRows / max(1, ledgers.count)))
    var pages = ledgers.map { LedgerPages($0, longest: longest) }
    var heads: [Int: Int] = [:]
    for part in pages.indices {
      if let head = try pages[part].head { heads[head.position] = part }
    }
    var check = MergeCheck(schema: schema)
    let outputs = try predictions.map { try CSVWriter(path: $0, header: ["index", "prediction"]) }
    let failed = try CSVWriter(path: failures, header: Self.failureColumns)
    var counts = LedgerCounts()
    var rejected = 0
    for position in 0..<rows {
      guard let part = heads.removeValue(forKey: position), let row = try pages[part].pop() else {
        throw RunError.checkFailed("row \(position) of the catalogue is in no part of the run")
      }
      if let next = try pages[part].head, heads.updateValue(part, forKey: next.position) != nil {
        throw RunError.checkFailed("row \(next.position) of the catalogue is in two parts")
      }
      let value = try Self.settle(row, &counts)
      if row.isRejected { rejected += 1 }
      if let failure = row.failure { try failed.write(Self.failureFields(row, failure)) }
      if row.isInOutput {
        try check.add(row, value)
        for output in outputs { try output.write([row.index, value]) }
      }
    }
    guard heads.isEmpty else {
      throw RunError.checkFailed("the run's parts hold more rows than the catalogue has (\(rows))")
    }
    try check.finish()
    for output in outputs { try output.finish() }
    try failed.finish()
    return (counts, rejected)
  }

  private static let failureColumns = [
    "index", "line", "byte_offset", "column", "image_link", "attribute", "component", "category",
    "reason",
  ]

  private static func failureFields(_ row: SettledRow, _ failure: Failure) -> [String] {
    [
      row.index, String(row.line), row.byteOffset.map(String.init) ?? "", row.badColumn ?? "",
      row.imageLink, row.attribute, failure.component.rawValue, failure.category, failure.reason,
    ]
  }

  /// Counts how the row ended; its value, or blank.
  private static func settle(_ row: SettledRow, _ counts: inout LedgerCounts) throws -> String {
    switch row.outcome {
    case .value(let value):
      counts.value += 1
      return value
    case .abstained:
      counts.abstained += 1
    case .failed:
      counts.failed += 1
    case nil:
      throw RunError.stopped(
        "row \(row.index) has no outcome yet: `measurand run` or `measurand work` goes on with what "
          + "waits; nothing was written")
    }
    return ""
  }
}

extension SettledRow {
  fileprivate var failure: Failure? {
    if case .failed(let failure) = outcome { failure } else { nil }
  }
}
