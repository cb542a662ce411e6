/// Gives every attribute of a dimension at most one candidate and every candidate to at most one
/// attribute, so that the scores add up to the most; leaving an attribute out scores 0.
enum Assignment {
  /// Candidates beyond the best eight of an attribute never change the result in practice.
  static let breadth = 8

  /// - Parameter scores: by attribute, then by candidate; `nil` where the candidate cannot answer.
  /// - Returns: by attribute, the candidate's index or `nil`.
  static func best(_ scores: [[Double?]]) -> [Int?] {
    let options = scores.map { row in
      row.enumerated().compactMap { index, score in
        score.flatMap { $0 > 0 ? (candidate: index, score: $0) : nil }
      }
      .sorted { ($1.score, $0.candidate) < ($0.score, $1.candidate) }
      .prefix(breadth)
    }
    var best: (total: Double, picks: [Int?]) = (-1, [Int?](repeating: nil, count: scores.count))
    var picks: [Int?] = []
    func visit(_ total: Double) {
      guard picks.count < options.count else {
        if total > best.total { best = (total, picks) }
        return
      }
      // What the remaining attributes can add at most; no need to look where it is not enough.
      let bound = options[picks.count...].reduce(0) { $0 + ($1.first?.score ?? 0) }
      guard total + bound > best.total else { return }
      for option in options[picks.count] where !picks.contains(option.candidate) {
        picks.append(option.candidate)
        visit(total + option.score)
        picks.removeLast()
      }
      picks.append(nil)
      visit(total)
      picks.removeLast()
    }
    visit(0)
    return best.picks
  }
}
