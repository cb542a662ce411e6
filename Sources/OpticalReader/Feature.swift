/// What the choice knows about a candidate for an attribute. Most lie between 0 and 1; the rule
/// that fills one says what it means.
package enum Feature: Int, CaseIterable, Sendable {
  case bias
  // Drawing
  case lineAgrees, lineDisagrees, lineOblique, lineTilted, sideAgrees, sideDisagrees, upright, level
  case slanted, biggerBeside, behindBeside, shorterLine
  case baseEdge, flatterEdge, biggerEdge, viewAgrees, viewDisagrees
  case twinLineAgrees, twinLineDisagrees, oddUnit
  // Words
  case announced, denied, otherAnnounced, letterAgrees, letterDisagrees
  case twinAnnounced, twinDenied, tableAgrees, tableDisagrees
  // Order in a product, and of values
  case placeAgrees, placeDisagrees, biggest, later, repeated
  // The print itself
  case borrowed, inSentence, looseUnit, smallPrint, doubtfulText, afterList
  // What else is there
  case thirdMeasure, exactlyThree, onlyCandidate
  // What such attributes commonly measure
  case usualSize, commonSize, usualUnit
  // What width and height took before depth was asked
  case claimed, leftOver, leftOverFew, valueClaimed

  /// As it is told in evidence and reports.
  package var name: String { String(describing: self) }
}

extension Feature {
  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  init?(name: String) {
    guard let feature = Self.byName[name] else { return nil }
    self = feature
  }
}

/// The values of all features, zero where no rule spoke.
package struct Features: Hashable, Sendable {
  private var values = [Double](repeating: 0, count: Feature.allCases.count)

  package init() {}

  package subscript(feature: Feature) -> Double {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }
}
