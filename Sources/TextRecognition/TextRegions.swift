internal import Readings

/// The connected regions of text in a map.
///
/// Neighbours are the eight around a pixel. Only each row's outermost pixels of a region are kept:
/// they span the same convex hull as all of them.
struct TextRegions {
  private struct Run {
    var row: Int
    var pixels: Range<Int>
    var region: Int
  }

  private var runs: [Run] = []
  /// For every provisional region another one that is the same, itself where there is none lower.
  private var parents: [Int] = []

  init(in map: TextMap, above threshold: Float) {
    var previous = 0..<0
    for y in 0..<map.height {
      let start = runs.count
      map.forEachRun(inRow: y, above: threshold) { pixels in
        runs.append(Run(row: y, pixels: pixels, region: -1))
      }
      connect(start..<runs.count, with: previous)
      previous = start..<runs.count
    }
  }

  /// The outline points of every region, by row and within it by column; regions in the order of
  /// their first row.
  func outlines() -> [[Point]] {
    var numbers = [Int](repeating: -1, count: parents.count)
    var outlines: [[Point]] = []
    for run in runs {
      let root = root(of: run.region)
      if numbers[root] < 0 {
        numbers[root] = outlines.count
        outlines.append([])
      }
      let number = numbers[root]
      let y = Double(run.row)
      let last = Point(x: Double(run.pixels.upperBound - 1), y: y)
      if let end = outlines[number].last, end.y == y {
        outlines[number][outlines[number].count - 1] = last
      } else {
        outlines[number].append(Point(x: Double(run.pixels.lowerBound), y: y))
        outlines[number].append(last)
      }
    }
    return outlines
  }

  private mutating func connect(_ row: Range<Int>, with previous: Range<Int>) {
    var above = previous.lowerBound
    for index in row {
      let pixels = runs[index].pixels
      // Ranges end one past their last pixel: equal bounds touch at a corner.
      while above < previous.upperBound, runs[above].pixels.upperBound < pixels.lowerBound {
        above += 1
      }
      var other = above
      while other < previous.upperBound, runs[other].pixels.lowerBound <= pixels.upperBound {
        join(index, with: runs[other].region)
        other += 1
      }
      if runs[index].region < 0 {
        runs[index].region = parents.count
        parents.append(parents.count)
      }
    }
  }

  private mutating func join(_ index: Int, with region: Int) {
    guard runs[index].region >= 0 else {
      runs[index].region = region
      return
    }
    let a = root(of: runs[index].region)
    let b = root(of: region)
    parents[max(a, b)] = min(a, b)
  }

  private func root(of region: Int) -> Int {
    var root = region
    while parents[root] != root { root = parents[root] }
    return root
  }
}
