/// The verdicts of several sets on the same rows, and how their F1 differ.
struct PairedVerdicts {
  private let verdicts: [[Judge.Verdict]]
  private let attributes: [String]
  private let placeOfAttribute: [String: Int]

  /// - Parameter verdicts: by set, then by row; the same rows for all.
  init(_ verdicts: [[Judge.Verdict]], attributes: [String]) {
    self.verdicts = verdicts
    self.attributes = attributes
    placeOfAttribute = Dictionary(
      uniqueKeysWithValues: attributes.enumerated().map { ($1, $0) })
  }

  /// By set without the first; then of all rows, then by attribute.
  func differences() -> [[Comparison.Difference]] {
    guard let baseline = verdicts.first else { return [] }
    let distributions = bootstrap().distributions(f1Differences)
    let here = f1Differences(tallies())
    let stride = attributes.count + 1
    return verdicts.dropFirst().enumerated().map { number, own in
      (0..<stride).map { section in
        let rows = baseline.indices.filter {
          section == 0 || baseline[$0].attribute == attributes[section - 1]
        }
        let place = number * stride + section
        let draws = place < distributions.count ? distributions[place] : nil
        return Comparison.Difference(
          f1: here[place] ?? 0, interval: draws?.interval(0.95),
          gained: rows.count { own[$0].isRight && !baseline[$0].isRight },
          lost: rows.count { !own[$0].isRight && baseline[$0].isRight },
          verdict: Self.verdict(draws?.interval(0.98)))
      }
    }
  }

  private static func verdict(_ interval: ClosedRange<Double>?) -> Comparison.Verdict {
    guard let interval else { return .open }
    if interval.lowerBound > 0 { return .better }
    return interval.upperBound < 0 ? .worse : .open
  }

  /// The tallies of all sets lie after each other: of each set one an attribute.
  private func f1Differences(_ tallies: [Tally]) -> [Double?] {
    let sets = verdicts.indices.map { set in
      let own = Array(tallies[set * attributes.count..<(set + 1) * attributes.count])
      return [Figures(own).f1] + own.map { Figures([$0]).f1 }
    }
    return sets.dropFirst().flatMap { set in zip(set, sets[0]).map { $0 - $1 } }
  }

  private func tallies() -> [Tally] {
    var tallies = [Tally](repeating: Tally(), count: verdicts.count * attributes.count)
    for (set, rows) in verdicts.enumerated() {
      for row in rows { tallies[place(set, row)].add(Tally(row)) }
    }
    return tallies
  }

  private func place(_ set: Int, _ row: Judge.Verdict) -> Int {
    set * attributes.count + placeOfAttribute[row.attribute, default: 0]
  }

  /// One draw of images serves all sets.
  private func bootstrap() -> Bootstrap {
    var images: [Int: [Int: Tally]] = [:]
    for (set, rows) in verdicts.enumerated() {
      for row in rows {
        images[row.image, default: [:]][place(set, row), default: Tally()].add(Tally(row))
      }
    }
    return Bootstrap(
      images: images.sorted { $0.key < $1.key }.map { _, byPlace in
        byPlace.sorted { $0.key < $1.key }.map {
          Bootstrap.Share(attribute: $0.key, tally: $0.value)
        }
      }, attributeCount: verdicts.count * attributes.count)
  }
}
