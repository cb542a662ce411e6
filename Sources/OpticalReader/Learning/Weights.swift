import Catalogue
internal import Readings

/// Everything about the choice that is learned: a table of weights for each kind of attribute, how
/// scores become probabilities, and what confidence a wanted precision takes.
public struct Weights: Hashable, Sendable {
  var tables: [WeightKind: WeightTable]
  /// Probability that an answer is right; that a blank is.
  var answered = Calibration.identity
  var blank = Calibration.identity
  /// The share of rows that show nothing, by attribute, in the training truth.
  var emptyShares: [String: Double] = [:]
  /// The least confidence at which answers are right that often, most demanding last.
  var operatingPoints: [OperatingPoint] = []
  /// What it was trained on and how good it was, for people.
  public var report = ""

  /// One point of the precision-recall curve over images that were not trained on.
  struct OperatingPoint: Hashable, Sendable {
    var precision: Double
    var confidence: Double
    var recall: Double
  }

  func table(for attribute: Attribute) -> WeightTable {
    tables[WeightKind(attribute)] ?? WeightTable([:])
  }

  /// Changes with every figure that can change an answer.
  public var fingerprint: String { StableHash.hex(yaml) }
}

extension Weights {
  /// Set by hand, without a training table: what the choice is where nothing was learned, and what
  /// learning starts from.
  public static let rules = Weights(tables: [
    .frontal: WeightTable(drawn),
    .depth: WeightTable(
      drawn.merging([
        .bias: -1.6, .thirdMeasure: 1.2, .biggest: -0.5, .later: 0.3, .sideDisagrees: -0.4,
        .lineOblique: 0, .exactlyThree: 1.0, .baseEdge: 0.8, .viewAgrees: 2.0, .twinDenied: -1.0,
        .claimed: -1.0, .leftOver: 0.5,
      ]) { $1 }),
    .plain: WeightTable([
      .bias: 1.0,
      .tableAgrees: 1.0, .tableDisagrees: -1.5,
      .announced: 2.0, .denied: -2.5, .otherAnnounced: -1.5,
      .letterAgrees: 1.0, .letterDisagrees: -1.0, .twinAnnounced: 0.8, .twinDenied: -1.5,
      .later: -0.8, .biggest: 0.2, .repeated: 0.4, .borrowed: -1.2, .inSentence: -1.5,
      .looseUnit: -1.5, .smallPrint: -1.0, .doubtfulText: -1.5, .afterList: -0.5,
      .onlyCandidate: 0.3, .usualSize: 1.5, .usualUnit: 0.8,
    ]),
  ])

  private static let drawn: [Feature: Double] = [
    .bias: 0.8,
    .lineAgrees: 3.0, .lineDisagrees: -2.5, .lineOblique: -0.8, .lineTilted: 1.8,
    .sideAgrees: 1.5, .sideDisagrees: -1.2, .upright: 1.0, .level: -1.0, .slanted: 1.0,
    .biggerBeside: -1.5, .shorterLine: -0.8,
    .twinLineAgrees: 1.5, .twinLineDisagrees: -1.2, .oddUnit: -1.5,
    .flatterEdge: 1.5, .biggerEdge: 0.8, .viewAgrees: 0.5, .viewDisagrees: -1.0,
    .tableAgrees: 1.5, .tableDisagrees: -2.5,
    .announced: 3.0, .denied: -2.5, .otherAnnounced: -2.5, .twinDenied: -1.0,
    .letterAgrees: 3.0, .letterDisagrees: -3.0, .placeAgrees: 1.2, .placeDisagrees: -0.8,
    .biggest: 0.6, .later: -0.3, .repeated: 0.1,
    .borrowed: -0.8, .inSentence: -2.0, .smallPrint: -0.4, .doubtfulText: -1.5, .afterList: -0.5,
    .usualSize: 1.0,
  ]
}
