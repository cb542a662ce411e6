internal import Foundation
internal import Readings

/// The boxes of text in a detector's map (differentiable binarisation: Liao and others, 2020).
///
/// The detector marks shrunken cores of the lines, so that neighbours stay apart; each core's
/// smallest rectangle is grown back by `area × ratio ÷ perimeter` on every side.
struct TextBoxes {
  /// Pixels at least this surely text belong to a core.
  var pixelThreshold = 0.3
  /// Cores whose mean probability is lower are no text.
  var boxThreshold = 0.5
  /// How far cores grow; the models were trained with cores shrunken by its inverse.
  var growth = 1.6
  /// Cores narrower than this many pixels are specks.
  var smallestSide = 3.0

  /// The boxes as rectangles in the map's pixels, edges at whole numbers.
  func boxes(in map: TextMap) -> [RotatedRectangle] {
    let threshold = Float(log(pixelThreshold / (1 - pixelThreshold)))
    let regions = TextRegions(in: map, above: threshold)
    return regions.outlines().compactMap { outline in
      guard let core = RotatedRectangle(around: outline),
        core.shorterSide >= smallestSide,
        meanProbability(in: core, of: map) >= boxThreshold
      else { return nil }
      var box = core.grown(by: core.area * growth / (2 * (core.width + core.height)))
      guard box.shorterSide >= smallestSide + 2 else { return nil }
      // A pixel's centre is half a pixel from the edge it is counted from.
      box.centre = box.centre + Point(x: 0.5, y: 0.5)
      return box
    }
  }

  /// The mean over the pixels whose centres lie in the rectangle.
  func meanProbability(in rectangle: RotatedRectangle, of map: TextMap) -> Double {
    let corners = rectangle.corners
    let top = max(0, Int(corners.map(\.y).min()!.rounded(.down)))
    let bottom = min(map.height - 1, Int(corners.map(\.y).max()!.rounded(.up)))
    var sum = 0.0
    var count = 0
    for y in top...max(top, bottom) {
      guard let span = Self.span(of: corners, atRow: Double(y)) else { continue }
      let left = max(0, Int(span.lowerBound.rounded()))
      let right = min(map.width - 1, Int(span.upperBound.rounded()))
      guard left <= right else { continue }
      for x in left...right { sum += Double(map.probability(x: x, y: y)) }
      count += right - left + 1
    }
    return count == 0 ? 0 : sum / Double(count)
  }

  /// Where a row crosses a convex polygon.
  private static func span(of corners: [Point], atRow y: Double) -> ClosedRange<Double>? {
    var low = Double.infinity
    var high = -Double.infinity
    for (index, a) in corners.enumerated() {
      let b = corners[(index + 1) % corners.count]
      guard min(a.y, b.y) <= y + 0.5, max(a.y, b.y) >= y - 0.5 else { continue }
      // The row has a pixel's height: the side's part within it.
      let from = min(max(y - 0.5, min(a.y, b.y)), max(a.y, b.y))
      let to = min(max(y + 0.5, min(a.y, b.y)), max(a.y, b.y))
      for place in [from, to] {
        let share = a.y == b.y ? 0 : (place - a.y) / (b.y - a.y)
        low = min(low, a.x + share * (b.x - a.x))
        high = max(high, a.x + share * (b.x - a.x))
      }
      if a.y == b.y {
        low = min(low, b.x)
        high = max(high, b.x)
      }
    }
    return low <= high ? low...high : nil
  }
}
