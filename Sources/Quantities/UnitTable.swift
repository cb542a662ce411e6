/// The units that can be read and converted, from `Resources/units.tsv`.
public struct UnitTable: Sendable {
  /// The table that the library carries.
  public static let standard: UnitTable = {
    do {
      return try UnitTable(tsv: GeneratedTables.units, file: "units.tsv")
    } catch {
      // The text is compiled in and a test reads it; this cannot happen in a build that passed.
      fatalError("\(error)")
    }
  }()

  public let units: [Unit]
  private let byName: [String: Int]

  /// Reads a table of tab-separated lines: id, British name, dimension, factor as `a` or `a/b`,
  /// offset or nothing. Lines that start with `#` are comments; the first other line is the header.
  public init(tsv: String, file: String) throws(TableError) {
    var units: [Unit] = []
    var byName: [String: Int] = [:]
    for row in TableRows(tsv, file: file) {
      let id = try row.field(0, "id")
      let name = try row.field(1, "name")
      let unit = Unit(
        id: id, name: name, dimension: Dimension(rawValue: try row.field(2, "dimension")),
        factor: try row.fraction(3, "factor"),
        offset: row.fields.count > 4 ? try row.fraction(4, "offset") : .zero)
      for key in id == name ? [id] : [id, name] {
        if let known = byName[key] {
          throw row.error("name", "`\(key)` already names the unit `\(units[known].id)`")
        }
        byName[key] = units.count
      }
      units.append(unit)
    }
    self.units = units
    self.byName = byName
  }

  /// The unit with this CLDR id or British name, exactly as written there.
  public func unit(named name: String) -> Unit? {
    byName[name].map { units[$0] }
  }

  /// Where the unit stands in `units`.
  func index(named name: String) -> Int? { byName[name] }

  /// The exact value in another unit; `nil` when the dimensions differ, or 128 bits do not suffice.
  public func convert(_ value: Rational, from source: Unit, to target: Unit) -> Rational? {
    guard source.dimension == target.dimension else { return nil }
    if source == target { return value }
    guard let scaled = value.multiplied(by: source.factor) else { return nil }
    guard let base = scaled.adding(source.offset) else { return nil }
    return base.adding(target.offset.negated)?.divided(by: target.factor)
  }
}
