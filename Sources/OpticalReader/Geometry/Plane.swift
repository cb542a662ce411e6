import Imaging

/// One channel of a picture with a margin all around that repeats the outermost pixels, so that
/// window operations can run over the flat buffer without asking where they are.
struct Plane {
  /// Wide enough for the largest window (11 pixels), whichever side it hangs over.
  static let margin = 12

  let width: Int
  let height: Int
  let stride: Int
  var bytes: [UInt8]

  /// The index in `bytes` of the pixel at (x, y).
  @inline(__always)
  func index(_ x: Int, _ y: Int) -> Int { (y + Plane.margin) * stride + x + Plane.margin }

  private init(width: Int, height: Int) {
    self.width = width
    self.height = height
    stride = width + 2 * Plane.margin
    bytes = [UInt8](repeating: 0, count: stride * (height + 2 * Plane.margin))
  }

  /// The picture's lightness, (R + 2G + B) / 4: the shades of thin print survive, and it is cheap.
  init(lightness pixels: Pixels) {
    self.init(width: pixels.width, height: pixels.height)
    let margin = Plane.margin
    let (width, height, stride) = (width, height, stride)
    pixels.bytes.withUnsafeBufferPointer { source in
      bytes.withUnsafeMutableBufferPointer { target in
        for y in -margin..<(height + margin) {
          let row = min(max(y, 0), height - 1) * width * 3
          let start = (y + margin) * stride + margin
          for x in 0..<width {
            let i = row + 3 * x
            let sum = UInt16(source[i]) + 2 * UInt16(source[i + 1]) + UInt16(source[i + 2])
            target[start + x] = UInt8(truncatingIfNeeded: sum >> 2)
          }
          for x in 0..<margin {
            target[start - 1 - x] = target[start]
            target[start + width + x] = target[start + width - 1]
          }
        }
      }
    }
  }

  /// Closing by a square of 11 pixels: dark marks thinner than that are filled with what is around.
  func closed() -> Plane {
    var result = self
    result.windowed(forward: true) { Swift.max($0, $1) }
    result.windowed(forward: false) { Swift.min($0, $1) }
    return result
  }

  /// Opening by a square of 11 pixels: light marks thinner than that are filled.
  func opened() -> Plane {
    var result = self
    result.windowed(forward: true) { Swift.min($0, $1) }
    result.windowed(forward: false) { Swift.max($0, $1) }
    return result
  }

  /// Replaces every byte by the combination of 11 × 11 bytes that start (`forward`) or end at it.
  /// The window grows by doubling: 1, 2, 4, 8, then 11. Forward and backward undo each other's shift.
  private mutating func windowed(forward: Bool, _ combine: (UInt8, UInt8) -> UInt8) {
    var other = bytes
    for step in [1, 2, 4, 3, stride, 2 * stride, 4 * stride, 3 * stride] {
      let count = bytes.count - step
      bytes.withUnsafeBufferPointer { source in
        other.withUnsafeMutableBufferPointer { target in
          if forward {
            for i in 0..<count { target[i] = combine(source[i], source[i + step]) }
          } else {
            for i in 0..<count { target[i + step] = combine(source[i], source[i + step]) }
          }
        }
      }
      swap(&bytes, &other)
    }
  }
}
