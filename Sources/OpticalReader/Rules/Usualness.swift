import Catalogue
import Quantities

/// What attributes of that name commonly measure: 180 mg is no load of a shelf, 12 m no height of a cup.
struct Usualness: Rule {
  func note(_ candidate: Int, for attribute: Int, on page: Page, in features: inout Features) {
    let chosen = page.candidates[candidate]
    let asked = page.attributes[attribute]
    guard let mention = chosen.mention(forUnits: asked.units) else { return }
    if let size = page.priors.size(mention.magnitude, of: asked) {
      features[.usualSize] = min(size, 0)
      features[.commonSize] = max(size, 0)
    }
    if let unit = page.priors.unit(mention.quantity.unit.name, of: asked) {
      features[.usualUnit] = min(unit, 0)
    }
  }
}
