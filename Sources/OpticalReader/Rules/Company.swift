import Catalogue

/// What else the picture measures: a depth is shown only beside a width and a height, so it takes a
/// third measure; a lone measure is rather a width or height.
struct Company: Rule {
  func note(_ candidate: Int, for attribute: Int, on page: Page, in features: inout Features) {
    // What lies beside for scale is no company.
    guard page.beside[candidate] < 1 else { return }
    let own = page.candidates.indices.filter { page.beside[$0] < 1 }
    let values = Set(own.map { (page.candidates[$0].magnitude * 1e5).rounded() })
    if page.attributes[attribute].axis == .depth, own.count >= 3 {
      features[.thirdMeasure] = values.count >= 3 ? 1 : 0.6
    }
    // Three measures and no more are the three sides.
    if own.count == 3 || own.count == 4 && values.count == 3 { features[.exactlyThree] = 1 }
    if own.count == 1 { features[.onlyCandidate] = 1 }
  }
}
