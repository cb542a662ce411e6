import Catalogue

/// A coin lies beside small things for scale, and its size is printed as well: what stands at the
/// thing that says `LIBERTY` or `COIN` is the coin's.
struct ScaleObject: Rule {
  private static let words = ["coin", "liberty", "quarter dollar", "in god we trust", "god we"]
    .compactMap { Phrase($0) }

  func note(_ candidate: Int, for attribute: Int, on page: Page, in features: inout Features) {
    guard page.attributes[attribute].axis != nil, let drawing = page.drawing,
      drawing.object.parts.count > 1
    else { return }
    let place = page.nearestPart(to: candidate, drawing)
    let isCoin = page.folded.indices.contains { line in
      place.contains(page.boxes[line].center)
        && ScaleObject.words.contains { !$0.places(in: page.folded[line]).isEmpty }
    }
    if isCoin { features[.oddUnit] = 1 }
  }
}
