import Catalogue

/// What each feature is worth, set by hand: log-odds that the candidate is the answer rather than
/// that nothing is. A learned table may take this one's place; the features stay.
struct HandWeights: Sendable {
  private let values: [Double]

  private init(_ table: [Feature: Double]) {
    values = Feature.allCases.map { table[$0] ?? 0 }
  }

  func score(_ features: Features) -> Double {
    Feature.allCases.reduce(0) { $0 + values[$1.rawValue] * features[$1] }
  }

  /// The features that speak for the candidate, strongest first.
  func reasons(_ features: Features) -> [String] {
    Feature.allCases.filter { $0 != .bias }
      .map { (feature: $0, worth: values[$0.rawValue] * features[$0]) }
      .filter { $0.worth > 0.2 }
      .sorted { ($1.worth, $0.feature.rawValue) < ($0.worth, $1.feature.rawValue) }
      .map(\.feature.name)
  }

  /// The table for an attribute: measures with a direction in the picture, depth among them, and
  /// all others.
  static func table(for attribute: Attribute) -> HandWeights {
    switch attribute.axis {
    case .depth: depth
    case .horizontal, .vertical: frontal
    case nil: plain
    }
  }

  private static let drawn: [Feature: Double] = [
    .bias: 0.8,
    .lineAgrees: 3.0, .lineDisagrees: -2.5, .lineOblique: -0.8, .lineTilted: 1.8,
    .sideAgrees: 1.5, .sideDisagrees: -1.2, .upright: 1.0, .level: -1.0, .slanted: 1.0,
    .biggerBeside: -1.5, .shorterLine: -0.8,
    .announced: 3.0, .denied: -2.5, .otherAnnounced: -2.5,
    .letterAgrees: 3.0, .letterDisagrees: -3.0, .placeAgrees: 1.2, .placeDisagrees: -0.8,
    .biggest: 0.6, .later: -0.3, .repeated: 0.1,
    .borrowed: -0.8, .inSentence: -2.0, .smallPrint: -0.4, .doubtfulText: -1.5, .afterList: -0.5,
  ]

  private static let frontal = HandWeights(drawn)

  private static let depth = HandWeights(
    drawn.merging([
      .bias: -1.6, .thirdMeasure: 1.2, .biggest: -0.5, .later: 0.3, .sideDisagrees: -0.4,
      .lineOblique: 0,
    ]) { $1 })

  private static let plain = HandWeights([
    .bias: 1.0,
    .announced: 2.0, .denied: -2.5, .otherAnnounced: -1.5,
    .letterAgrees: 1.0, .letterDisagrees: -1.0,
    .later: -0.8, .biggest: 0.2, .repeated: 0.4, .borrowed: -1.2, .inSentence: -1.5,
    .looseUnit: -1.5, .smallPrint: -1.0, .doubtfulText: -1.5, .afterList: -0.5,
    .onlyCandidate: 0.3,
  ])
}
