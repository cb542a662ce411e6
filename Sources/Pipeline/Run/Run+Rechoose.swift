internal import Catalogue
internal import Foundation
public import Ledger
public import Readings

/// How many rows a choice made anew looked at, and how many of them it answers otherwise.
public struct RechosenCounts: Codable, Sendable, Hashable {
  /// Answered rows of pictures whose candidates were kept.
  public var rows = 0
  public var changed = 0
  /// Of the changed ones: from a blank to a value, and from a value to a blank.
  public var toValue = 0
  public var toBlank = 0
  /// Answered rows whose picture's candidates were not kept, or by another version.
  public var unkept = 0

  public init() {}

  mutating func count(_ before: Outcome?, _ after: Outcome) {
    rows += 1
    guard before != after else { return }
    changed += 1
    if before == .abstained { toValue += 1 }
    if after == .abstained { toBlank += 1 }
  }
}

/// Choosing anew among what readers kept; no picture is read.
extension Run {
  /// Tells what another choice would answer; nothing is written.
  ///
  /// - Parameters:
  ///   - told: called now and then with the number of rows looked at.
  ///   - changed: called with each row that would be answered otherwise, and how.
  public func foreseen(
    by rechooser: any Rechooser, told: (Int) -> Void,
    changed: (LedgerRow, Answer, Outcome) -> Void
  ) throws -> RechosenCounts {
    var counts = RechosenCounts()
    for view in try views() {
      let rows = try view.rows(from: 0, limit: .max).map(\.row)
      let kept = try view.kept(at: rows.map(\.row.position))
      let entries = rechosen(rows, kept, rechooser, &counts)
      for (row, entry) in entries {
        guard let answer = entry.answer, row.outcome != entry.outcome else { continue }
        changed(row, answer, entry.outcome)
      }
      told(counts.rows + counts.unkept)
      try Task.checkCancellation()
    }
    return counts
  }

  /// Chooses every row anew and keeps the weights with the run, so that a resumed run goes on with them;
  /// then merges and writes the output.
  ///
  /// - Parameters:
  ///   - weights: the text of the weights that `rechooser` chooses by.
  /// - Throws: what `rescore` throws where another process works on the run; `.unusable` or `.stopped`
  ///   where the weights cannot be written; `.stopped` where rows still wait.
  public func rechoose(
    by rechooser: any Rechooser, weights: String, outputs: [String] = []
  ) throws -> RunSummary {
    let lock = try RunLock(folder)
    defer { withExtendedLifetime(lock) {} }
    let parts = try parts()
    try requireNobodyHolds(parts)
    do { try WholeFile.write(weights.utf8, to: folder.weights) } catch { throw RunError(error) }
    for part in parts {
      let ledger = part.ledger
      let rows = try ledger.rows(from: 0, limit: .max)
      var counts = RechosenCounts()
      let entries = rechosen(
        rows, try ledger.kept(at: rows.map(\.row.position)), rechooser, &counts)
      if !entries.isEmpty { try ledger.rechoose(entries.map(\.entry)) }
    }
    return try merge(parts.map(\.ledger), outputs: outputs)
  }

  /// The answered rows of pictures whose candidates were kept, as they would be answered now.
  private func rechosen(
    _ rows: [LedgerRow], _ kept: [Int: [UInt8]], _ rechooser: any Rechooser,
    _ counts: inout RechosenCounts
  ) -> [(row: LedgerRow, entry: LedgerEntry)] {
    let settling = Settling(rules: rules)
    var result: [(row: LedgerRow, entry: LedgerEntry)] = []
    for group in Worker.group(rows) {
      let answered = group.filter { $0.answer != nil && !$0.hasFailed }
      if answered.isEmpty { continue }
      let answers = self.answers(answered, group.compactMap { kept[$0.row.position] }, rechooser)
      for row in answered {
        guard let answer = answers[row.row.attribute], let attribute = schema[row.row.attribute]
        else {
          counts.unkept += 1
          continue
        }
        let outcome = settling.outcome(of: answer, nil, for: attribute)
        counts.count(row.outcome, outcome)
        result.append(
          (
            row,
            LedgerEntry(
              position: row.row.position, answer: answer,
              reader: rechooser.fingerprint(of: row.row.attribute), outcome: outcome,
              rules: settling.fingerprint)
          ))
      }
    }
    return result
  }

  /// By attribute. A picture that was asked twice – some of its rows failed first – is kept twice; each
  /// row is chosen from what was kept last.
  private func answers(
    _ rows: [LedgerRow], _ kept: [[UInt8]], _ rechooser: any Rechooser
  ) -> [String: Answer] {
    let attributes = rows.compactMap { schema[$0.row.attribute] }
    var answers: [String: Answer] = [:]
    for content in kept {
      for answer in rechooser.answers(attributes, kept: content) ?? [] {
        // A choice without any candidate is that of a picture that was not asked for the attribute.
        if answers[answer.attribute] == nil || answer.hasCandidates {
          answers[answer.attribute] = answer
        }
      }
    }
    return answers
  }
}

extension LedgerRow {
  fileprivate var hasFailed: Bool { if case .failed = outcome { true } else { false } }
}

extension Answer {
  fileprivate var hasCandidates: Bool { text != nil || !alternatives.isEmpty }
}
