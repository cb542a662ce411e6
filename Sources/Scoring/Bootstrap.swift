/// How far figures would move with other images: 95 % percentile intervals over 1,000 sets of
/// images drawn with replacement (Efron and Tibshirani, An Introduction to the Bootstrap, 1993).
/// Images are drawn, not rows, because the rows of an image are right and wrong together. The seed
/// is fixed: equal rows have equal intervals on every machine.
struct Bootstrap {
  static let resamples = 1_000

  /// One attribute's tally in an image.
  struct Share: Hashable {
    var attribute: Int
    var tally: Tally
  }

  /// The different ways in which images came out, and each image's: images that came out the same
  /// are the same to a draw, and there are far fewer ways than images.
  private var ways: [[Share]] = []
  private var wayOfImage: [Int] = []
  private let attributeCount: Int

  init(images: [[Share]], attributeCount: Int) {
    self.attributeCount = attributeCount
    var numbers: [[Share]: Int] = [:]
    for image in images {
      let number = numbers[image, default: ways.count]
      if number == ways.count {
        numbers[image] = number
        ways.append(image)
      }
      wayOfImage.append(number)
    }
  }

  /// The intervals of the figures that `figures` takes from the attributes' tallies; `nil` where a
  /// figure is missing in some draw.
  func intervals(_ figures: ([Tally]) -> [Double?]) -> [ClosedRange<Double>?] {
    guard !wayOfImage.isEmpty else { return [] }
    var generator = SplitMix64(seed: 2_024)
    var draws: [[Double]] = []
    for _ in 0..<Self.resamples {
      for (number, figure) in figures(draw(&generator)).enumerated() {
        if number == draws.count { draws.append([]) }
        if let figure { draws[number].append(figure) }
      }
    }
    return draws.map(Self.interval)
  }

  /// The tallies of as many images as there are, drawn with replacement.
  private func draw(_ generator: inout SplitMix64) -> [Tally] {
    var times = [Int](repeating: 0, count: ways.count)
    for _ in wayOfImage.indices {
      times[wayOfImage[generator.index(below: wayOfImage.count)]] += 1
    }
    var tallies = [Tally](repeating: Tally(), count: attributeCount)
    for (way, times) in zip(ways, times) where times > 0 {
      for share in way { tallies[share.attribute].add(share.tally, times: times) }
    }
    return tallies
  }

  private static func interval(_ draws: [Double]) -> ClosedRange<Double>? {
    guard draws.count == resamples else { return nil }
    let sorted = draws.sorted()
    return quantile(sorted, 0.025)...quantile(sorted, 0.975)
  }

  /// Between the two nearest, as most statistics programs do (type 7).
  private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}

/// Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// An index below `count`; the bias of the product is under 2⁻⁴⁰ for any list that fits in memory.
  mutating func index(below count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }
}
