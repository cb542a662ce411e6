internal import Catalogue
internal import Foundation
internal import Ledger
internal import Pipeline
internal import Readings
internal import Scoring

/// Lists of rows, and single ones.
extension ReviewStore {
  private static let mostSiblings = 50

  /// The rows behind `cursor` that the filter lets through.
  func page(_ filter: RowFilter, after cursor: RowRanking.Cursor?, limit: Int) throws -> RowPage {
    let matches = matches(for: filter)
    // Whoever walks through the order keeps it; whoever begins anew has it by today's corrections.
    if filter.order == .gain, cursor == nil, gainRankedAt != generation {
      rankings[.gain] = nil
      gainRankedAt = generation
    }
    let ranking = ranking(filter.order)
    let positions = ranking.positions(after: cursor, limit: limit, where: matches.contains)
    return RowPage(
      rows: try cards(at: positions),
      next: positions.count == limit ? positions.last.map { ranking.cursor(of: $0).text } : nil)
  }

  func counts(_ filter: RowFilter) -> RowCounts {
    let matches = matches(for: filter)
    let whole = self.matches(for: RowFilter())
    var facets: [String: [RowCounts.Count]] = [:]
    for facet in Facet.allCases {
      let names = rows.columns.names[facet.rawValue].names
      let counts = matches.counts[facet.rawValue]
      facets[facet.name] = names.enumerated().compactMap { code, name in
        whole.counts[facet.rawValue][code] > 0
          ? RowCounts.Count(name: name, rows: counts[code]) : nil
      }
    }
    return RowCounts(
      total: matches.total, all: rows.columns.count, facets: facets, histogram: matches.histogram)
  }

  /// - Returns: `nil` where the run has no such row.
  func detail(_ position: Int, _ filter: RowFilter) throws -> RowDetail? {
    guard (0..<rows.columns.count).contains(position), let viewed = try rows.viewed(at: position),
      let card = try card(at: position)
    else { return nil }
    let row = viewed.row
    let matches = matches(for: filter)
    let ranking = ranking(filter.order)
    let cursor = ranking.cursor(of: position)
    let following = ranking.positions(after: cursor, limit: 3, where: matches.contains)
    let before = ranking.positions(
      after: cursor, backwards: true, limit: 1, where: matches.contains)
    let attribute = rows.run.schema[row.row.attribute]
    return RowDetail(
      row: card, evidence: row.answer?.evidence,
      candidates: row.answer?.alternatives.map {
        RowDetail.Candidate(
          value: canonical($0.text, row.row.attribute) ?? $0.text, confidence: $0.confidence,
          evidence: $0.evidence)
      } ?? [],
      steps: steps(of: row), siblings: try siblings(of: position),
      history: book.history(of: position).map(saying),
      right: truth[position].map(\.answers), units: attribute?.units ?? [],
      meaning: attribute?.meaning ?? "", attempts: row.attempts,
      reader: viewed.reader, answeredBy: row.answer?.reader, seen: row.answer?.seen,
      usage: row.answer?.usage, previous: before.first,
      next: following.first, following: following)
  }

  /// The link of the row's picture; `nil` where there is no such row.
  func link(at position: Int) throws -> String? {
    try ledgerRow(at: position).map(\.row.imageLink)
  }

  func ledgerRow(at position: Int) throws -> LedgerRow? {
    guard (0..<rows.columns.count).contains(position) else { return nil }
    return try rows.rows(at: [position]).first
  }

  func cards(at positions: [Int]) throws -> [RowCard] {
    try rows.summaries(at: positions).map(card)
  }

  func card(at position: Int) throws -> RowCard? { try cards(at: [position]).first }

  private func card(_ row: RowSummary) throws -> RowCard {
    let position = row.position
    let answer = book.answer(at: position)
    var card = RowCard(
      position: position, index: row.index, attribute: row.attribute, link: row.imageLink,
      group: row.groupID, status: "\(row.ending)", value: row.value, confidence: row.confidence,
      reason: row.reason, evidence: row.evidenceText, truth: name(.truth, at: position),
      review: name(.review, at: position), corrected: answer?.value, isCorrected: answer != nil)
    if let other {
      card.comparison = name(.other, at: position)
      if let place = other.position(of: rows.columns, position) {
        card.otherValue = try other.summaries(at: [place]).first.map { $0.value ?? "" }
      }
    }
    return card
  }

  private func name(_ facet: Facet, at position: Int) -> String {
    let code = Int(rows.columns.codes(facet)[position])
    let names = rows.columns.names[facet.rawValue].names
    return code < names.count ? names[code] : ""
  }

  private func siblings(of position: Int) throws -> [RowDetail.Sibling] {
    let positions = rows.columns.rowsOfImage(at: position).filter { $0 != position }
    return try rows.rows(at: Array(positions.prefix(Self.mostSiblings))).map { row in
      let position = row.row.position
      return RowDetail.Sibling(
        position: position, attribute: row.row.attribute,
        value: row.prediction.isEmpty ? nil : row.prediction, confidence: row.answer?.confidence,
        truth: name(.truth, at: position), review: name(.review, at: position),
        evidence: row.answer?.evidence)
    }
  }

  private func saying(_ correction: Correction) -> RowDetail.Saying {
    RowDetail.Saying(
      who: correction.who, at: correction.at, value: correction.value,
      isAcceptance: correction.isAcceptance, isUndo: correction.undoes != nil,
      isUndone: book.isUndone(correction))
  }

  /// The rows that the filter lets through; looked through once for as long as nothing changes.
  private func matches(for filter: RowFilter) -> RowMatches {
    let filter = filter.unordered
    if let known = matches.first(where: { $0.filter == filter }) { return known.matches }
    let found = RowMatches(
      rows.columns, filter, text: filter.text.map(found),
      counted: filter == RowFilter() ? Facet.allCases : tellingFacets)
    matches.insert((filter, found), at: 0)
    // The unfiltered rows are asked for with every count.
    if matches.count > 6, let oldest = matches.lastIndex(where: { $0.filter != RowFilter() }) {
      matches.remove(at: oldest)
    }
    return found
  }

  /// The facets in which not all rows are alike; of the others there is nothing to count.
  private var tellingFacets: [Facet] {
    let whole = matches(for: RowFilter())
    return Facet.allCases.filter { whole.counts[$0.rawValue].count { $0 > 0 } > 1 }
  }

  private func found(_ text: String) -> [Bool] {
    if let known = foundTexts.first(where: { $0.text == text }) { return known.found }
    let found = rows.rows(containing: text)
    foundTexts = [(text, found)] + foundTexts.prefix(2)
    return found
  }

  private func ranking(_ order: RowOrder) -> RowRanking {
    if let known = rankings[order] { return known }
    let ranking = RowRanking(rows.columns, order)
    rankings[order] = ranking
    return ranking
  }
}
