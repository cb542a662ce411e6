/// A picture resized and normalised for the detector: planes B, G, R of −1 … 1.
enum DetectionInput {
  /// The longest side that detection looks at; a larger one finds no more on product pictures.
  static let longestSide = 960

  /// The size at which a picture is looked at: never enlarged, sides multiples of 32.
  static func size(width: Int, height: Int, longestSide: Int = longestSide) -> (
    width: Int, height: Int
  ) {
    let scale = min(1, Double(longestSide) / Double(max(width, height)))
    func side(_ length: Int) -> Int {
      max(32, Int((Double(length) * scale / 32).rounded()) * 32)
    }
    return (side(width), side(height))
  }

  /// Fills `target` (3 × `height` × `width`) from a level of the picture, between neighbours.
  static func fill(
    _ target: UnsafeMutableBufferPointer<Float>, width: Int, height: Int,
    from level: PicturePyramid.Level
  ) {
    let columns = Neighbours.along(source: level.width, target: width)
    let rows = Neighbours.along(source: level.height, target: height)
    let plane = width * height
    withUnsafeTemporaryAllocation(of: Float.self, capacity: 3 * level.width) { mixed in
      level.bytes.withUnsafeBufferPointer { bytes in
        columns.withUnsafeBufferPointer { columns in
          for (y, row) in rows.enumerated() {
            let stride = 3 * level.width
            mix(
              UnsafeBufferPointer(rebasing: bytes[row.first * stride..<(row.first + 1) * stride]),
              UnsafeBufferPointer(rebasing: bytes[row.second * stride..<(row.second + 1) * stride]),
              weight: row.weight, into: mixed)
            for x in 0..<width {
              let column = columns[x]
              let first = 3 * column.first
              let second = 3 * column.second
              let at = y * width + x
              // The models were trained on pictures whose channels stand as B, G, R.
              target[at] = mixed[first + 2] + column.weight * (mixed[second + 2] - mixed[first + 2])
              target[plane + at] =
                mixed[first + 1] + column.weight * (mixed[second + 1] - mixed[first + 1])
              target[2 * plane + at] =
                mixed[first] + column.weight * (mixed[second] - mixed[first])
            }
          }
        }
      }
    }
  }

  /// One row between two, already normalised: (x / 255 − 0.5) / 0.5.
  private static func mix(
    _ upper: UnsafeBufferPointer<UInt8>, _ lower: UnsafeBufferPointer<UInt8>, weight: Float,
    into row: UnsafeMutableBufferPointer<Float>
  ) {
    let lowerScale = weight * (2 / 255)
    let upperScale = (1 - weight) * (2 / 255)
    for i in 0..<row.count {
      row[i] = Float(upper[i]) * upperScale + Float(lower[i]) * lowerScale - 1
    }
  }
}

/// The two source samples around a target sample, and how far it lies towards the second, 0 … 1.
struct Neighbours {
  var first: Int
  var second: Int
  var weight: Float

  /// For every sample of a side of `target` samples over one of `source`; centres meet centres, and
  /// what lies outside takes the edge.
  static func along(source: Int, target: Int) -> [Neighbours] {
    let scale = Double(source) / Double(target)
    return (0..<target).map { index in
      let place = min(max((Double(index) + 0.5) * scale - 0.5, 0), Double(source - 1))
      let first = Int(place)
      return Neighbours(
        first: first, second: min(first + 1, source - 1), weight: Float(place - Double(first)))
    }
  }
}
