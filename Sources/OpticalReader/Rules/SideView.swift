import Catalogue

/// Where the front and the side of a thing are drawn next to each other, the level line under the
/// second view is the depth.
struct SideView: Rule {
  func note(_ candidate: Int, for attribute: Int, on page: Page, in features: inout Features) {
    guard let axis = page.attributes[attribute].axis, let views = page.views else { return }
    switch axis {
    case .vertical: break
    case .horizontal:
      (features[.viewAgrees], features[.viewDisagrees]) =
        (views.front[candidate], views.second[candidate])
    case .depth:
      (features[.viewAgrees], features[.viewDisagrees]) =
        (views.second[candidate], views.front[candidate])
    }
  }
}
