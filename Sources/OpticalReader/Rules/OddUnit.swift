import Catalogue
import Quantities

/// Inches alone among metric measures, or without the second unit that the others carry, are a
/// screen's diagonal: a tablet lies beside the bag for scale, and what stands in the tablet is its own.
struct OddUnit: Rule {
  func note(_ candidate: Int, for attribute: Int, on page: Page, in features: inout Features) {
    guard page.attributes[attribute].axis != nil else { return }
    let metric = page.candidates.map { $0.mentions.contains { $0.quantity.unit.isMetricLength } }
    guard metric.count(where: { $0 }) >= 2, 3 * metric.count(where: { !$0 }) <= metric.count else {
      return
    }
    if !metric[candidate] {
      features[.oddUnit] = 1
    } else if let screen = screen(on: page, metric), screen.contains(page.places[candidate].center)
    {
      features[.oddUnit] = 1
    } else if liesOnDiagonal(candidate, on: page, metric) {
      features[.oddUnit] = 0.7
    }
  }

  /// Whether the slanted line beside the candidate goes on from the odd measure's.
  private func liesOnDiagonal(_ candidate: Int, on page: Page, _ metric: [Bool]) -> Bool {
    guard !page.lineVotes.isEmpty, let own = page.lineVotes[candidate][.oblique]?.segment else {
      return false
    }
    return metric.indices.contains { odd in
      guard !metric[odd], let diagonal = page.lineVotes[odd][.oblique]?.segment else {
        return false
      }
      let aside = abs((own.center - diagonal.center).dot(diagonal.along.normal))
      return abs(own.along.dot(diagonal.along)) > 0.99 && aside < page.places[odd].height
    }
  }

  /// The part of the picture that the odd measure lies in, where it is not the biggest one.
  private func screen(on page: Page, _ metric: [Bool]) -> Box? {
    guard let parts = page.drawing?.object.parts else { return nil }
    let odd = metric.indices.filter { !metric[$0] }
    return parts.dropFirst().first { part in
      odd.contains { part.contains(page.places[$0].center) }
    }
  }
}
