import Quantities

/// A tablet that lies beside a bag for scale: inches alone among metric measures, or without the
/// second unit that the others carry, are its diagonal, and what stands in it is its own.
struct Tablet {
  private let page: Page
  /// By candidate, whether it carries a metric unit.
  private let isMetric: [Bool]

  /// - Returns: `nil` where no measure stands out by its unit.
  init?(on page: Page) {
    let isMetric = page.candidates.map { $0.mentions.contains { $0.quantity.unit.isMetricLength } }
    let odd = isMetric.indices.filter { !isMetric[$0] }
    guard !odd.isEmpty, isMetric.count - odd.count >= 2, 3 * odd.count <= isMetric.count else {
      return nil
    }
    self.page = page
    self.isMetric = isMetric
  }

  /// How surely the candidate's measure is the tablet's, 0 … 1.
  func strength(of candidate: Int) -> Double {
    if !isMetric[candidate] || isInPart(candidate) { return 1 }
    return liesOnDiagonal(candidate) ? 0.7 : 0
  }

  /// Whether the slanted line beside the candidate goes on from the odd measure's.
  private func liesOnDiagonal(_ candidate: Int) -> Bool {
    guard !page.lineVotes.isEmpty, let own = page.lineVotes[candidate][.oblique]?.segment else {
      return false
    }
    return isMetric.indices.contains { odd in
      guard !isMetric[odd], let diagonal = page.lineVotes[odd][.oblique]?.segment else {
        return false
      }
      let aside = abs((own.center - diagonal.center).dot(diagonal.along.normal))
      return abs(own.along.dot(diagonal.along)) > 0.99 && aside < page.places[odd].height
    }
  }

  /// Whether it lies in the part of the picture that an odd measure lies in, where that is not the
  /// biggest one.
  private func isInPart(_ candidate: Int) -> Bool {
    guard let parts = page.drawing?.object.parts else { return false }
    let part = parts.dropFirst().first { part in
      isMetric.indices.contains { !isMetric[$0] && part.contains(page.places[$0].center) }
    }
    return part?.contains(page.places[candidate].center) ?? false
  }
}
