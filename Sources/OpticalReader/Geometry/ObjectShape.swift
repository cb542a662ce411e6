import Imaging

/// Where the product is: the parts of the picture whose colour is far from the border's, print and
/// thin strokes left out. Kept on a grid of 4 × 4 pixels, which is all that sides and boxes need.
struct ObjectShape {
  /// The grid's pitch in pixels.
  static let pitch = 4
  /// How far a colour is from the border's, of 255 in the channel that differs most.
  static let contrast = 26

  /// The separate things, largest first; specks are left out.
  let parts: [Box]
  /// The box around all parts; the whole picture where nothing stands out.
  let whole: Box
  /// Whether the border is of one colour, so that "far from it" means something.
  let hasPlainBorder: Bool

  init(pixels: Pixels, without boxes: [TextBox]) {
    let pitch = ObjectShape.pitch
    let picture = Box(
      left: 0, top: 0, right: Double(pixels.width), bottom: Double(pixels.height))
    let (columns, rows) = (pixels.width / pitch, pixels.height / pitch)
    guard columns > 2, rows > 2 else {
      (parts, whole, hasPlainBorder) = ([], picture, false)
      return
    }
    let (border, share) = ObjectShape.border(of: pixels)
    var far = ObjectShape.farCells(pixels, border: border, columns: columns, rows: rows)
    for box in boxes {
      var small = box
      small.center = box.center * (1 / Double(pitch))
      small.length /= Double(pitch)
      small.height /= Double(pitch)
      small.forEachPixel(width: columns, height: rows, margin: 0.8) {
        far[$1 * columns + $0] = false
      }
    }
    let solid = ObjectShape.opened(far, columns: columns, rows: rows)
    let found = ObjectShape.components(solid, columns: columns, rows: rows)
    let least = 0.002 * Double(columns * rows)
    parts =
      found.filter { Double($0.cells) >= least }
      .sorted { $0.cells > $1.cells }
      .map { part in
        Box(
          left: part.box.left * Double(pitch), top: part.box.top * Double(pitch),
          right: part.box.right * Double(pitch), bottom: part.box.bottom * Double(pitch))
      }
    whole = parts.dropFirst().reduce(parts.first ?? picture) { $0.union($1) }
    hasPlainBorder = share > 0.5
  }

  /// The border's median colour, and the share of the border that is close to it.
  private static func border(of pixels: Pixels) -> (color: [Int], share: Double) {
    var samples: [[Int]] = [[], [], []]
    let (width, height) = (pixels.width, pixels.height)
    func take(_ x: Int, _ y: Int) {
      let i = 3 * (y * width + x)
      for channel in 0..<3 { samples[channel].append(Int(pixels.bytes[i + channel])) }
    }
    for x in stride(from: 0, to: width, by: 3) {
      take(x, 1)
      take(x, height - 2)
    }
    for y in stride(from: 0, to: height, by: 3) {
      take(1, y)
      take(width - 2, y)
    }
    let color = samples.map { $0.sorted()[$0.count / 2] }
    let near = samples[0].indices.count { i in
      (0..<3).allSatisfy { abs(samples[$0][i] - color[$0]) < contrast }
    }
    return (color, Double(near) / Double(samples[0].count))
  }

  /// A cell is far when 11 of its 16 pixels are: strokes of up to two pixels vanish already here.
  private static func farCells(
    _ pixels: Pixels, border: [Int], columns: Int, rows: Int
  ) -> [Bool] {
    var far = [Bool](repeating: false, count: columns * rows)
    let (red, green, blue) = (Int16(border[0]), Int16(border[1]), Int16(border[2]))
    let limit = Int16(contrast)
    pixels.bytes.withUnsafeBufferPointer { bytes in
      for row in 0..<rows {
        for column in 0..<columns {
          var count = 0
          for y in 0..<pitch {
            var i = 3 * ((row * pitch + y) * pixels.width + column * pitch)
            for _ in 0..<pitch {
              let difference = max(
                abs(Int16(bytes[i]) - red), abs(Int16(bytes[i + 1]) - green),
                abs(Int16(bytes[i + 2]) - blue))
              if difference > limit { count += 1 }
              i += 3
            }
          }
          far[row * columns + column] = count >= 11
        }
      }
    }
    return far
  }

  /// Keeps the cells that lie in some full square of 2 × 2: strokes up to about 9 pixels go.
  private static func opened(_ far: [Bool], columns: Int, rows: Int) -> [Bool] {
    var kept = [Bool](repeating: false, count: far.count)
    for row in 0..<(rows - 1) {
      for column in 0..<(columns - 1) {
        let i = row * columns + column
        if far[i] && far[i + 1] && far[i + columns] && far[i + columns + 1] {
          kept[i] = true
          kept[i + 1] = true
          kept[i + columns] = true
          kept[i + columns + 1] = true
        }
      }
    }
    return kept
  }

  /// Connected cells (8 neighbours, gaps of one cell bridged), in grid units.
  private static func components(
    _ solid: [Bool], columns: Int, rows: Int
  ) -> [(box: Box, cells: Int)] {
    var seen = [Bool](repeating: false, count: solid.count)
    var result: [(box: Box, cells: Int)] = []
    var queue: [Int] = []
    for start in solid.indices where solid[start] && !seen[start] {
      seen[start] = true
      queue.removeAll(keepingCapacity: true)
      queue.append(start)
      var next = 0
      var (left, right, top, bottom) = (columns, 0, rows, 0)
      while next < queue.count {
        let (x, y) = (queue[next] % columns, queue[next] / columns)
        next += 1
        (left, right) = (min(left, x), max(right, x))
        (top, bottom) = (min(top, y), max(bottom, y))
        for yy in max(0, y - 2)...min(rows - 1, y + 2) {
          for xx in max(0, x - 2)...min(columns - 1, x + 2) {
            let i = yy * columns + xx
            if solid[i] && !seen[i] {
              seen[i] = true
              queue.append(i)
            }
          }
        }
      }
      let box = Box(
        left: Double(left), top: Double(top), right: Double(right + 1), bottom: Double(bottom + 1))
      result.append((box, queue.count))
    }
    return result
  }
}
