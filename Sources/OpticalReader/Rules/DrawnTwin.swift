import Catalogue
import Quantities

/// A size that is written out beside the drawing (`37 x 8 x 6 cm`) means what the same value means
/// where it is drawn.
struct DrawnTwin: Rule {
  func note(_ candidate: Int, for attribute: Int, on page: Page, in features: inout Features) {
    guard page.attributes[attribute].axis != nil, !page.lineVotes.isEmpty,
      page.candidates[candidate].mentions.contains(where: { $0.quantity.product != nil })
    else { return }
    let own = page.candidates[candidate].magnitude
    for twin in page.candidates.indices
    where twin != candidate && abs(page.candidates[twin].magnitude / max(own, 1e-12) - 1) < 0.005 {
      guard page.candidates[twin].mentions.allSatisfy({ $0.quantity.product == nil }) else {
        continue
      }
      var drawn = Features()
      DrawnLine().note(twin, for: attribute, on: page, in: &drawn)
      SideOfObject().note(twin, for: attribute, on: page, in: &drawn)
      features[.twinLineAgrees] = max(
        features[.twinLineAgrees], max(drawn[.lineAgrees], 0.5 * drawn[.sideAgrees]))
      features[.twinLineDisagrees] = max(
        features[.twinLineDisagrees], max(drawn[.lineDisagrees], 0.5 * drawn[.sideDisagrees]))
    }
  }
}
