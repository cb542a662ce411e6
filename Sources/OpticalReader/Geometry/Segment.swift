/// A straight thin mark: a dimension line, an arrow's shaft, or the outline of something.
struct Segment: Hashable {
  var start: Vector
  var end: Vector
  /// Of the stroke, in pixels.
  var thickness: Double
  /// The share of its length that is inked; a dashed line has about a half.
  var filling: Double
  /// How different the two sides are, 0 … 255: an outline parts two colours, a dimension line
  /// lies on one.
  var sides: Double = 0
  /// Ends that carry an arrow head or a cross stroke: 0, 1, 2.
  var caps: Int = 0

  var length: Double { (end - start).length }
  var center: Vector { (start + end) * 0.5 }
  /// Unit vector from start to end.
  var along: Vector {
    let length = length
    return length > 0 ? (end - start) * (1 / length) : Vector(x: 1, y: 0)
  }
  /// Direction in degrees from the horizontal, 0 … 90.
  var tilt: Double { (end - start).tilt }

  /// The direction class that a dimension line speaks for.
  var direction: Direction { Direction(tilt: tilt) }
}

/// Which way a measure runs in the picture: along an edge of it, or obliquely, as depth is drawn.
enum Direction: String, Hashable, CaseIterable {
  case horizontal, vertical, oblique

  /// - Parameter tilt: degrees from the horizontal, 0 … 90.
  init(tilt: Double) {
    self = tilt <= 9 ? .horizontal : tilt >= 81 ? .vertical : .oblique
  }
}
