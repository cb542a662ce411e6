/// A place in the upright picture, in its stored pixels; the origin is the top left corner.
public struct Point: Hashable, Sendable {
  public var x: Double
  public var y: Double
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// The four corners around a line of text, clockwise in reading direction from where its first
/// character's top stands, so that a rotated line keeps its direction.
public struct Quadrilateral: Hashable, Sendable {
  public var topLeft: Point
  public var topRight: Point
  public var bottomRight: Point
  public var bottomLeft: Point

  public init(topLeft: Point, topRight: Point, bottomRight: Point, bottomLeft: Point) {
    self.topLeft = topLeft
    self.topRight = topRight
    self.bottomRight = bottomRight
    self.bottomLeft = bottomLeft
  }

  public var corners: [Point] { [topLeft, topRight, bottomRight, bottomLeft] }
}

/// As `[[x, y], [x, y], [x, y], [x, y]]`, the form that OCR tools share.
extension Quadrilateral: Codable {
  public init(from decoder: any Decoder) throws {
    let corners = try decoder.singleValueContainer().decode([[Double]].self)
    guard corners.count == 4, corners.allSatisfy({ $0.count == 2 }) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a quadrilateral is [[x, y] × 4]"))
    }
    let points = corners.map { Point(x: $0[0], y: $0[1]) }
    self.init(
      topLeft: points[0], topRight: points[1], bottomRight: points[2], bottomLeft: points[3])
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(corners.map { [$0.x, $0.y] })
  }
}
