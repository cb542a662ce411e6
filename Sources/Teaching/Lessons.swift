import Catalogue
import Foundation
import Ledger
import OpticalReader
import Pipeline
import Readings
import Scoring

/// A run's corrected rows with what was kept of their pictures.
struct Lessons {
  private(set) var relearning: Relearning
  /// The rows that are learned from.
  private(set) var truth: [TruthRow] = []
  /// What the run answers them, by index.
  private(set) var answers: [String: String] = [:]
  /// Corrected rows of pictures of which nothing was kept.
  private(set) var unusable = 0

  /// - Throws: `TeachingError` where there is nothing to learn from; `LedgerError`.
  init(_ run: Run, _ policy: ChoicePolicy) throws {
    relearning = Relearning(schema: run.schema, prior: policy)
    var book = CorrectionBook()
    if FileManager.default.fileExists(atPath: run.folder.corrections) {
      for correction in try run.corrections().corrections(after: 0) { book.add(correction) }
    }
    let corrected = Set(book.positions.filter { book.answer(at: $0) != nil })
    guard !corrected.isEmpty else { throw TeachingError.nothingCorrected }
    for view in try run.views() {
      var images: [String: [Int]] = [:]
      var isCorrected: Set<String> = []
      try view.forEachSummary { row in
        images[row.imageLink, default: []].append(row.position)
        if corrected.contains(row.position) { isCorrected.insert(row.imageLink) }
      }
      for link in isCorrected.sorted() {
        try add(link, images[link] ?? [], view, book)
      }
    }
    guard !truth.isEmpty else { throw TeachingError.nothingKept(rows: unusable) }
  }

  private mutating func add(
    _ link: String, _ positions: [Int], _ view: LedgerView, _ book: CorrectionBook
  ) throws {
    let rows = try view.rows(at: positions.filter { book.answer(at: $0) != nil })
    let lessons = rows.compactMap { row -> Relearning.Lesson? in
      guard let said = book.answer(at: row.row.position), row.answer != nil else { return nil }
      let right = said.value.flatMap { ScoredValue($0) }
      return Relearning.Lesson(
        index: row.row.index, attribute: row.row.attribute, isShown: right != nil,
        isRight: { text in right != nil && ScoredValue(text) == right })
    }
    let kept = try view.kept(at: positions).sorted { $0.key < $1.key }.last?.value
    guard let kept, !lessons.isEmpty, relearning.add(link, kept: kept, lessons) else {
      unusable += rows.count
      return
    }
    for row in rows {
      guard let said = book.answer(at: row.row.position), row.answer != nil else { continue }
      truth.append(
        TruthRow(
          index: row.row.index, imageLink: link, attribute: row.row.attribute,
          answers: said.value.map { [$0] } ?? []))
      if case .value(let value) = row.outcome { answers[row.row.index] = value }
    }
  }
}
