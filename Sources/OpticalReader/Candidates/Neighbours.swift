/// The lines that stand next to a line, nearest in each direction; what a name and its value are to
/// each other in a table or a label.
struct Neighbours: Hashable {
  var left: Int?
  var right: Int?
  var above: Int?
  var below: Int?

  /// The neighbours of every line. A row reaches further than a column: names of a table stand far
  /// left of their values.
  static func all(of boxes: [TextBox]) -> [Neighbours] {
    let bounds = boxes.map(\.bounds)
    return boxes.indices.map { i in
      var result = Neighbours()
      var (left, right, above, below) = (0.0, 0.0, 0.0, 0.0)
      let (own, height) = (bounds[i], boxes[i].height)
      func nearer(_ gap: Double, _ held: Int?, _ best: Double) -> Bool { held == nil || gap < best }
      for j in boxes.indices where j != i {
        let other = bounds[j]
        let rows = min(own.bottom, other.bottom) - max(own.top, other.top)
        let columns = min(own.right, other.right) - max(own.left, other.left)
        if rows > 0.5 * min(own.height, other.height) {
          let (toLeft, toRight) = (own.left - other.right, other.left - own.right)
          if toLeft > -0.5 * height, toLeft < 15 * height, nearer(toLeft, result.left, left) {
            (result.left, left) = (j, toLeft)
          }
          if toRight > -0.5 * height, toRight < 6 * height, nearer(toRight, result.right, right) {
            (result.right, right) = (j, toRight)
          }
        } else if columns > 0.3 * min(own.width, other.width) {
          let print = max(height, boxes[j].height)
          let (toTop, toBottom) = (own.top - other.bottom, other.top - own.bottom)
          if toTop > -0.5 * height, toTop < 1.3 * print, nearer(toTop, result.above, above) {
            (result.above, above) = (j, toTop)
          }
          if toBottom > -0.5 * height, toBottom < print, nearer(toBottom, result.below, below) {
            (result.below, below) = (j, toBottom)
          }
        }
      }
      return result
    }
  }
}
