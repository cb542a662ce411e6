import Foundation

/// Scores to probabilities.
package enum Confidence {
  /// That nothing is shown, where the text holds no quantity of the dimension at all.
  package static let nothingToChoose = 0.9

  /// The probability of each candidate of an attribute, and of "nothing": each candidate weighs e to
  /// the power of its score, nothing weighs 1, a candidate that another attribute won weighs as
  /// much less as it was worth there. Candidates of one value add up.
  static func probabilities(
    options: [[Choice.Option?]], picks: [Int?], row: Int
  ) -> (candidates: [Double], nothing: Double) {
    let weights = options[row].indices.map { candidate -> Double in
      guard let option = options[row][candidate] else { return 0 }
      let winner = picks.indices.first { $0 != row && picks[$0] == candidate }
      let lost = winner.flatMap { options[$0][candidate]?.score } ?? 0
      return exp(option.score - max(0, lost))
    }
    let total = weights.reduce(1, +)
    let values = options[row].map { $0?.text }
    let candidates = options[row].indices.map { candidate in
      guard let value = values[candidate] else { return 0.0 }
      return zip(values, weights).reduce(0) { $0 + ($1.0 == value ? $1.1 : 0) } / total
    }
    return (candidates, 1 / total)
  }
}
