import Quantities

/// A tablet that lies beside a bag for scale: inches alone among metric measures, or without the
/// second unit that the others carry, are its diagonal, and what stands in it or along its sides is
/// its own.
struct Tablet {
  private let page: Page
  /// By candidate, whether it carries a metric unit.
  private let isMetric: [Bool]
  /// The screens that the odd measures' diagonals span.
  private let screens: [Box]

  /// - Returns: `nil` where no measure stands out by its unit.
  init?(on page: Page) {
    let isMetric = page.candidates.map { $0.mentions.contains { $0.quantity.unit.isMetricLength } }
    let odd = isMetric.indices.filter { !isMetric[$0] }
    guard !odd.isEmpty, isMetric.count - odd.count >= 2, 3 * odd.count <= isMetric.count else {
      return nil
    }
    self.page = page
    self.isMetric = isMetric
    screens = odd.compactMap { Tablet.screen(ofDiagonal: $0, on: page) }
  }

  /// How surely the candidate's measure is the tablet's, 0 … 1.
  func strength(of candidate: Int) -> Double {
    if !isMetric[candidate] || isInPart(candidate) { return 1 }
    if screens.contains(where: { measures(candidate, $0) }) { return 1 }
    return liesOnDiagonal(candidate) ? 0.7 : 0
  }

  /// The box of a slanted line that is a diagonal: two sides of a like size, and smaller than the
  /// product.
  private static func screen(ofDiagonal odd: Int, on page: Page) -> Box? {
    guard !page.lineVotes.isEmpty, let segment = page.lineVotes[odd][.oblique]?.segment,
      (20.0...70).contains(segment.tilt)
    else { return nil }
    let edge = LabelledEdge(segment, label: page.places[odd])
    let box = Box(
      left: edge.left, top: min(edge.start.y, edge.end.y), right: edge.right,
      bottom: max(edge.start.y, edge.end.y))
    let print = page.places[odd].height
    guard min(box.width, box.height) > 2 * print,
      let whole = page.drawing?.object.whole, box.area < 0.6 * whole.area
    else { return nil }
    return box
  }

  /// Whether the candidate stands in the screen, or its line is one of the screen's sides.
  private func measures(_ candidate: Int, _ screen: Box) -> Bool {
    if screen.contains(page.places[candidate].center) { return true }
    return page.lineVotes[candidate].contains { direction, vote in
      guard let segment = vote.segment, vote.strength > 0.3 else { return false }
      let edge = LabelledEdge(segment, label: page.places[candidate])
      let (low, high) = (min(edge.start.y, edge.end.y), max(edge.start.y, edge.end.y))
      switch direction {
      case .vertical:
        let near = min(abs(edge.left - screen.left), abs(edge.left - screen.right))
        return near < 0.1 * screen.width && abs(low - screen.top) < 0.06 * screen.height
          && abs(high - screen.bottom) < 0.06 * screen.height
      case .horizontal:
        let near = min(abs(low - screen.top), abs(low - screen.bottom))
        return near < 0.1 * screen.height && abs(edge.left - screen.left) < 0.06 * screen.width
          && abs(edge.right - screen.right) < 0.06 * screen.width
      case .oblique: return false
      }
    }
  }

  /// Whether the slanted line beside the candidate goes on from the odd measure's.
  private func liesOnDiagonal(_ candidate: Int) -> Bool {
    guard !page.lineVotes.isEmpty, let own = page.lineVotes[candidate][.oblique]?.segment else {
      return false
    }
    return isMetric.indices.contains { odd in
      guard !isMetric[odd], let diagonal = page.lineVotes[odd][.oblique]?.segment else {
        return false
      }
      let aside = abs((own.center - diagonal.center).dot(diagonal.along.normal))
      return abs(own.along.dot(diagonal.along)) > 0.99 && aside < page.places[odd].height
    }
  }

  /// Whether it lies in the part of the picture that an odd measure lies in, where that is not the
  /// biggest one.
  private func isInPart(_ candidate: Int) -> Bool {
    guard let parts = page.drawing?.object.parts else { return false }
    let part = parts.dropFirst().first { part in
      isMetric.indices.contains { !isMetric[$0] && part.contains(page.places[$0].center) }
    }
    return part?.contains(page.places[candidate].center) ?? false
  }
}
