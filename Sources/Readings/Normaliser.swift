public import Catalogue
public import Quantities

/// Raw answer → canonical value or nothing, by rules alone.
///
/// Reads: a number with one of the attribute's units, in any spelling the quantity reader knows; a
/// range (the higher end); the same measure in two systems (the metric one for lengths, the first
/// printed otherwise); a unit of the right dimension that the attribute does not allow, where the
/// conversion is exact and short. Refuses: a number without a unit, a unit of another dimension,
/// several measures that differ.
public struct Normaliser: Sendable {
  /// Raised when a rule changes; part of the fingerprint, so that old outcomes are made anew.
  static let version = 1

  /// What becomes of a raw answer.
  public enum Verdict: Hashable, Sendable {
    /// Canonical: `1.5 kilogram`.
    case value(String)
    /// The answer says that nothing is shown.
    case nothing
    /// The rules cannot settle it; why, in a few words. Left blank unless a refiner settles it.
    case unclear(String)
  }

  /// Changes whenever an outcome may change: rules, units, schema.
  public let fingerprint: String
  private let rules: [String: Rule]
  private let reader: QuantityReader

  struct Rule: Sendable {
    var dimension: Dimension
    var allowed: [Unit]
  }

  /// - Throws: `SchemaUnitError` when the schema names a dimension or a unit that the unit table
  ///   does not have, or a unit of another dimension.
  public init(schema: Schema, reader: QuantityReader = .standard, units: UnitTable = .standard)
    throws(SchemaUnitError)
  {
    var rules: [String: Rule] = [:]
    for attribute in schema.attributes {
      let dimension = Dimension(rawValue: attribute.dimension)
      guard units.units.contains(where: { $0.dimension == dimension }) else {
        throw SchemaUnitError(
          attribute: attribute.name, problem: "unknown dimension '\(attribute.dimension)'",
          known: Set(units.units.map(\.dimension.rawValue)).sorted())
      }
      var allowed: [Unit] = []
      for name in attribute.units {
        guard let unit = units.unit(named: name), unit.dimension == dimension else {
          throw SchemaUnitError(
            attribute: attribute.name, problem: "no unit '\(name)' of \(attribute.dimension)",
            known: units.units.filter { $0.dimension == dimension }.map(\.name))
        }
        allowed.append(unit)
      }
      rules[attribute.name] = Rule(dimension: dimension, allowed: allowed)
    }
    self.rules = rules
    self.reader = reader
    fingerprint = "rules-\(Self.version)/\(StableHash.hex(schema.source))"
  }

  /// How a row with this answer ends.
  public func outcome(of answer: Answer, for attribute: Attribute) -> Outcome {
    guard let text = answer.text else { return .abstained }
    guard case .value(let value) = verdict(on: text, for: attribute.name) else { return .abstained }
    return .value(value)
  }

  /// Reads a raw answer for the attribute of that name.
  public func verdict(on text: String, for attribute: String) -> Verdict {
    guard let rule = rules[attribute] else { return .unclear("no such attribute") }
    let quantities = reader.quantities(in: text)
    if quantities.isEmpty { return Self.withoutQuantity(text) }
    let fitting = quantities.compactMap { Self.fit($0, rule) }
    guard let chosen = Self.choose(fitting, rule) else {
      return .unclear(
        fitting.isEmpty ? "no \(rule.dimension) with an allowed unit" : "several measures")
    }
    return .value(chosen.canonical)
  }

  /// A quantity that may answer: as printed, or converted to an allowed unit.
  struct Fitting {
    var value: Rational
    var unit: Unit
    var wasConverted: Bool

    var canonical: String { value.decimalString + " " + unit.name }
  }

  private static func fit(_ quantity: Quantity, _ rule: Rule) -> Fitting? {
    let value = quantity.upper ?? quantity.value
    if rule.allowed.contains(quantity.unit) {
      return Fitting(value: value, unit: quantity.unit, wasConverted: false)
    }
    // A label's plain ounce is a fluid ounce where a volume is asked.
    if rule.dimension == .volume, quantity.unit.id == "ounce",
      let fluid = rule.allowed.first(where: { $0.id == "fluid-ounce" })
    {
      return Fitting(value: value, unit: fluid, wasConverted: false)
    }
    guard quantity.unit.dimension == rule.dimension else { return nil }
    for unit in rule.allowed {
      if let converted = UnitTable.standard.convert(value, from: quantity.unit, to: unit),
        converted.isShortDecimal, converted >= Self.one
      {
        return Fitting(value: converted, unit: unit, wasConverted: true)
      }
    }
    return nil
  }

  private static let one = Rational(decimal: "1")!

  /// The one measure that all fitting quantities say; of two systems, the one that answers.
  private static func choose(_ fitting: [Fitting], _ rule: Rule) -> Fitting? {
    guard let first = fitting.first else { return nil }
    let printed = fitting.filter { !$0.wasConverted }
    guard let head = printed.first else { return first }
    if rule.dimension == .length, printed.count > 1, !head.unit.isMetric,
      let metric = printed.first(where: { $0.unit.isMetric }), metric.isAbout(head)
    {
      return metric
    }
    return head
  }

  private static func withoutQuantity(_ text: String) -> Verdict {
    let trimmed = text.utf8.drop { $0 <= 0x20 }
    if trimmed.isEmpty { return .nothing }
    let hasDigit = trimmed.contains { (0x30...0x39).contains($0) }
    return hasDigit ? .unclear("no number with a unit") : .nothing
  }
}

extension Normaliser.Fitting {
  /// Within seven per cent: one measure printed in two systems, rounded.
  func isAbout(_ other: Normaliser.Fitting) -> Bool {
    let mine = value.double * unit.factor.double
    let theirs = other.value.double * other.unit.factor.double
    return abs(mine - theirs) <= 0.07 * max(abs(mine), abs(theirs))
  }
}

extension Unit {
  /// Whether the unit is a decimal part or multiple of the dimension's base unit.
  var isMetric: Bool {
    var larger = max(factor.numerator, factor.denominator)
    guard min(factor.numerator, factor.denominator) == 1 else { return false }
    while larger % 10 == 0 { larger /= 10 }
    return larger == 1
  }
}

extension Rational {
  /// Whether the number ends within six decimal places.
  var isShortDecimal: Bool { denominator <= 1_000_000 && 1_000_000 % denominator == 0 }
}
