import Catalogue

/// A measure belongs to the dimension line beside it: a level line speaks for width, an upright one
/// for height, an oblique one for depth.
struct DrawnLine: Rule {
  func note(_ candidate: Int, for attribute: Int, on page: Page, in features: inout Features) {
    guard let axis = page.attributes[attribute].axis, !page.lineVotes.isEmpty else { return }
    let votes = page.lineVotes[candidate]
    func strength(_ direction: Direction) -> Double { votes[direction]?.strength ?? 0 }
    let total = strength(.horizontal) + strength(.vertical) + strength(.oblique)
    guard total > 0 else { return }
    // What a direction has beyond the other directions.
    func lead(_ direction: Direction) -> Double {
      strength(direction) * strength(direction) / total
    }
    let agreeing: Direction =
      switch axis {
      case .horizontal: .horizontal
      case .vertical: .vertical
      case .depth: .oblique
      }
    features[.lineAgrees] = lead(agreeing)
    // The level line under a side view is no line of the front.
    let level = axis == .depth ? 1 - (page.views?.second[candidate] ?? 0) : 1
    features[.lineDisagrees] =
      [Direction.horizontal, .vertical].filter { $0 != agreeing }
      .map { lead($0) * ($0 == .horizontal ? level : 1) }.reduce(0, max)
    guard axis != .depth, let oblique = votes[.oblique]?.segment else { return }
    features[.lineOblique] = lead(.oblique)
    // Perspective tilts a base edge a little, a photograph an upright one: 9° … 30° off the axis.
    let off = axis == .horizontal ? oblique.tilt : 90 - oblique.tilt
    features[.lineTilted] = lead(.oblique) * min(1, max(0, (30 - off) / 21))
  }
}
