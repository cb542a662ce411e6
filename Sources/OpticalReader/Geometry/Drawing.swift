import Imaging
import Readings

/// What the picture draws around its print: thin straight marks and the product's place. Made once
/// per picture, and only where an attribute with an axis is asked.
struct Drawing {
  let segments: [Segment]
  let object: ObjectShape
  /// The picture's longest side in decoded pixels ÷ 1,000.
  let scale: Double

  /// - Parameter boxes: the text's places in the decoded picture's coordinates.
  init(pixels: Pixels, boxes: [TextBox]) {
    scale = Double(max(pixels.width, pixels.height)) / 1000
    object = ObjectShape(pixels: pixels, without: boxes)
    let plane = Plane(lightness: pixels)
    let mask = Strokes.mask(of: plane, without: boxes)
    segments = SegmentFinder(scale: scale).segments(in: mask)
      .map { SegmentSurroundings.measured($0, plane: plane, mask: mask) }
  }
}
