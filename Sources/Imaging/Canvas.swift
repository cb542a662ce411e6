/// A picture to draw on.
public struct Canvas: Sendable {
  /// A place in pixels from the top left corner.
  public typealias Place = (x: Double, y: Double)

  public let width: Int
  public let height: Int
  /// Interleaved R, G, B.
  private(set) var bytes: [UInt8]

  public init(_ pixels: Pixels) {
    width = pixels.width
    height = pixels.height
    bytes = pixels.bytes
  }

  /// A straight stroke with round ends, antialiased.
  public mutating func stroke(from start: Place, to end: Place, width: Double, colour: Colour) {
    let reach = width / 2 + 1
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let lengthSquared = max(dx * dx + dy * dy, .leastNormalMagnitude)
    let columns = clamped(min(start.x, end.x) - reach, max(start.x, end.x) + reach, self.width)
    for y in clamped(min(start.y, end.y) - reach, max(start.y, end.y) + reach, height) {
      for x in columns {
        let (px, py) = (Double(x) + 0.5 - start.x, Double(y) + 0.5 - start.y)
        let along = min(max((px * dx + py * dy) / lengthSquared, 0), 1)
        let (ox, oy) = (px - along * dx, py - along * dy)
        let distance = (ox * ox + oy * oy).squareRoot()
        blend(x, y, colour, min(max(width / 2 + 0.5 - distance, 0), 1))
      }
    }
  }

  /// A closed line through `corners`.
  public mutating func outline(_ corners: [Place], width: Double, colour: Colour) {
    for (start, end) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
      stroke(from: start, to: end, width: width, colour: colour)
    }
  }

  /// A line of text on a filled box.
  ///
  /// - Parameters:
  ///   - anchor: the box's lower left corner; the box is moved as far as it takes to lie inside.
  ///   - size: the letters' height in pixels.
  /// - Returns: the box, or `nil` where the machine has no font.
  @discardableResult
  public mutating func label(
    _ text: String, above anchor: Place, size: Int, colour: Colour
  ) -> (x: Int, y: Int, width: Int, height: Int)? {
    guard let mask = TextMask(text, size: size) else { return nil }
    let margin = max(size / 4, 2)
    let box = (width: mask.width + 2 * margin, height: mask.height + 2 * margin)
    let left = max(min(Int(anchor.x), width - box.width), 0)
    let top = max(min(Int(anchor.y) - box.height, height - box.height), 0)
    for y in top..<min(top + box.height, height) {
      for x in left..<min(left + box.width, width) {
        blend(x, y, colour, 0.9)
        let cover = mask.coverage(x: x - left - margin, y: y - top - margin)
        if cover > 0 { blend(x, y, .white, cover) }
      }
    }
    return (left, top, box.width, box.height)
  }

  private func clamped(_ low: Double, _ high: Double, _ limit: Int) -> Range<Int> {
    let first = Int(min(max(low, 0), Double(limit)))
    return first..<max(first, Int(min(max(high.rounded(.up), 0), Double(limit))))
  }

  private mutating func blend(_ x: Int, _ y: Int, _ colour: Colour, _ opacity: Double) {
    guard opacity > 0 else { return }
    let start = 3 * (y * width + x)
    for (offset, channel) in [colour.red, colour.green, colour.blue].enumerated() {
      let under = Double(bytes[start + offset])
      bytes[start + offset] = UInt8(under + (Double(channel) - under) * opacity)
    }
  }
}
