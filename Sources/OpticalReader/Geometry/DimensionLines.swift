import Foundation

/// Which drawn lines a label belongs to. A dimension line runs through its label (interrupted by
/// it) or beside it, about centred; a line that lies closer to another label is that one's.
struct DimensionLines {
  /// What a direction has to say for a label: how strongly, 0 … about 1.5, by which segment.
  struct Vote {
    var strength = 0.0
    var segment: Segment?
  }

  /// For every label, the votes by direction.
  let votes: [[Direction: Vote]]

  init(labels: [TextBox], segments: [Segment], scale: Double) {
    var claims: [[(segment: Int, strength: Double)]] = []
    var strongest = [Double](repeating: 0, count: segments.count)
    for label in labels {
      var claim: [(segment: Int, strength: Double)] = []
      for (i, segment) in segments.enumerated() {
        let strength = DimensionLines.strength(of: segment, for: label, scale: scale)
        guard strength > 0.05 else { continue }
        claim.append((i, strength))
        strongest[i] = max(strongest[i], strength)
      }
      claims.append(claim)
    }
    votes = claims.map { claim in
      var result: [Direction: Vote] = [:]
      for (i, strength) in claim {
        let own = strength / strongest[i]
        let held = strength * (0.25 + 0.75 * own * own)
        var vote = result[segments[i].direction] ?? Vote()
        let (most, least) = (max(vote.strength, held), min(vote.strength, held))
        if held > vote.strength { vote.segment = segments[i] }
        // The two halves of an interrupted line strengthen each other.
        vote.strength = min(1.5, most + 0.35 * least)
        result[segments[i].direction] = vote
      }
      return result
    }
  }

  /// How much the segment looks like the label's dimension line, 0 … 1.
  static func strength(of segment: Segment, for label: TextBox, scale: Double) -> Double {
    let along = segment.along
    let offset = label.center - segment.start
    let (t, aside) = (offset.dot(along), abs(offset.dot(along.normal)))
    let halfAlong =
      abs(label.along.dot(along)) * label.length / 2
      + abs(label.across.dot(along)) * label.height / 2
    let halfAcross =
      abs(label.along.dot(along.normal)) * label.length / 2
      + abs(label.across.dot(along.normal)) * label.height / 2
    let length = segment.length
    let print = label.height
    let gap = max(0, aside - halfAcross)
    let beyond = max(0, -(t + halfAlong), t - halfAlong - length)
    let likeness =
      (0.5 + 0.5 * min(1, length / (length + 2 * print) * 1.3))
      * (0.6 + 0.4 * segment.filling)
      * (segment.sides < 14 ? 1 : segment.sides > 70 ? 0.35 : 0.75)
      * (1 + 0.12 * Double(segment.caps)) / 1.24
    if aside <= 0.45 * print + 2 && beyond > 0 {
      // The line stops at the label and goes on behind it.
      guard beyond <= 1.6 * print + 6 * scale else { return 0 }
      return likeness * (1 - 0.4 * beyond / (1.6 * print + 6 * scale))
    }
    guard gap <= 1.6 * print + 4 * scale, beyond == 0 else { return 0 }
    let centred = max(0, 1 - abs(t - length / 2) / (length / 2 + halfAlong))
    let near = exp(-0.8 * gap / max(print, 1))
    return likeness * near * (0.45 + 0.55 * centred)
  }
}
