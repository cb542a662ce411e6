public import Catalogue
public import Quantities

/// Raw answer → canonical value or nothing, by rules alone.
///
/// Reads: a number with one of the attribute's units, in any spelling the quantity reader knows; a
/// range (the higher end); the same measure in two systems (the metric one for lengths, the first
/// printed otherwise); sizes multiplied (the one that lies in the attribute's direction); of several
/// lengths the greatest; a unit of the right dimension that the attribute does not allow, where the
/// conversion is exact and short. Refuses a unit of another dimension, and a number without a unit,
/// unless it may assume the attribute's usual one.
public struct Normaliser: Sendable {
  /// Raised when a rule changes; part of the fingerprint, so that old outcomes are made anew.
  static let version = 3

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
  let reader: QuantityReader
  private(set) var assumesUsualUnit: Bool

  struct Rule: Sendable {
    var dimension: Dimension
    var allowed: [Unit]
    var usual: Unit?
    var axis: Attribute.Axis?
  }

  /// - Parameter assumesUsualUnit: a number that has no unit is given the attribute's usual one. For
  ///   answers of models that were asked for nothing but the value; on a label it would be a guess.
  /// - Throws: `SchemaUnitError` when the schema names a dimension or a unit that the unit table
  ///   does not have, or a unit of another dimension.
  public init(
    schema: Schema, assumesUsualUnit: Bool = false, reader: QuantityReader = .standard,
    units: UnitTable = .standard
  ) throws(SchemaUnitError) {
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
      rules[attribute.name] = Rule(
        dimension: dimension, allowed: allowed,
        usual: allowed.first { $0.name == attribute.usualUnit }, axis: attribute.axis)
    }
    self.rules = rules
    self.reader = reader
    self.assumesUsualUnit = assumesUsualUnit
    fingerprint =
      "rules-\(Self.version)\(assumesUsualUnit ? "u" : "")/\(StableHash.hex(schema.source))"
  }

  /// How a row with this answer ends.
  public func outcome(of answer: Answer, for attribute: Attribute) -> Outcome {
    guard let text = answer.text else { return .abstained }
    guard case .value(let value) = verdict(on: text, for: attribute.name) else { return .abstained }
    return .value(value)
  }

  /// How a row with this answer ends after it was refined. The rules are always last: what a refiner
  /// says is read by them as a raw answer is.
  public func outcome(
    of answer: Answer, refined: Refinement?, for attribute: Attribute
  ) -> Outcome {
    switch refined?.verdict {
    case nil, .rejected: return outcome(of: answer, for: attribute)
    case .nothing: return .abstained
    case .value:
      guard let text = refined?.text,
        case .value(let value) = verdict(on: text, for: attribute.name)
      else { return .abstained }
      return .value(value)
    }
  }

  /// Whether a refiner is to be asked about an answer.
  public func isToBeRefined(_ answer: Answer, _ policy: RefinePolicy) -> Bool {
    guard let text = answer.text else { return false }
    switch policy {
    case .never: return false
    case .always: return true
    case .unclear:
      if case .unclear = strict.verdict(on: text, for: answer.attribute) { return true }
      return false
    }
  }

  /// The same rules without the guess of a unit: what they leave open, a refiner may settle.
  private var strict: Normaliser {
    var rules = self
    rules.assumesUsualUnit = false
    return rules
  }

  /// Reads a raw answer for the attribute of that name.
  public func verdict(on text: String, for attribute: String) -> Verdict {
    guard let rule = rules[attribute] else { return .unclear("no such attribute") }
    if Conclusion.isExplanation(text) {
      for sentence in Conclusion.sentences(of: text, about: attribute) {
        let fitting = reader.quantities(in: sentence).compactMap { Self.fit($0, rule) }
        if let chosen = Self.choose(fitting, rule) { return .value(chosen.canonical) }
      }
    }
    let quantities = reader.quantities(in: text)
    let fitting = quantities.compactMap { Self.fit($0, rule) }
    if let chosen = Self.choose(fitting, rule) { return .value(chosen.canonical) }
    // An answer that measures something else says nothing about what was asked.
    return quantities.contains { $0.unit.dimension == rule.dimension }
      ? .unclear("no \(rule.dimension) with an allowed unit")
      : withoutMeasure(text, quantities, rule)
  }

  /// A quantity that may answer: as printed, or converted to an allowed unit.
  struct Fitting {
    var value: Rational
    var unit: Unit
    var wasConverted: Bool
    var product: ProductPlace?

    var canonical: String { value.decimalString + " " + unit.name }
  }

  private static func fit(_ quantity: Quantity, _ rule: Rule) -> Fitting? {
    let value = quantity.upper ?? quantity.value
    if rule.allowed.contains(quantity.unit) {
      return Fitting(
        value: value, unit: quantity.unit, wasConverted: false,
        product: quantity.product)
    }
    // A label's plain ounce is a fluid ounce where a volume is asked.
    if rule.dimension == .volume, quantity.unit.id == "ounce",
      let fluid = rule.allowed.first(where: { $0.id == "fluid-ounce" })
    {
      return Fitting(
        value: value, unit: fluid, wasConverted: false,
        product: quantity.product)
    }
    guard quantity.unit.dimension == rule.dimension else { return nil }
    for unit in rule.allowed {
      if let converted = UnitTable.standard.convert(value, from: quantity.unit, to: unit),
        converted.isShortDecimal, converted >= Self.one
      {
        return Fitting(
          value: converted, unit: unit, wasConverted: true,
          product: quantity.product)
      }
    }
    return nil
  }

  private static let one = Rational(decimal: "1")!
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
