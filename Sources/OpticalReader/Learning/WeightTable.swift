import Catalogue

/// What each feature is worth for a kind of attribute: log-odds that the candidate is the answer
/// rather than that nothing is. A feature that is not named is worth nothing.
struct WeightTable: Hashable, Sendable {
  /// By `Feature.rawValue`.
  var values: [Double]

  init(_ table: [Feature: Double]) {
    values = Feature.allCases.map { table[$0] ?? 0 }
  }

  init(values: [Double]) { self.values = values }

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
}

/// The kinds of attributes that have a table each.
enum WeightKind: String, CaseIterable, Sendable {
  /// Measures across the picture: width and height.
  case frontal
  /// Measures into the picture.
  case depth
  /// All that has no direction: weight, volume, voltage …
  case plain

  init(_ attribute: Attribute) {
    self =
      switch attribute.axis {
      case .depth: .depth
      case .horizontal, .vertical: .frontal
      case nil: .plain
      }
  }
}
