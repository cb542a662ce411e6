import Testing

@testable import Scoring

/// Verdicts over images with one to three rows, for a reader that is right on a share of them.
private struct MadeVerdicts {
  private static let attributes = ["width", "height", "item_weight"]

  private var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  private mutating func chance(_ share: Double) -> Bool {
    Double(generator.index(below: 1 << 30)) < share * Double(1 << 30)
  }

  /// Right on 70 % of the rows, wrong on 20 %, blank on 10 %.
  mutating func baseline(rows: Int) -> [Judge.Verdict] {
    var verdicts: [Judge.Verdict] = []
    var image = 0
    while verdicts.count < rows {
      let size = min(1 + generator.index(below: 3), rows - verdicts.count)
      for attribute in Self.attributes.prefix(size) {
        let result: Judge.Verdict.Result =
          chance(0.7) ? .truePositive : .wrong(chance(2.0 / 3) ? .wrongNumber : .missing)
        verdicts.append(
          Judge.Verdict(image: image, attribute: attribute, result: result, isShown: true))
      }
      image += 1
    }
    return verdicts
  }

  /// The same, but each right row goes wrong, and each wrong one right, with the given chance.
  mutating func variant(
    of verdicts: [Judge.Verdict], lost: Double, gained: Double
  ) -> [Judge.Verdict] {
    verdicts.map { verdict in
      var verdict = verdict
      switch verdict.result {
      case .truePositive: if chance(lost) { verdict.result = .wrong(.wrongNumber) }
      case .wrong(.wrongNumber): if chance(gained) { verdict.result = .truePositive }
      default: break
      }
      return verdict
    }
  }
}

struct ComparisonTests {
  private static func compare(
    _ first: [Judge.Verdict], _ second: [Judge.Verdict]
  ) -> Comparison.Difference? {
    PairedVerdicts([first, second], attributes: ["height", "item_weight", "width"])
      .differences().first?.first
  }

  /// The sets disagree on 5 % of 5,000 rows, by chance in every trial. F1 is twice the right rows over
  /// twice the right and once the others, 7,000 over 8,500; one point of it are here 71.8 rows: of 250
  /// that differ, 160.9 are expected to be lost and 89.1 gained, or 125 each where both are equally good.
  @Test func `a loss of one point on 5,000 rows is found, and equal sets are not called different`()
  {
    var found = (interval: 0, verdict: 0)
    var alarms = (interval: 0, verdict: 0)
    var losses = 0.0
    for trial in 0..<100 {
      var made = MadeVerdicts(seed: UInt64(trial + 1))
      let baseline = made.baseline(rows: 5_000)
      let worse = made.variant(of: baseline, lost: 160.9 / 3_500, gained: 89.1 / 1_000)
      let equal = made.variant(of: baseline, lost: 125 / 3_500, gained: 125 / 1_000)
      if let difference = Self.compare(baseline, worse) {
        losses += difference.f1 / 100
        if let interval = difference.interval, interval.upperBound < 0 { found.interval += 1 }
        if difference.verdict == .worse { found.verdict += 1 }
      }
      if let difference = Self.compare(baseline, equal) {
        if let interval = difference.interval, !interval.contains(0) { alarms.interval += 1 }
        if difference.verdict != .open { alarms.verdict += 1 }
      }
    }
    #expect(abs(losses + 0.01) < 0.001, "the planted loss is \(losses)")
    #expect(found.interval >= 95 && found.verdict >= 95, "found in \(found) of 100")
    #expect(alarms.verdict <= 5, "false alarms in \(alarms) of 100")
  }

  @Test func `rows that only one set has right are counted, and blank rows on both sides are none`()
  {
    let truth = [
      TruthRow(index: "0", imageLink: "a", attribute: "width", answers: ["1 metre"]),
      TruthRow(index: "1", imageLink: "a", attribute: "height", answers: ["2 metre"]),
      TruthRow(index: "2", imageLink: "b", attribute: "width", answers: []),
      TruthRow(index: "3", imageLink: "c", attribute: "width", answers: ["3 metre"]),
      TruthRow(index: "4", attribute: "width", answers: ["9 metre"], isAmbiguous: true),
    ]
    let comparison = Comparison(
      [
        Comparison.Entry(name: "old", predictions: Predictions(["0": "1 metre", "1": "5 metre"])),
        Comparison.Entry(
          name: "new",
          predictions: Predictions([
            "0": "1.0 metre", "1": "2 metre", "2": "7 metre", "4": "8 metre",
          ]),
          cost: RunCost(seconds: 2, calls: 3, price: 0.5, currency: "€")),
      ], truth: truth)
    let difference = comparison.results[1].difference

    #expect(comparison.results[0].difference == nil)
    #expect(difference?.gained == 1 && difference?.lost == 1)
    #expect(comparison.disagreements.map(\.row.index) == ["1", "2"])
    #expect(comparison.disagreements[1].errors == [nil, .shouldBeEmpty])
    #expect(comparison.rowsPerSecond(comparison.results[1]) == 2)
    #expect(comparison.table().contains("€ 0.50"))
  }

  @Test func `the JSON has every configuration, its difference and the rows that differ`() throws {
    let truth = [TruthRow(index: "7", attribute: "width", answers: ["1 metre"])]
    let text = try Comparison(
      [
        Comparison.Entry(name: "a", predictions: Predictions(["7": "1 metre"])),
        Comparison.Entry(name: "b", predictions: Predictions([:])),
      ], truth: truth
    ).json()
    for part in ["\"name\" : \"a\"", "\"F1\" : -1", "\"missing\"", "\"index\" : \"7\""] {
      #expect(text.contains(part), "\(part) is not in \(text)")
    }
  }
}
