import Catalogue
import Quantities

/// Inches alone among metric measures, or without the second unit that all others carry, are a
/// screen's diagonal: a tablet lies beside the bag for scale.
struct OddUnit: Rule {
  func note(_ candidate: Int, for attribute: Int, on page: Page, in features: inout Features) {
    guard page.attributes[attribute].axis != nil else { return }
    let metric = page.candidates.map { $0.mentions.contains { $0.quantity.unit.isMetricLength } }
    guard !metric[candidate] else { return }
    let others = metric.indices.filter { $0 != candidate }
    if others.count >= 2, others.allSatisfy({ metric[$0] }) { features[.oddUnit] = 1 }
  }
}
