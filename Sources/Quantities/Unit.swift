/// A unit of measure: what it is, not how a language says it.
public struct Unit: Hashable, Sendable {
  /// CLDR's identifier, `fluid-ounce`; units that CLDR does not have follow its habits.
  public let id: String
  /// The British name, singular: `fluid ounce`, `kilogram`, `litre`.
  public let name: String
  public let dimension: Dimension
  /// One of this unit in the dimension's base unit (kilogram, metre, cubic metre, watt, volt, …).
  public let factor: Rational
  /// Added after the factor to reach the base unit; zero but for temperatures.
  public let offset: Rational

  public static func == (left: Unit, right: Unit) -> Bool { left.id == right.id }
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
