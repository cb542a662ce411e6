import Imaging

extension Pixels {
  /// The longest side at which drawings are looked for: line strengths and gaps are meant for it.
  static let drawingSide = 960

  /// The picture with no side longer than `side`, each pixel the mean of those it stands for; the
  /// picture itself where it is small enough.
  func shrunk(toSide side: Int = drawingSide) -> Pixels {
    let longest = max(width, height)
    guard longest > side, side > 0 else { return self }
    let newWidth = max(1, width * side / longest)
    let newHeight = max(1, height * side / longest)
    // Column x of the result stands for the columns starts[x] ..< starts[x + 1].
    let starts = (0...newWidth).map { $0 * width / newWidth }
    var result = [UInt8](repeating: 0, count: 3 * newWidth * newHeight)
    var sums = [UInt32](repeating: 0, count: 3 * width)
    bytes.withUnsafeBufferPointer { source in
      for y in 0..<newHeight {
        let rows = (y * height / newHeight)..<((y + 1) * height / newHeight)
        for i in 0..<(3 * width) { sums[i] = 0 }
        for row in rows {
          let start = 3 * width * row
          for i in 0..<(3 * width) { sums[i] &+= UInt32(source[start + i]) }
        }
        for x in 0..<newWidth {
          let columns = starts[x]..<starts[x + 1]
          let count = UInt32(columns.count * rows.count)
          for channel in 0..<3 {
            var sum: UInt32 = 0
            for column in columns { sum &+= sums[3 * column + channel] }
            result[3 * (y * newWidth + x) + channel] = UInt8(truncatingIfNeeded: sum / count)
          }
        }
      }
    }
    return Pixels(
      width: newWidth, height: newHeight, bytes: result, sourceWidth: sourceWidth,
      sourceHeight: sourceHeight)
  }
}
