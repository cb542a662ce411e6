import Foundation

/// What lies beside a segment and at its ends.
enum SegmentSurroundings {
  /// The segment with its sides and caps filled in.
  static func measured(_ segment: Segment, plane: Plane, mask: Mask) -> Segment {
    var result = segment
    result.sides = sides(of: segment, plane)
    result.caps = [(segment.start, segment.along), (segment.end, segment.along * -1)]
      .count { isCapped(at: $0, inward: $1, segment, mask) }
    return result
  }

  /// The mean difference of lightness between the left and the right of the segment.
  private static func sides(of segment: Segment, _ plane: Plane) -> Double {
    let offset = segment.along.normal * (segment.thickness / 2 + 4)
    let samples = 9
    var total = 0.0
    for i in 0..<samples {
      let t = (Double(i) + 0.5) / Double(samples)
      let point = segment.start + (segment.end - segment.start) * t
      total += abs(value(at: point + offset, plane) - value(at: point - offset, plane))
    }
    return total / Double(samples)
  }

  private static func value(at point: Vector, _ plane: Plane) -> Double {
    let x = min(max(0, Int(point.x.rounded())), plane.width - 1)
    let y = min(max(0, Int(point.y.rounded())), plane.height - 1)
    return Double(plane.bytes[plane.index(x, y)])
  }

  /// An arrow head or a cross stroke stands out on both sides of the stroke near its end, at least
  /// two pixels more than the stroke itself does further in.
  private static func isCapped(
    at tip: Vector, inward: Vector, _ segment: Segment, _ mask: Mask
  ) -> Bool {
    let normal = inward.normal
    func reach(_ distance: Double, _ sign: Double) -> Int {
      let base = tip + inward * distance
      var steps = 0
      while steps < 14 {
        let point = base + normal * (sign * Double(steps + 1))
        guard mask[Int(point.x.rounded()), Int(point.y.rounded())] else { break }
        steps += 1
      }
      return steps
    }
    let body = min(segment.length / 2, 24)
    let (bodyLeft, bodyRight) = (reach(body, -1), reach(body, 1))
    guard bodyLeft < 8, bodyRight < 8 else { return false }
    return stride(from: -9.0, through: 12, by: 1).contains { distance in
      reach(distance, -1) >= bodyLeft + 3 && reach(distance, 1) >= bodyRight + 3
    }
  }
}
