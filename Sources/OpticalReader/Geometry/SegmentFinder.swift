import Foundation

/// Straight pieces of the strokes of a mask: neighbouring pixels of one direction are grown into
/// regions (as the detector LSD does with gradients), each region is fitted with a line, and pieces
/// in one line with small gaps between are joined, so that dashes become one.
struct SegmentFinder {
  /// Pieces shorter than this are dropped at once, and joined segments shorter than `minimum`.
  static let piece = 7.0
  let minimum: Double
  /// The longest gap between two pieces of one segment.
  let gap: Double

  /// - Parameter scale: the picture's longest side ÷ 1,000.
  init(scale: Double) {
    minimum = max(16, 30 * scale)
    gap = max(6, 8 * scale)
  }

  func segments(in mask: Mask) -> [Segment] {
    joined(pieces(in: mask)).filter { $0.length >= minimum }
  }

  private struct Ink {
    var x: Int32
    var y: Int32
    var cosine: Float
    var sine: Float
    var stretch: Float
  }

  /// At most this many ink pixels are looked at: a picture with more is a texture, not a drawing.
  private static let mostInk = 250_000

  private func pieces(in mask: Mask) -> [Segment] {
    var inks: [Ink] = []
    var places = [Int32](repeating: -1, count: mask.width * mask.height)
    let table = StrokeTable.shared
    mask.forEachSet { x, y in
      guard x < mask.width, inks.count < SegmentFinder.mostInk else { return }
      let (cosine, sine, stretch) = table.direction(in: mask, x: x, y: y)
      guard stretch > 0.55 else { return }
      places[y * mask.width + x] = Int32(inks.count)
      inks.append(Ink(x: Int32(x), y: Int32(y), cosine: cosine, sine: sine, stretch: stretch))
    }
    var used = [Bool](repeating: false, count: inks.count)
    var result: [Segment] = []
    // Straight ink first: seeds in three passes from clear to faint.
    for threshold: Float in [0.95, 0.85, 0.55] {
      for seed in inks.indices where !used[seed] && inks[seed].stretch >= threshold {
        let region = grow(
          from: seed, inks: inks, places: places, width: mask.width, height: mask.height,
          used: &used)
        if let segment = fit(region, inks) { result.append(segment) }
      }
    }
    return result
  }

  /// The ink connected to the seed (gaps of one pixel allowed) within 15° of the region's direction.
  private func grow(
    from seed: Int, inks: [Ink], places: [Int32], width: Int, height: Int, used: inout [Bool]
  ) -> [Int] {
    var region = [seed]
    used[seed] = true
    var (cosine, sine) = (inks[seed].cosine, inks[seed].sine)
    var next = 0
    while next < region.count {
      let ink = inks[region[next]]
      next += 1
      let norm = (cosine * cosine + sine * sine).squareRoot()
      for y in max(0, Int(ink.y) - 2)...min(height - 1, Int(ink.y) + 2) {
        for x in max(0, Int(ink.x) - 2)...min(width - 1, Int(ink.x) + 2) {
          let place = Int(places[y * width + x])
          guard place >= 0, !used[place] else { continue }
          let other = inks[place]
          // cos 30° of the doubled angle is 15° of the angle.
          guard cosine * other.cosine + sine * other.sine > 0.866 * norm else { continue }
          used[place] = true
          region.append(place)
          cosine += other.cosine
          sine += other.sine
        }
      }
    }
    return region
  }

  private func fit(_ region: [Int], _ inks: [Ink]) -> Segment? {
    guard region.count >= 6 else { return nil }
    var (sx, sy, xx, yy, xy) = (0.0, 0.0, 0.0, 0.0, 0.0)
    let origin = Vector(x: Double(inks[region[0]].x), y: Double(inks[region[0]].y))
    for i in region {
      let (x, y) = (Double(inks[i].x) - origin.x, Double(inks[i].y) - origin.y)
      sx += x
      sy += y
      xx += x * x
      yy += y * y
      xy += x * y
    }
    let n = Double(region.count)
    let mean = Vector(x: sx / n, y: sy / n)
    let (a, b, c) = (xx / n - mean.x * mean.x, yy / n - mean.y * mean.y, xy / n - mean.x * mean.y)
    let angle = 0.5 * atan2(2 * c, a - b)
    let along = Vector(x: cos(angle), y: sin(angle))
    let root = ((a - b) * (a - b) + 4 * c * c).squareRoot()
    let thickness = (12 * max(0, (a + b - root) / 2)).squareRoot() + 1
    var (low, high) = (Double.infinity, -Double.infinity)
    for i in region {
      let offset = Vector(x: Double(inks[i].x), y: Double(inks[i].y)) - origin - mean
      low = min(low, offset.dot(along))
      high = max(high, offset.dot(along))
    }
    let length = high - low
    guard length >= SegmentFinder.piece, thickness <= 11, thickness < 0.5 * length else {
      return nil
    }
    let center = origin + mean
    return Segment(
      start: center + along * low, end: center + along * high, thickness: thickness, filling: 1)
  }
}
