import Catalogue
import Quantities

/// What lies beside the product for scale – a coin, a tablet – has measures of its own, which often
/// stand out by their unit; so does a board's thickness, millimetres alone among centimetres.
struct OddUnit: Rule {
  /// So many measures in centimetres make one in millimetres odd.
  private static let company = 4

  func note(_ candidate: Int, for attribute: Int, on page: Page, in features: inout Features) {
    guard page.attributes[attribute].axis != nil else { return }
    features[.oddUnit] = max(page.beside[candidate], isThickness(candidate, on: page) ? 1 : 0)
  }

  private func isThickness(_ candidate: Int, on page: Page) -> Bool {
    func isIn(_ unit: String, _ candidate: Candidate) -> Bool {
      candidate.mentions.allSatisfy { $0.quantity.unit.name == unit }
    }
    let others = page.candidates.indices.filter { $0 != candidate }
    return others.count >= OddUnit.company && isIn("millimetre", page.candidates[candidate])
      && others.allSatisfy { isIn("centimetre", page.candidates[$0]) }
  }
}
