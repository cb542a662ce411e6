/// Joining of pieces that lie in one line, longest first.
extension SegmentFinder {
  /// Pieces of one line with gaps of at most `gap` between them become one segment whose filling
  /// tells how much of it is ink.
  func joined(_ pieces: [Segment]) -> [Segment] {
    let order = pieces.indices.sorted { (pieces[$0].length, $1) > (pieces[$1].length, $0) }
    var grid: [Cell: [Int]] = [:]
    for i in order {
      for end in [pieces[i].start, pieces[i].end] { grid[Cell(end), default: []].append(i) }
    }
    var used = [Bool](repeating: false, count: pieces.count)
    var result: [Segment] = []
    for i in order where !used[i] {
      used[i] = true
      var segment = pieces[i]
      var ink = segment.length
      while let (next, merged) = extend(segment, pieces, grid, used) {
        used[next] = true
        ink += pieces[next].length
        segment = merged
      }
      segment.filling = min(1, ink / max(segment.length, 1))
      result.append(segment)
    }
    return result
  }

  /// Cells of 16 pixels that hold the ends of pieces.
  private struct Cell: Hashable {
    var x: Int
    var y: Int

    init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }

    init(_ point: Vector) { self.init(x: Int(point.x) >> 4, y: Int(point.y) >> 4) }
  }

  /// The nearest piece that goes on from either end, and the two as one.
  private func extend(
    _ segment: Segment, _ pieces: [Segment], _ grid: [Cell: [Int]], _ used: [Bool]
  ) -> (Int, Segment)? {
    let along = segment.along
    // A dashed line's gaps are about as long as its dashes.
    let reach = min(gap * 1.6, max(gap, segment.filling < 1 ? gap * 1.6 : segment.length))
    var best: (gap: Double, piece: Int, merged: Segment)?
    for (tip, outward) in [(segment.end, along), (segment.start, along * -1)] {
      let home = Cell(tip)
      for y in (home.y - 1)...(home.y + 1) {
        for x in (home.x - 1)...(home.x + 1) {
          for i in grid[Cell(x: x, y: y)] ?? [] where !used[i] {
            let piece = pieces[i]
            let straight = abs(piece.along.dot(along))
            // 8° for real pieces; a short dash may look turned by 18°.
            guard straight > (piece.length > 15 ? 0.990 : 0.951) else { continue }
            let (near, far) =
              (piece.start - tip).length <= (piece.end - tip).length
              ? (piece.start, piece.end) : (piece.end, piece.start)
            let ahead = (near - tip).dot(outward)
            guard ahead > -4, ahead <= reach, (far - tip).dot(outward) > 0 else { continue }
            let aside = max(abs((near - tip).dot(along.normal)), abs((far - tip).dot(along.normal)))
            guard aside <= 2.5 + 0.05 * piece.length else { continue }
            guard ahead < best?.gap ?? .infinity else { continue }
            var merged = segment
            if outward == along { merged.end = far } else { merged.start = far }
            merged.filling = ahead > 3 ? 0.5 : segment.filling
            best = (ahead, i, merged)
          }
        }
      }
    }
    return best.map { ($0.piece, $0.merged) }
  }
}
