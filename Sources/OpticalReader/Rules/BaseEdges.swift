import Catalogue

/// A box in perspective stands on two edges that meet in a corner: the flatter one is the front's
/// width, and where they are much alike the bigger measure is; the other one leads into the depth.
struct BaseEdges: Rule {
  func note(_ candidate: Int, for attribute: Int, on page: Page, in features: inout Features) {
    guard let axis = page.attributes[attribute].axis,
      let corner = page.views?.corners[candidate]
    else { return }
    switch axis {
    case .vertical: features[.baseEdge] = -1
    case .horizontal:
      features[.baseEdge] = 1
      (features[.flatterEdge], features[.biggerEdge]) = (corner.flatter, corner.bigger)
    case .depth:
      features[.baseEdge] = 1
      (features[.flatterEdge], features[.biggerEdge]) = (-corner.flatter, -corner.bigger)
    }
  }
}
