import Readings

/// A line's place with what geometry asks of it: centre, reading direction, sizes. In the
/// coordinates of the decoded picture.
struct TextBox {
  var center: Vector
  /// Unit vector along the text, from left to right as it is read, or from one end to the other
  /// where the recogniser gives upright text in the picture's order.
  var along: Vector
  /// The extent along the text, and the height of the print.
  var length: Double
  var height: Double

  /// Unit vector across the text.
  var across: Vector { Vector(x: -along.y, y: along.x) }

  /// - Parameter scale: decoded pixels a stored pixel.
  init(_ quadrilateral: Quadrilateral, scale: Double, characters: Int) {
    let corners = quadrilateral.corners.map { Vector(x: $0.x * scale, y: $0.y * scale) }
    center = (corners[0] + corners[1] + corners[2] + corners[3]) * 0.25
    let top = (corners[1] - corners[0] + corners[2] - corners[3]) * 0.5
    let side = (corners[3] - corners[0] + corners[2] - corners[1]) * 0.5
    // Some recognisers give the corners in the picture's order; a box clearly taller than wide that
    // holds several characters is then text turned upright.
    let turned = side.length > 1.5 * top.length && characters > 1
    let (run, rise) = turned ? (side, top) : (top, side)
    length = max(run.length, 1)
    height = max(rise.length, 1)
    along = run.length > 0 ? run * (1 / run.length) : Vector(x: 1, y: 0)
  }

  /// One box around several, in the direction of the first.
  init(around boxes: [TextBox]) {
    self = boxes[0]
    guard boxes.count > 1 else { return }
    var (low, high) = (Vector(x: .infinity, y: .infinity), Vector(x: -.infinity, y: -.infinity))
    for corner in boxes.flatMap(\.corners) {
      let (x, y) = ((corner - center).dot(along), (corner - center).dot(across))
      low = Vector(x: min(low.x, x), y: min(low.y, y))
      high = Vector(x: max(high.x, x), y: max(high.y, y))
    }
    center =
      center + along * ((low.x + high.x) / 2) + across * ((low.y + high.y) / 2)
    length = high.x - low.x
    height = high.y - low.y
  }

  var corners: [Vector] {
    let (a, b) = (along * (length / 2), across * (height / 2))
    return [center - a - b, center + a - b, center + a + b, center - a + b]
  }

  /// The smallest upright rectangle around the box.
  var bounds: Box {
    let (a, b) = (along * (length / 2), across * (height / 2))
    let (x, y) = (abs(a.x) + abs(b.x), abs(a.y) + abs(b.y))
    return Box(left: center.x - x, top: center.y - y, right: center.x + x, bottom: center.y + y)
  }

  /// Direction in degrees from the horizontal, 0 … 90.
  var tilt: Double { along.tilt }

  func erase(from mask: inout Mask) {
    forEachPixel(width: mask.width, height: mask.height, margin: 2) { mask.clear($0, $1) }
  }

  /// Calls `body` with every pixel of the box grown by `margin`, clipped to the picture.
  func forEachPixel(
    width: Int, height pictureHeight: Int, margin: Double, _ body: (Int, Int) -> Void
  ) {
    let around = bounds
    let (halfLength, halfHeight) = (length / 2 + margin, height / 2 + margin)
    let rows = TextBox.clipped(around.top - margin, around.bottom + margin, to: pictureHeight)
    let columns = TextBox.clipped(around.left - margin, around.right + margin, to: width)
    for y in rows {
      for x in columns {
        let offset = Vector(x: Double(x), y: Double(y)) - center
        if abs(offset.dot(along)) <= halfLength && abs(offset.dot(across)) <= halfHeight {
          body(x, y)
        }
      }
    }
  }

  private static func clipped(_ low: Double, _ high: Double, to limit: Int) -> Range<Int> {
    guard low.isFinite, high.isFinite else { return 0..<0 }
    let end = Double(limit)
    let first = Int(min(max(0, low.rounded(.down)), end))
    return first..<max(first, Int(min(max(0, high.rounded(.up) + 1), end)))
  }
}
