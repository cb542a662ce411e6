/// The order of printing and of size: labels say the main thing first and the biggest measure is the
/// whole's; a value that is printed twice is meant.
struct Magnitude: Rule {
  func note(_ candidate: Int, for attribute: Int, on page: Page, in features: inout Features) {
    let own = page.candidates[candidate].magnitude
    let bigger = page.candidates.indices.count {
      page.beside[$0] < 1 && page.candidates[$0].magnitude > own * 1.005
    }
    features[.biggest] = bigger == 0 ? 1 : bigger == 1 ? 0.4 : 0
    features[.later] = min(1, Double(page.candidates[candidate].order) / 5)
    let twins = page.candidates.count { abs($0.magnitude / max(own, 1e-12) - 1) < 0.005 } - 1
    features[.repeated] = twins > 0 ? 1 : 0
    // Many values in one column are ticks of a scale or rows of a table.
    features[.afterList] = page.candidates.count > 10 ? 1 : 0
  }
}
