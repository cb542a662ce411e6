internal import Catalogue
internal import Ledger
internal import Readings
internal import Scoring

/// What is known to be right: the truth table, and over it what people say.
extension ReviewStore {
  /// What is right for the row at `position`; `nil` where nobody knows.
  func knownTruth(at position: Int, _ row: Catalogue.Row) -> TruthRow? {
    if let answer = book.answer(at: position) {
      return TruthRow(
        index: row.index, imageLink: row.imageLink, attribute: row.attribute,
        answers: answer.value.map { [$0] } ?? [])
    }
    guard var known = truth[position] else { return nil }
    known.index = row.index
    known.imageLink = row.imageLink
    known.attribute = row.attribute
    return known
  }

  /// Judges these rows anew, and the others of their images, since an error's kind depends on them.
  func judge(_ positions: [Int]) throws {
    let known = Set(truth.keys).union(book.positions)
    var wanted = Set(positions.filter { (0..<rows.columns.count).contains($0) })
    let images = Set(wanted.map { rows.columns.image[$0] })
    for position in known where position < rows.columns.count {
      if images.contains(rows.columns.image[position]) { wanted.insert(position) }
    }
    let ledgerRows = try rows.rows(at: wanted.sorted())
    var truths: [TruthRow] = []
    var places: [String: Int] = [:]
    for row in ledgerRows {
      let position = row.row.position
      predictions[row.row.index] = row.prediction
      rows.set(Verdict.unknown, at: position)
      guard let known = knownTruth(at: position, row.row) else {
        predictions[row.row.index] = nil
        continue
      }
      truths.append(known)
      places[row.row.index] = position
    }
    for judged in JudgedRow.rows(Predictions(predictions), truth: truths) {
      guard let position = places[judged.truth.index] else { continue }
      rows.set(Verdict(judged), at: position)
    }
    try noteOtherPredictions(ledgerRows)
  }

  private func noteOtherPredictions(_ here: [LedgerRow]) throws {
    guard let other else { return }
    for row in here {
      guard let place = other.position(of: rows.columns, row.row.position),
        let there = try other.rows(at: [place]).first
      else { continue }
      otherPredictions[row.row.index] = there.prediction
    }
  }

  /// The rows of which it is known what is right.
  func knownRows() throws -> [TruthRow] {
    let positions = Set(truth.keys).union(book.positions).sorted()
    return try rows.rows(at: positions).compactMap { knownTruth(at: $0.row.position, $0.row) }
  }
}

extension LedgerRow {
  /// What stands in the output: the value, or blank.
  var prediction: String {
    if case .value(let value) = outcome { value } else { "" }
  }
}

extension Verdict {
  init(_ row: JudgedRow) {
    self =
      switch row.error {
      case nil: .right
      case .wrongUnit: .wrongUnit
      case .otherAttribute: .otherAttribute
      case .wrongNumber: .wrongNumber
      case .missing: .missing
      case .shouldBeEmpty: .shouldBeEmpty
      }
  }
}
