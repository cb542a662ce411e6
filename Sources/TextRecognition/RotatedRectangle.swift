internal import Readings

/// A rectangle at any angle.
struct RotatedRectangle {
  var centre: Point
  /// The direction of `width`, of length 1; that of `height` stands to its right.
  var direction: Point
  var width: Double
  var height: Double

  /// Corners around the centre, starting against both directions.
  var corners: [Point] {
    let across = direction * (width / 2)
    let down = Point(x: -direction.y, y: direction.x) * (height / 2)
    return [
      centre - across - down, centre + across - down, centre + across + down,
      centre - across + down,
    ]
  }

  /// The smallest rectangle around points that are sorted by y and then by x: one of its sides lies
  /// on a side of their convex hull, so that turning it from side to side finds it.
  ///
  /// Nothing for no points; a rectangle without height for points on a line.
  init?(around points: [Point]) {
    let hull = Self.hull(of: points)
    guard let first = hull.first else { return nil }
    var best: RotatedRectangle?
    for (index, start) in hull.enumerated() {
      let side = hull[(index + 1) % hull.count] - start
      guard side.length > 0 else { continue }
      let direction = side / side.length
      let normal = Point(x: -direction.y, y: direction.x)
      var across = (low: Double.infinity, high: -Double.infinity)
      var down = across
      for point in hull {
        let x = direction.dot(point)
        let y = normal.dot(point)
        across = (min(across.low, x), max(across.high, x))
        down = (min(down.low, y), max(down.high, y))
      }
      let rectangle = RotatedRectangle(
        centre: direction * ((across.low + across.high) / 2)
          + normal * ((down.low + down.high) / 2),
        direction: direction, width: across.high - across.low, height: down.high - down.low)
      if rectangle.area < best?.area ?? .infinity { best = rectangle }
    }
    self =
      best
      ?? RotatedRectangle(centre: first, direction: Point(x: 1, y: 0), width: 0, height: 0)
  }

  init(centre: Point, direction: Point, width: Double, height: Double) {
    self.centre = centre
    self.direction = direction
    self.width = width
    self.height = height
  }

  var area: Double { width * height }
  var shorterSide: Double { min(width, height) }

  /// Every side moved out by `distance`.
  func grown(by distance: Double) -> RotatedRectangle {
    RotatedRectangle(
      centre: centre, direction: direction, width: width + 2 * distance,
      height: height + 2 * distance)
  }

  /// The corners of the convex hull in turn (Andrew's monotone chain).
  private static func hull(of points: [Point]) -> [Point] {
    guard points.count > 2 else { return points }
    func chain(_ points: some Sequence<Point>) -> [Point] {
      var chain: [Point] = []
      for point in points {
        while chain.count >= 2,
          (chain[chain.count - 1] - chain[chain.count - 2])
            .cross(point - chain[chain.count - 1]) <= 0
        {
          chain.removeLast()
        }
        chain.append(point)
      }
      return chain
    }
    return chain(points).dropLast() + chain(points.reversed()).dropLast()
  }
}
