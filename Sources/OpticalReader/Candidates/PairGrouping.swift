import Quantities

/// Makes one measure of mentions that say the same in two systems: `12 oz (340 g)` in one line,
/// `80cm` above `31.5in` in two. Marks of one line's pair carry it already; the rest must agree
/// within 7 %, which covers makers' rounding (`10 in` / `25 cm` is 1.6 % off, `1 lb` / `0.5 kg` 9 %).
struct PairGrouping {
  static let tolerance = 0.07
  let boxes: [TextBox]

  /// - Parameter mentions: of one dimension, in reading order.
  /// - Returns: the groups in reading order, each in order of printing.
  func groups(of mentions: [Mention]) -> [[Mention]] {
    var groups: [[Mention]] = []
    for mention in mentions {
      let home = groups.lastIndex { group in
        group.count < 3 && group.allSatisfy { !same($0, mention) }
          && group.contains { pairs($0, mention) }
      }
      if let home { groups[home].append(mention) } else { groups.append([mention]) }
    }
    return groups
  }

  private func same(_ a: Mention, _ b: Mention) -> Bool {
    a.quantity.unit.sharesSystem(with: b.quantity.unit)
  }

  private func pairs(_ a: Mention, _ b: Mention) -> Bool {
    guard !same(a, b) else { return false }
    if a.line == b.line, let pair = a.quantity.pair, pair == b.quantity.pair { return true }
    let (low, high) = (min(a.magnitude, b.magnitude), max(a.magnitude, b.magnitude))
    guard low > 0, high / low - 1 <= PairGrouping.tolerance else { return false }
    if a.line == b.line {
      // `10 x 5 cm / 3.9 x 2 in`: places of two products pair with their like.
      guard let place = a.quantity.product, let other = b.quantity.product else {
        return a.quantity.product == nil && b.quantity.product == nil
      }
      return place.place == other.place && place.of == other.of
    }
    let (first, second) = (boxes[a.line], boxes[b.line])
    let print = max(first.height, second.height)
    guard min(first.height, second.height) > 0.45 * print else { return false }
    return first.bounds.distance(to: second.bounds) <= 1.2 * print
  }
}
