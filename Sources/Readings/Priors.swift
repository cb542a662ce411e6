import Foundation

/// Which units and magnitudes an attribute takes, counted over a training table: a weight is seldom
/// 2,007 kg, a product's load never milligrams. Product groups that were seen often have counts of
/// their own, and lean on the attribute's where they were seen seldom.
///
/// Magnitudes are quarters of a decade of the dimension's base unit (metre, kilogram, cubic metre, volt,
/// watt): -4 is 0.1 up to 0.178. Only counts are kept: no link, no row, no text.
public struct Priors: Hashable, Sendable {
  /// Rows of an attribute, in all or in one group.
  public struct Counts: Hashable, Sendable {
    /// What shares are of; not less than any of the sums below.
    public var rows: Double
    public var units: [String: Double]
    public var magnitudes: [Int: Double]

    public init(rows: Double = 0, units: [String: Double] = [:], magnitudes: [Int: Double] = [:]) {
      self.rows = rows
      self.units = units
      self.magnitudes = magnitudes
    }
  }

  /// How many rows of the attribute are added to a group's own before shares are taken.
  public struct Strength: Hashable, Sendable {
    public var units: Double
    public var magnitudes: Double

    public init(units: Double = 10, magnitudes: Double = 10) {
      self.units = units
      self.magnitudes = magnitudes
    }
  }

  /// By attribute.
  public var whole: [String: Counts]
  /// By attribute, then by group.
  public var groups: [String: [String: Counts]]
  public var strength: Strength

  public init(
    whole: [String: Counts] = [:], groups: [String: [String: Counts]] = [:],
    strength: Strength = Strength()
  ) {
    self.whole = whole
    self.groups = groups
    self.strength = strength
  }

  /// The quarter decade of a magnitude in base units; `nil` for what is not above zero.
  public static func quarter(of magnitude: Double) -> Int? {
    let place = (4 * log10(magnitude)).rounded(.down)
    return place.isFinite ? Int(place) : nil
  }

  /// The share of an attribute's rows in a unit, 0 … 1, as the group's rows and the attribute's
  /// together tell it; `nil` for an attribute that was not counted.
  public func share(ofUnit name: String, attribute: String, group: String? = nil) -> Double? {
    share(attribute, group, strength.units) { $0.units[name] ?? 0 }
  }

  /// The share of an attribute's rows in a quarter decade, as `share(ofUnit:attribute:group:)`.
  public func share(ofQuarter quarter: Int, attribute: String, group: String? = nil) -> Double? {
    share(attribute, group, strength.magnitudes) { $0.magnitudes[quarter] ?? 0 }
  }

  private func share(
    _ attribute: String, _ group: String?, _ strength: Double, _ count: (Counts) -> Double
  ) -> Double? {
    guard let all = whole[attribute], all.rows > 0 else { return nil }
    let share = count(all) / all.rows
    guard let group, let own = groups[attribute]?[group], own.rows > 0 else { return share }
    return (count(own) + strength * share) / (own.rows + strength)
  }
}
