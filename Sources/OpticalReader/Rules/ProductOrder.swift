import Catalogue
import Quantities

/// The place in `10 x 5 x 3 cm`. An order printed beside it (`L x W x H`) decides; without one three
/// numbers commonly start with the front's extent and end with the height.
struct ProductOrder: Rule {
  /// How far each place is the usual one of a side, by the number of places: the front's extent is
  /// named first, whether it is called width or length, the height last.
  private static let usual: [Int: [[Attribute.Axis: Double]]] = [
    2: [
      [.horizontal: 1, .vertical: 0.3, .depth: 0], [.horizontal: 0.2, .vertical: 0.8, .depth: 0.3],
    ],
    3: [
      [.horizontal: 0.8, .vertical: 0, .depth: 0.4],
      [.horizontal: 0.4, .vertical: 0.1, .depth: 0.8],
      [.horizontal: 0, .vertical: 1, .depth: 0.1],
    ],
  ]

  func note(_ candidate: Int, for attribute: Int, on page: Page, in features: inout Features) {
    let chosen = page.candidates[candidate]
    guard let mention = chosen.mentions.first(where: { $0.quantity.product != nil }),
      let product = mention.quantity.product, mention.quantity.letter == nil
    else { return }
    if let order = page.orders.nearest(to: mention.line, count: product.of, on: page) {
      LetterReading(present: Set(order)).note(
        order[product.place], for: attribute, on: page, agrees: .letterAgrees,
        disagrees: .letterDisagrees, in: &features)
      return
    }
    guard let axis = page.attributes[attribute].axis else { return }
    guard let usual = ProductOrder.usual[product.of]?[product.place][axis] else { return }
    features[.placeAgrees] = usual
    features[.placeDisagrees] = 1 - usual
  }
}
