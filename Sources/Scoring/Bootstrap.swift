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

  /// The shares of the different ways in which images came out, one way after the other, and each
  /// image's way: images that came out the same are the same to a draw, and there are far fewer ways
  /// than images.
  private var shares: [(way: Int, share: Share)] = []
  private var wayCount = 0
  private var wayOfImage: [Int32] = []
  private let attributeCount: Int

  init(images: [[Share]], attributeCount: Int) {
    self.attributeCount = attributeCount
    var numbers: [[Share]: Int] = [:]
    for image in images {
      let number = numbers[image, default: wayCount]
      if number == wayCount {
        numbers[image] = number
        shares += image.map { (way: number, share: $0) }
        wayCount += 1
      }
      wayOfImage.append(Int32(number))
    }
  }

  /// The intervals of the figures that `figures` takes from the attributes' tallies; `nil` where a
  /// figure is missing in some draw.
  func intervals(_ figures: ([Tally]) -> [Double?]) -> [ClosedRange<Double>?] {
    distributions(figures).map { $0?.interval(0.95) }
  }

  /// A figure over the draws, sorted.
  struct Distribution {
    let sorted: [Double]

    /// What the middle `share` of the draws spans.
    func interval(_ share: Double) -> ClosedRange<Double> {
      quantile((1 - share) / 2)...quantile((1 + share) / 2)
    }

    /// Between the two nearest, as most statistics programs do (type 7).
    private func quantile(_ share: Double) -> Double {
      let place = share * Double(sorted.count - 1)
      let below = Int(place)
      let above = min(below + 1, sorted.count - 1)
      return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
    }
  }

  /// How the figures are distributed over the draws; `nil` where one is missing in some draw.
  func distributions(_ figures: ([Tally]) -> [Double?]) -> [Distribution?] {
    guard !wayOfImage.isEmpty else { return [] }
    var generator = SplitMix64(seed: 2_024)
    var draws: [[Double]] = []
    for _ in 0..<Self.resamples {
      for (number, figure) in figures(draw(&generator)).enumerated() {
        if number == draws.count { draws.append([]) }
        if let figure { draws[number].append(figure) }
      }
    }
    return draws.map {
      $0.count == Self.resamples ? Distribution(sorted: $0.sorted()) : nil
    }
  }

  /// The tallies of as many images as there are, drawn with replacement.
  private func draw(_ generator: inout SplitMix64) -> [Tally] {
    var times = [Int](repeating: 0, count: wayCount)
    // Nearly the whole time of an interval goes here: a local generator stays in registers.
    var local = generator
    wayOfImage.withUnsafeBufferPointer { ways in
      times.withUnsafeMutableBufferPointer { times in
        for _ in ways.indices { times[Int(ways[local.index(below: ways.count)])] &+= 1 }
      }
    }
    generator = local
    var tallies = [Tally](repeating: Tally(), count: attributeCount)
    for (way, share) in shares where times[way] > 0 {
      tallies[share.attribute].add(share.tally, times: times[way])
    }
    return tallies
  }
}
