/// A bitmap, one bit a pixel, 64 pixels a word.
struct Mask {
  let width: Int
  let height: Int
  private let words: Int
  private var bits: [UInt64]

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    // Two words beyond the last pixel, so that a window may always read a second word.
    words = (width + 63) / 64 + 2
    bits = [UInt64](repeating: 0, count: words * height)
  }

  /// Whether the pixel is set; what lies outside is not.
  @inline(__always)
  subscript(x: Int, y: Int) -> Bool {
    guard x >= 0, y >= 0, x < width, y < height else { return false }
    return bits[y * words + (x >> 6)] >> UInt64(x & 63) & 1 == 1
  }

  @inline(__always)
  mutating func set(_ x: Int, _ y: Int) {
    bits[y * words + (x >> 6)] |= 1 << UInt64(x & 63)
  }

  @inline(__always)
  mutating func clear(_ x: Int, _ y: Int) {
    bits[y * words + (x >> 6)] &= ~(1 << UInt64(x & 63))
  }

  /// `count` (at most 63) bits of row `y` from column `x` on, the first one lowest.
  @inline(__always)
  func window(_ x: Int, _ y: Int, count: Int) -> Int {
    guard y >= 0, y < height, x + count > 0, x < width else { return 0 }
    let mask = (UInt64(1) << UInt64(count)) - 1
    if x < 0 {
      return Int(truncatingIfNeeded: (bits[y * words] << UInt64(-x)) & mask)
    }
    let word = y * words + (x >> 6)
    let shift = UInt64(x & 63)
    let low = bits[word] >> shift
    let high = shift == 0 ? 0 : bits[word + 1] << (64 - shift)
    return Int(truncatingIfNeeded: (low | high) & mask)
  }

  /// Calls `body` with every set pixel, row by row.
  func forEachSet(_ body: (Int, Int) -> Void) {
    for y in 0..<height {
      for word in 0..<words {
        var rest = bits[y * words + word]
        while rest != 0 {
          body((word << 6) + rest.trailingZeroBitCount, y)
          rest &= rest - 1
        }
      }
    }
  }
}
