/// How good predictions are, by the challenge's rule: F1 over rows, where a wrong answer and a blank
/// cost the same if something is shown, and only an answer costs if nothing is.
public struct Score: Hashable, Sendable {
  /// A figure's 95 % interval; `nil` where it cannot be told.
  public struct Intervals: Hashable, Sendable {
    public var f1: ClosedRange<Double>?
    public var precision: ClosedRange<Double>?
    public var recall: ClosedRange<Double>?
    public var notShownLeftBlank: ClosedRange<Double>?
  }

  /// One attribute, or all.
  public struct Section: Hashable, Sendable {
    public var figures: Figures
    public var intervals: Intervals
    /// Never weighted.
    public var tally: Tally
    public var errors: [ErrorKind: Int]
  }

  public var whole: Section
  public var byAttribute: [String: Section]
  /// The images that the scored rows belong to.
  public var imageCount: Int
  /// Rows of the truth that are ambiguous and not scored.
  public var ambiguousCount: Int
  /// Scored indexes without a prediction, in the truth's order; they count as blank.
  public var missing: [String]
  /// Predicted indexes that the truth does not have, sorted.
  public var unknown: [String]
  /// Indexes predicted more than once; the last prediction counts.
  public var duplicates: [String]
  /// Attributes of the mix that the truth has no row of, and that the score says nothing about.
  public var unmeasured: [String]
  public var isStrict: Bool
  public var isMixed: Bool

  /// Scores `predictions`.
  ///
  /// - Parameters:
  ///   - mix: weights the rows so that attributes have the shares of a catalogue; figures and
  ///     intervals of the whole follow it, counts do not.
  ///   - isStrict: texts must be equal, as the challenge may have compared them.
  public init(
    _ predictions: Predictions, truth: [TruthRow], mix: AttributeMix? = nil, isStrict: Bool = false
  ) {
    let verdicts = Judge(isStrict: isStrict).verdicts(predictions, truth)
    let names = Set(verdicts.map(\.attribute)).sorted()
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    var tallies = [Tally](repeating: Tally(), count: names.count)
    var errors = [[ErrorKind: Int]](repeating: [:], count: names.count)
    var images: [Int: [Int: Tally]] = [:]
    for verdict in verdicts {
      let place = places[verdict.attribute, default: 0]
      let tally = Tally(verdict)
      tallies[place].add(tally)
      images[verdict.image, default: [:]][place, default: Tally()].add(tally)
      if case .wrong(let kind) = verdict.result { errors[place][kind, default: 0] += 1 }
    }

    let bootstrap = Bootstrap(
      images: images.sorted { $0.key < $1.key }.map { _, byAttribute in
        byAttribute.sorted { $0.key < $1.key }.map {
          Bootstrap.Share(attribute: $0.key, tally: $0.value)
        }
      }, attributeCount: names.count)
    let intervals = bootstrap.intervals { drawn in
      ([Figures(drawn, weights: mix?.weights(names, drawn))] + drawn.map { Figures([$0]) })
        .flatMap { [$0.f1, $0.precision, $0.recall, $0.notShownLeftBlank] }
    }
    let sections = names.indices.map { place in
      Section(
        figures: Figures([tallies[place]]), intervals: Intervals(intervals, place + 1),
        tally: tallies[place], errors: errors[place])
    }

    whole = Section(
      figures: Figures(tallies, weights: mix?.weights(names, tallies)),
      intervals: Intervals(intervals, 0), tally: tallies.reduce(into: Tally()) { $0.add($1) },
      errors: errors.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) })
    byAttribute = Dictionary(uniqueKeysWithValues: zip(names, sections))
    imageCount = images.count
    ambiguousCount = truth.count - verdicts.count
    missing = truth.filter { !$0.isAmbiguous && predictions.byIndex[$0.index] == nil }.map(\.index)
    let known = Set(truth.map(\.index))
    unknown = predictions.byIndex.keys.filter { !known.contains($0) }.sorted()
    duplicates = predictions.duplicates
    unmeasured = mix?.counts.keys.filter { places[$0] == nil }.sorted() ?? []
    self.isStrict = isStrict
    isMixed = mix != nil
  }
}

extension Tally {
  init(_ verdict: Judge.Verdict) {
    notShown = verdict.isShown ? 0 : 1
    switch verdict.result {
    case .truePositive: truePositives = 1
    case .trueNegative: trueNegatives = 1
    case .wrong(.missing): falseNegatives = 1
    case .wrong: falsePositives = 1
    }
  }
}

extension Score.Intervals {
  /// The four figures of one section, out of those of all.
  fileprivate init(_ all: [ClosedRange<Double>?], _ section: Int) {
    guard all.count >= 4 * section + 4 else { return }
    f1 = all[4 * section]
    precision = all[4 * section + 1]
    recall = all[4 * section + 2]
    notShownLeftBlank = all[4 * section + 3]
  }
}

extension AttributeMix {
  /// What a row of each attribute counts, so that the attributes' sums have the mix's shares.
  fileprivate func weights(_ names: [String], _ tallies: [Tally]) -> [Double] {
    zip(names, tallies).map { name, tally in
      tally.rows > 0 ? Double(counts[name] ?? 0) / Double(tally.rows) : 0
    }
  }
}
