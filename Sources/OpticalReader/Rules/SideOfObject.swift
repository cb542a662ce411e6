import Catalogue

/// Without a line the place beside the product tells: left or right is height, above or below width.
struct SideOfObject: Rule {
  func note(_ candidate: Int, for attribute: Int, on page: Page, in features: inout Features) {
    guard let axis = page.attributes[attribute].axis, let drawing = page.drawing,
      !page.isTabled[candidate]
    else { return }
    let place = page.places[candidate]
    let near = ObjectSide.votes(for: place, around: page.nearestPart(to: candidate, drawing))
    let whole = ObjectSide.votes(for: place, around: drawing.object.whole)
    let trust = drawing.object.hasPlainBorder ? 1.0 : 0.4
    let vertical = trust * (0.65 * near.vertical + 0.35 * whole.vertical)
    let horizontal = trust * (0.65 * near.horizontal + 0.35 * whole.horizontal)
    switch axis {
    case .vertical: (features[.sideAgrees], features[.sideDisagrees]) = (vertical, horizontal)
    case .horizontal: (features[.sideAgrees], features[.sideDisagrees]) = (horizontal, vertical)
    case .depth: features[.sideDisagrees] = max(horizontal, vertical)
    }
  }
}
