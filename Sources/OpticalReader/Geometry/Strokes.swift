import Imaging
import Readings

/// The thin marks of a picture, print left out: what remains of dimension lines, arrows, brackets,
/// and of the outlines of things.
enum Strokes {
  /// How much lighter or darker than its surroundings a thin mark has to be, of 255.
  static let contrast: UInt8 = 22

  /// A set bit is a pixel of a mark at most 10 pixels thick.
  ///
  /// - Parameter boxes: the places of text, in the pixels' own coordinates; erased.
  static func mask(of plane: Plane, without boxes: [TextBox]) -> Mask {
    let closed = plane.closed()
    let opened = plane.opened()
    var mask = Mask(width: plane.width, height: plane.height)
    for y in 0..<plane.height {
      let start = plane.index(0, y)
      for x in 0..<plane.width {
        let value = plane.bytes[start + x]
        let dark = closed.bytes[start + x] &- value
        let light = value &- opened.bytes[start + x]
        if max(dark, light) >= contrast { mask.set(x, y) }
      }
    }
    for box in boxes { box.erase(from: &mask) }
    return mask
  }
}
