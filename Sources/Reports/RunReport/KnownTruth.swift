import Catalogue
import Foundation
import Ledger
import Pipeline
import Scoring

/// What is known to be right for a run's rows: a truth table, and over it what people said in review.
struct KnownTruth {
  private let table: [String: TruthRow]
  private let book: CorrectionBook
  private let positions: Set<Int>

  init(_ run: Run, table: [TruthRow]) throws(LedgerError) {
    self.table = Dictionary(table.map { ($0.index, $0) }, uniquingKeysWith: { $1 })
    var book = CorrectionBook()
    // A run that nobody reviewed has no such file, and looking makes none.
    if FileManager.default.fileExists(atPath: run.folder.corrections) {
      for correction in try run.corrections().corrections(after: 0) { book.add(correction) }
    }
    self.book = book
    positions = Set(book.positions.filter { book.answer(at: $0) != nil })
  }

  var isEmpty: Bool { table.isEmpty && positions.isEmpty }

  func has(_ row: RowSummary) -> Bool {
    positions.contains(row.position) || table[row.index] != nil
  }

  /// What is right for a row, and whether a person said so in review; `nil` where nobody knows.
  func truth(of row: Row) -> (truth: TruthRow, isFromPeople: Bool)? {
    if let answer = book.answer(at: row.position) {
      let truth = TruthRow(
        index: row.index, imageLink: row.imageLink, attribute: row.attribute,
        answers: answer.value.map { [$0] } ?? [])
      return (truth, true)
    }
    guard var truth = table[row.index] else { return nil }
    truth.imageLink = row.imageLink
    truth.attribute = row.attribute
    return (truth, false)
  }
}
