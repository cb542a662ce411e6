/// On which side of a thing a label stands: left or right of it a label tells the height, above or
/// below the width.
enum ObjectSide {
  /// - Returns: how much the place speaks for height (`vertical`) and for width (`horizontal`),
  ///   each 0 … 1; a corner speaks for both a little, a place deep inside for neither.
  static func votes(
    for label: TextBox, around box: Box
  ) -> (vertical: Double, horizontal: Double) {
    guard box.width > 0, box.height > 0 else { return (0, 0) }
    let center = label.center
    let x = edgeDistance(center.x, box.left, box.right) / box.width
    let y = edgeDistance(center.y, box.top, box.bottom) / box.height
    switch (x.outside, y.outside) {
    case (true, false): return (1, 0)
    case (false, true): return (0, 1)
    case (true, true):
      // A corner: the side it is further out on.
      let total = x.distance + y.distance
      return total > 0 ? (0.5 * x.distance / total, 0.5 * y.distance / total) : (0.25, 0.25)
    case (false, false):
      let (near, far) = (min(x.distance, y.distance), max(x.distance, y.distance))
      guard near < 0.3 else { return (0, 0) }
      let clear = (far - near) / max(far, 0.01) * 0.8
      return x.distance < y.distance ? (clear, 0) : (0, clear)
    }
  }

  private struct Edge {
    var distance: Double
    var outside: Bool
    static func / (edge: Edge, size: Double) -> Edge {
      Edge(distance: edge.distance / size, outside: edge.outside)
    }
  }

  private static func edgeDistance(_ value: Double, _ low: Double, _ high: Double) -> Edge {
    if value < low { return Edge(distance: low - value, outside: true) }
    if value > high { return Edge(distance: value - high, outside: true) }
    return Edge(distance: min(value - low, high - value), outside: false)
  }
}
