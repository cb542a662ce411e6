import Foundation

/// A point or direction in the decoded picture, in its pixels; y grows downwards.
struct Vector: Hashable {
  var x: Double
  var y: Double

  static func + (a: Vector, b: Vector) -> Vector { Vector(x: a.x + b.x, y: a.y + b.y) }
  static func - (a: Vector, b: Vector) -> Vector { Vector(x: a.x - b.x, y: a.y - b.y) }
  static func * (a: Vector, k: Double) -> Vector { Vector(x: a.x * k, y: a.y * k) }

  func dot(_ other: Vector) -> Double { x * other.x + y * other.y }
  var length: Double { (x * x + y * y).squareRoot() }
  /// Degrees from the horizontal, 0 … 90, whichever way it points.
  var tilt: Double { atan2(abs(y), abs(x)) * 180 / .pi }
  /// Across this direction, a quarter turn.
  var normal: Vector { Vector(x: -y, y: x) }
}

/// An upright rectangle.
struct Box: Hashable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }
  var center: Vector { Vector(x: (left + right) / 2, y: (top + bottom) / 2) }
  var area: Double { max(0, width) * max(0, height) }

  func union(_ other: Box) -> Box {
    Box(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  func contains(_ point: Vector) -> Bool {
    point.x >= left && point.x <= right && point.y >= top && point.y <= bottom
  }

  /// The gap between two rectangles, 0 where they touch or overlap.
  func distance(to other: Box) -> Double {
    let x = max(0, other.left - right, left - other.right)
    let y = max(0, other.top - bottom, top - other.bottom)
    return (x * x + y * y).squareRoot()
  }
}
