import Catalogue
import Quantities

/// What one value of a training table says: `4.0 gallon`, `[100.0, 240.0] volt`,
/// `10 kilogram to 25 kilogram`, `1/2 inch`, or nothing that the attribute's units cover.
struct TrainingValue: Hashable, Sendable {
  /// How the value is written.
  enum Form: String, Hashable, Sendable, CaseIterable {
    case plain, range, fraction, exponent
    case several = "several values"
  }

  /// Why a value does not count.
  enum Refusal: String, Hashable, Sendable, CaseIterable {
    case noNumber = "no number"
    case noUnit = "no unit"
    case foreignUnit = "a unit that the attribute does not allow"
    case notPositive = "zero or less"
  }

  enum Reading: Hashable, Sendable {
    /// In the unit's own measure; of a range, the higher end.
    case measured(value: Double, unit: Unit, form: Form)
    case refused(Refusal)
  }

  /// Reads values of one attribute.
  struct Reader {
    private let allowed: [String: Unit]

    /// - Parameter attribute: its units must be in the unit table; others cover nothing.
    init(_ attribute: Attribute, units: UnitTable = .standard) {
      allowed = Dictionary(
        attribute.units.compactMap { name in units.unit(named: name).map { (name, $0) } },
        uniquingKeysWith: { first, _ in first })
    }

    func read(_ text: String) -> Reading {
      Self.range(text, allowed) ?? Self.plain(text, allowed) ?? free(text)
    }

    /// `4.0 gallon`: a number, a space, an allowed unit.
    private static func plain(_ text: String, _ allowed: [String: Unit]) -> Reading? {
      guard let space = text.firstIndex(of: " "), let value = Double(text[..<space]),
        value.isFinite, let unit = allowed[String(text[text.index(after: space)...])]
      else { return nil }
      guard value > 0 else { return .refused(.notPositive) }
      let isExponent = text[..<space].contains { $0 == "e" || $0 == "E" }
      return .measured(value: value, unit: unit, form: isExponent ? .exponent : .plain)
    }

    /// `[100.0, 240.0] volt`.
    private static func range(_ text: String, _ allowed: [String: Unit]) -> Reading? {
      guard text.first == "[", let close = text.firstIndex(of: "]") else { return nil }
      let ends = text[text.index(after: text.startIndex)..<close].split(separator: ",").map {
        Double($0.filter { $0 != " " })
      }
      let name = text[text.index(after: close)...].drop { $0 == " " }
      guard ends.count == 2, let low = ends[0], let high = ends[1],
        let unit = allowed[String(name)],
        max(low, high).isFinite
      else { return nil }
      let value = max(low, high)
      return value > 0
        ? .measured(value: value, unit: unit, form: .range) : .refused(.notPositive)
    }

    /// Whatever else a person or a model writes.
    private func free(_ text: String) -> Reading {
      let quantities = QuantityReader.standard.quantities(in: text)
      let fitting = quantities.filter { allowed[$0.unit.name] != nil }
      guard let widest = fitting.max(by: { Self.base($0) < Self.base($1) }) else {
        if !quantities.isEmpty { return .refused(.foreignUnit) }
        return .refused(text.contains(where: \.isNumber) ? .noUnit : .noNumber)
      }
      let value = (widest.upper ?? widest.value).double
      guard value > 0 else { return .refused(.notPositive) }
      let isFraction = text.contains { $0 == "/" || $0 == "⁄" || "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞".contains($0) }
      let isRange = widest.upper != nil || (fitting.count == 2 && text.contains(" to "))
      let form: Form =
        isRange ? .range : fitting.count > 1 ? .several : isFraction ? .fraction : .plain
      return .measured(value: value, unit: widest.unit, form: form)
    }

    private static func base(_ quantity: Quantity) -> Double {
      (quantity.upper ?? quantity.value).double * quantity.unit.factor.double
    }
  }
}
