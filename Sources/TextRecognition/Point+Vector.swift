internal import Readings

/// Points as vectors from the origin.
extension Point {
  static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
  static func - (a: Point, b: Point) -> Point { Point(x: a.x - b.x, y: a.y - b.y) }
  static func * (a: Point, factor: Double) -> Point { Point(x: a.x * factor, y: a.y * factor) }
  static func / (a: Point, divisor: Double) -> Point { Point(x: a.x / divisor, y: a.y / divisor) }

  var length: Double { (x * x + y * y).squareRoot() }
  func distance(to other: Point) -> Double { (self - other).length }
  func dot(_ other: Point) -> Double { x * other.x + y * other.y }
  /// The signed area of the parallelogram of two vectors.
  func cross(_ other: Point) -> Double { x * other.y - y * other.x }
}
