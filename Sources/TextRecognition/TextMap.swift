internal import Foundation

/// What the detector gives: for every pixel of its input how surely there is text, as a logit.
///
/// The values lie in sixteen planes of a quarter of the map's sides: the plane of a pixel tells its
/// place in a cell of 4 × 4, two bits for the halves of the cell and two for those of the halves
/// (set-up's rewriting of the model says why).
struct TextMap {
  let width: Int
  let height: Int
  private let planes: UnsafeBufferPointer<Float>

  /// - Parameter planes: 16 × `height / 4` × `width / 4` values.
  init(width: Int, height: Int, planes: UnsafeBufferPointer<Float>) {
    self.width = width
    self.height = height
    self.planes = planes
  }

  /// Where the plane for a pixel's place in its cell starts.
  private func plane(x: Int, y: Int) -> Int {
    let number = ((y & 2) << 2) | ((x & 2) << 1) | ((y & 1) << 1) | (x & 1)
    return number * (width / 4) * (height / 4)
  }

  func logit(x: Int, y: Int) -> Float {
    planes[plane(x: x, y: y) + (y >> 2) * (width >> 2) + (x >> 2)]
  }

  func probability(x: Int, y: Int) -> Float {
    1 / (1 + exp(-logit(x: x, y: y)))
  }

  /// Calls `body` with every unbroken stretch of row `y` whose logits are above `threshold`.
  func forEachRun(inRow y: Int, above threshold: Float, _ body: (Range<Int>) -> Void) {
    let row = (y >> 2) * (width >> 2)
    let first = plane(x: 0, y: y) + row
    let second = plane(x: 1, y: y) + row
    let third = plane(x: 2, y: y) + row
    let fourth = plane(x: 3, y: y) + row
    var start = -1
    func step(_ value: Float, _ x: Int) {
      if value > threshold {
        if start < 0 { start = x }
      } else if start >= 0 {
        body(start..<x)
        start = -1
      }
    }
    for cell in 0..<(width >> 2) {
      let values = SIMD4(
        planes[first + cell], planes[second + cell], planes[third + cell], planes[fourth + cell])
      let above = values .> threshold
      if start < 0 ? !any(above) : all(above) { continue }
      for place in 0..<4 { step(values[place], 4 * cell + place) }
    }
    if start >= 0 { body(start..<width) }
  }
}
