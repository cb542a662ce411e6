internal import Readings

/// How text runs in a box whose corners start top left.
enum ReadingDirection: Int, CaseIterable {
  case rightwards
  case downwards
  case upsideDown
  case upwards

  /// The corners of `box` in this direction: the reading starts at the new top left.
  func quadrilateral(of box: Quadrilateral) -> Quadrilateral {
    let corners = box.corners
    func corner(_ index: Int) -> Point { corners[(index + rawValue) % 4] }
    return Quadrilateral(
      topLeft: corner(0), topRight: corner(1), bottomRight: corner(2), bottomLeft: corner(3))
  }
}

extension RotatedRectangle {
  /// The corners after stretching, from that which is top left when the box lies as level as a
  /// quarter turn allows.
  func quadrilateral(stretchedBy scale: Point) -> Quadrilateral {
    let corners = corners.map { Point(x: $0.x * scale.x, y: $0.y * scale.y) }
    let sides = corners.indices.map { corners[($0 + 1) % 4] - corners[$0] }
    // The side that points most to the right for its length.
    let start = sides.indices.max { sides[$0].steadiness < sides[$1].steadiness } ?? 0
    func corner(_ index: Int) -> Point { corners[(start + index) % 4] }
    return Quadrilateral(
      topLeft: corner(0), topRight: corner(1), bottomRight: corner(2), bottomLeft: corner(3))
  }
}

extension Point {
  /// The cosine of the angle to the right.
  fileprivate var steadiness: Double { length == 0 ? 0 : x / length }
}
