package import Quantities

/// A measure of the picture that could answer an attribute: one mention, or the same measure in two
/// systems (`12 oz (340 g)`), counted once.
package struct Candidate: Hashable, Sendable {
  /// In order of printing; never empty.
  package let mentions: [Mention]
  /// The place in reading order among the picture's candidates of this dimension.
  package let order: Int

  package var first: Mention { mentions[0] }
  package var dimension: Dimension { first.quantity.unit.dimension }
  /// In the dimension's base unit.
  package var magnitude: Double { first.magnitude }

  /// The mention that answers an attribute with these units: for lengths the metric one, where both
  /// systems are printed (three times in four that is the catalogue's), else the first printed.
  ///
  /// - Returns: `nil` when none has an allowed unit.
  package func mention(forUnits units: [String]) -> Mention? {
    let allowed = mentions.filter { units.contains($0.quantity.unit.name) }
    guard dimension == .length else { return allowed.first }
    return allowed.first { $0.quantity.unit.isMetricLength } ?? allowed.first
  }
}

extension Unit {
  /// Metre and its multiples.
  var isMetricLength: Bool { dimension == .length && name.hasSuffix("metre") }

  /// Two units of one system differ by a power of ten.
  func sharesSystem(with other: Unit) -> Bool {
    guard var ratio = (factor.double / other.factor.double) as Double?, ratio > 0 else {
      return false
    }
    if ratio < 1 { ratio = 1 / ratio }
    while ratio > 9.999 { ratio /= 10 }
    return abs(ratio - 1) < 1e-6
  }
}
