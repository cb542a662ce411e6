/// What a unit measures: `mass`, `length`, `volume`, `power`, `voltage`, and whatever else the unit
/// table names. Dimensions are data (`Resources/units.tsv`), so this is an open set of names.
public struct Dimension: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public var description: String { rawValue }

  public static let mass = Dimension(rawValue: "mass")
  public static let length = Dimension(rawValue: "length")
  public static let volume = Dimension(rawValue: "volume")
  public static let power = Dimension(rawValue: "power")
  public static let voltage = Dimension(rawValue: "voltage")
}
