import Foundation

/// How the labelled edges of a drawing stand to each other: two that meet in a corner are the base
/// of a box in perspective; two level ones side by side are the fronts of two views.
struct Views {
  /// Another label's edge that meets this one's in a corner.
  struct Corner: Hashable {
    /// The candidate at the other edge.
    var partner: Int
    /// How much flatter this edge is, -1 … 1.
    var flatter: Double
    /// How much bigger this edge's measure is, -1 … 1.
    var bigger: Double
  }

  /// By candidate; `nil` where its edge meets none.
  let corners: [Corner?]
  /// By candidate, how far its edge is one of the object seen from the side, 0 … 1.
  let second: [Double]
  /// By candidate, how far another candidate's edge shows the same object from the side, 0 … 1.
  let front: [Double]

  /// - Parameters:
  ///   - edges: by candidate, the dimension line that is no upright one.
  ///   - magnitudes: by candidate.
  ///   - print: by candidate, the height of its print.
  ///   - parts: by candidate, the separate thing that lies closest to it.
  init(edges: [LabelledEdge?], magnitudes: [Double], print: [Double], parts: [Box]) {
    corners = edges.indices.map { i in
      guard let edge = edges[i] else { return nil }
      let partners = edges.indices.compactMap { j -> (gap: Double, partner: Int)? in
        guard j != i, let other = edges[j], other.segment != edge.segment,
          edge.angle(to: other) > 9
        else { return nil }
        let gap = edge.corner(with: other)
        let reach = 0.35 * min(edge.length, other.length) + 2 * max(print[i], print[j])
        return gap <= reach ? (gap / reach, j) : nil
      }
      guard let nearest = partners.min(by: { $0 < $1 }), let other = edges[nearest.partner] else {
        return nil
      }
      return Corner(
        partner: nearest.partner,
        flatter: Views.limited((other.tilt - edge.tilt) / 25),
        bigger: Views.limited(log(magnitudes[i] / magnitudes[nearest.partner]) / log(3)))
    }
    var second = [Double](repeating: 0, count: edges.count)
    var front = second
    for i in edges.indices {
      for j in edges.indices where i != j {
        guard let edge = edges[i], let other = edges[j] else { continue }
        let likeness = Views.likeness(
          ofSide: edge, magnitudes[i], toFront: other, magnitudes[j],
          areAlike: Views.showOne(parts[i], parts[j]), print: print[i])
        second[i] = max(second[i], likeness)
        front[j] = max(front[j], likeness)
      }
    }
    (self.second, self.front) = (second, front)
  }

  /// Two views of one thing stand side by side and are equally high.
  private static func showOne(_ a: Box, _ b: Box) -> Bool {
    let apart = max(a.left - b.right, b.left - a.right)
    let higher = max(a.height, b.height)
    return apart > 0 && abs(a.top - b.top) < 0.15 * higher
      && abs(a.bottom - b.bottom) < 0.15 * higher
  }

  /// Two views of one thing are drawn to one scale, on one level or equally high; the front comes
  /// first.
  private static func likeness(
    ofSide edge: LabelledEdge, _ measure: Double, toFront front: LabelledEdge,
    _ frontMeasure: Double, areAlike: Bool, print: Double
  ) -> Double {
    guard edge.tilt <= 9, front.tilt <= 9, measure < frontMeasure * 0.995 else { return 0 }
    let apart = max(edge.left - front.right, front.left - edge.right)
    guard apart > -0.1 * edge.length else { return 0 }
    let scale = (edge.length / front.length) / (measure / frontMeasure)
    let sameScale = scale > 0.7 && scale < 1.4
    let sameLevel = abs(edge.center.y - front.center.y) <= 2.5 * print
    guard areAlike || sameLevel && sameScale else { return 0 }
    let first = edge.left > front.right - 0.1 * edge.length ? 0.3 : 0
    return (areAlike ? 0.4 : 0) + (sameLevel && sameScale ? 0.3 : 0) + first
  }

  private static func limited(_ value: Double) -> Double { min(max(value, -1), 1) }
}
