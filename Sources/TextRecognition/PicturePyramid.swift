internal import Imaging

/// A picture and its halvings, each made when first asked for.
///
/// Sampling two neighbours is right only down to half the size; what shrinks further is sampled
/// from the level at which less than a halving is left.
struct PicturePyramid {
  /// A picture of interleaved R, G, B bytes.
  struct Level {
    var width: Int
    var height: Int
    var bytes: [UInt8]
  }

  private(set) var levels: [Level]

  init(_ pixels: Pixels) {
    levels = [Level(width: pixels.width, height: pixels.height, bytes: pixels.bytes)]
  }

  /// The number of the level from which `shrink` base pixels a sample are best taken.
  mutating func level(forShrink shrink: Double) -> Int {
    var wanted = 0
    var left = shrink
    while left >= 2 {
      left /= 2
      wanted += 1
    }
    while levels.count <= wanted, let half = Self.halved(levels[levels.count - 1]) {
      levels.append(half)
    }
    return min(wanted, levels.count - 1)
  }

  /// The mean of every 2 × 2 pixels; an odd last row or column is left out. Nothing when a side is
  /// a single pixel.
  static func halved(_ level: Level) -> Level? {
    let width = level.width / 2
    let height = level.height / 2
    guard width > 0, height > 0 else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: 3 * width * height) { target, count in
      level.bytes.withUnsafeBufferPointer { source in
        for y in 0..<height {
          let upper = 2 * y * 3 * level.width
          halve(
            UnsafeBufferPointer(rebasing: source[upper..<upper + 6 * width]),
            UnsafeBufferPointer(
              rebasing: source[upper + 3 * level.width..<upper + 3 * level.width + 6 * width]),
            into: UnsafeMutableBufferPointer(rebasing: target[3 * width * y..<3 * width * (y + 1)]))
        }
      }
      count = 3 * width * height
    }
    return Level(width: width, height: height, bytes: bytes)
  }

  private static func halve(
    _ upper: UnsafeBufferPointer<UInt8>, _ lower: UnsafeBufferPointer<UInt8>,
    into target: UnsafeMutableBufferPointer<UInt8>
  ) {
    var from = 0
    for to in stride(from: 0, to: target.count, by: 3) {
      for channel in 0..<3 {
        let sum =
          UInt16(upper[from + channel]) + UInt16(upper[from + 3 + channel])
          + UInt16(lower[from + channel]) + UInt16(lower[from + 3 + channel])
        target[to + channel] = UInt8(truncatingIfNeeded: (sum + 2) >> 2)
      }
      from += 6
    }
  }
}
