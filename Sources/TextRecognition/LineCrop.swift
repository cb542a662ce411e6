internal import Readings

/// A line of text cut out of the picture, laid level and resized for the recogniser.
enum LineCrop {
  /// The height that the recogniser reads.
  static let height = 48
  /// Wider lines are squeezed; a hundred characters fit.
  static let maximumWidth = 2400

  /// The width of the text, and of the input: some fifty widths only, as every further one costs
  /// memory, and little wider than the text, as every pixel costs time.
  static func widths(of quadrilateral: Quadrilateral) -> (text: Int, input: Int) {
    let across = max(
      quadrilateral.topLeft.distance(to: quadrilateral.topRight),
      quadrilateral.bottomLeft.distance(to: quadrilateral.bottomRight))
    let down = max(
      quadrilateral.topLeft.distance(to: quadrilateral.bottomLeft),
      quadrilateral.topRight.distance(to: quadrilateral.bottomRight))
    let exact = (Double(height) * across / max(down, 1)).rounded(.up)
    let text = Int(min(max(exact, 1), Double(maximumWidth)))
    let step =
      switch text {
      case ...320: 16
      case ...640: 32
      case ...1280: 64
      default: 160
      }
    return (text, max(32, (text + step - 1) / step * step))
  }

  /// Fills `target` (3 × 48 × `inputWidth`; planes B, G, R of −1 … 1) with the parallelogram that
  /// `quadrilateral` spans from its top left corner; right of `textWidth` it is zero. What lies
  /// outside the picture takes the edge.
  static func fill(
    _ target: UnsafeMutableBufferPointer<Float>, textWidth: Int, inputWidth: Int,
    quadrilateral: Quadrilateral, from pyramid: inout PicturePyramid
  ) {
    let origin = quadrilateral.topLeft
    let across = (quadrilateral.topRight - origin) / Double(textWidth)
    let down = (quadrilateral.bottomLeft - origin) / Double(height)
    let number = pyramid.level(forShrink: min(across.length, down.length))
    let level = pyramid.levels[number]
    let scale = 1 / Double(1 << number)
    let plane = height * inputWidth
    let maximumX = Float(level.width - 1)
    let maximumY = Float(level.height - 1)

    level.bytes.withUnsafeBufferPointer { bytes in
      for row in 0..<height {
        let start = origin + down * (Double(row) + 0.5) + across * 0.5
        var x = Float(start.x * scale - 0.5)
        var y = Float(start.y * scale - 0.5)
        let stepX = Float(across.x * scale)
        let stepY = Float(across.y * scale)
        var at = row * inputWidth
        for _ in 0..<textWidth {
          let clampedX = min(max(x, 0), maximumX)
          let clampedY = min(max(y, 0), maximumY)
          let left = Int(clampedX)
          let top = Int(clampedY)
          let right = min(left + 1, level.width - 1)
          let bottom = min(top + 1, level.height - 1)
          let weightX = clampedX - Float(left)
          let weightY = clampedY - Float(top)
          let upperLeft = 3 * (top * level.width + left)
          let upperRight = 3 * (top * level.width + right)
          let lowerLeft = 3 * (bottom * level.width + left)
          let lowerRight = 3 * (bottom * level.width + right)
          for channel in 0..<3 {
            let upper =
              Float(bytes[upperLeft + channel])
              + weightX * (Float(bytes[upperRight + channel]) - Float(bytes[upperLeft + channel]))
            let lower =
              Float(bytes[lowerLeft + channel])
              + weightX * (Float(bytes[lowerRight + channel]) - Float(bytes[lowerLeft + channel]))
            target[(2 - channel) * plane + at] = (upper + weightY * (lower - upper)) * (2 / 255) - 1
          }
          x += stepX
          y += stepY
          at += 1
        }
        let end = (row + 1) * inputWidth
        for channel in 0..<3 {
          for column in (channel * plane + at)..<(channel * plane + end) { target[column] = 0 }
        }
      }
    }
  }
}
