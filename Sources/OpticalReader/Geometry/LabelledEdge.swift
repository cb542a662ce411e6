/// The whole dimension line of a label. Where the label interrupts the line only one half of it was
/// found; the other half lies as far on the label's other side.
struct LabelledEdge {
  let start: Vector
  let end: Vector
  /// The segment that was found.
  let segment: Segment

  init(_ segment: Segment, label: TextBox) {
    self.segment = segment
    let place = (label.center - segment.start).dot(segment.along)
    if place < 0 {
      (start, end) = (segment.start + segment.along * (2 * place - segment.length), segment.end)
    } else if place > segment.length {
      (start, end) = (segment.start, segment.start + segment.along * (2 * place))
    } else {
      (start, end) = (segment.start, segment.end)
    }
  }

  var length: Double { (end - start).length }
  /// Degrees from the horizontal, 0 … 90.
  var tilt: Double { segment.tilt }
  var left: Double { min(start.x, end.x) }
  var right: Double { max(start.x, end.x) }
  var center: Vector { (start + end) * 0.5 }

  /// Degrees between two edges, 0 … 90.
  func angle(to other: LabelledEdge) -> Double {
    let (a, b) = (segment.along, other.segment.along)
    let (across, along) = (abs(a.dot(b.normal)), abs(a.dot(b)))
    return Vector(x: along, y: across).tilt
  }

  /// The gap between the nearest two ends.
  func corner(with other: LabelledEdge) -> Double {
    [start, end].flatMap { own in [other.start, other.end].map { (own - $0).length } }.min() ?? 0
  }
}
