import Foundation

/// The direction of the ink around a pixel, from the second moments of a 13 × 13 window of a mask.
struct StrokeTable {
  static let radius = 6
  static let side = 2 * radius + 1

  /// For every bit pattern of one window row: pixels, sum of x, sum of x² (x from the middle).
  private let rows: [(count: Int32, sum: Int32, square: Int32)]

  static let shared = StrokeTable()

  private init() {
    rows = (0..<(1 << StrokeTable.side)).map { pattern in
      var row: (count: Int32, sum: Int32, square: Int32) = (0, 0, 0)
      for bit in 0..<StrokeTable.side where pattern >> bit & 1 == 1 {
        let x = Int32(bit - StrokeTable.radius)
        row.count += 1
        row.sum += x
        row.square += x * x
      }
      return row
    }
  }

  /// - Returns: the doubled direction as a unit vector (cos 2θ, sin 2θ), so that opposite ways are
  ///   equal, and how much the ink is stretched, 0 (round) … 1 (a line).
  func direction(in mask: Mask, x: Int, y: Int) -> (cosine: Float, sine: Float, stretch: Float) {
    let radius = StrokeTable.radius
    var (n, sx, sy, xx, yy, xy): (Int32, Int32, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0, 0)
    for dy in -radius...radius {
      let row = rows[mask.window(x - radius, y + dy, count: StrokeTable.side)]
      let dy = Int32(dy)
      n += row.count
      sx += row.sum
      xx += row.square
      sy += dy * row.count
      yy += dy * dy * row.count
      xy += dy * row.sum
    }
    guard n > 1 else { return (1, 0, 0) }
    let count = Float(n)
    let (meanX, meanY) = (Float(sx) / count, Float(sy) / count)
    let (a, b) = (Float(xx) / count - meanX * meanX, Float(yy) / count - meanY * meanY)
    let c = Float(xy) / count - meanX * meanY
    let difference = ((a - b) * (a - b) + 4 * c * c).squareRoot()
    guard difference > 0 else { return (1, 0, 0) }
    return ((a - b) / difference, 2 * c / difference, difference / (a + b))
  }
}
