import Quantities
import Readings

/// One prime is a foot by itself (`6'`), but an inch whose second stroke was lost when the picture's
/// other measures carry two (`46'` beside `18"`).
struct LonePrimes {
  let lines: [Line]

  func corrected(_ mentions: [Mention]) -> [Mention] {
    guard let inch = mentions.first(where: { sign(of: $0) == .double })?.quantity.unit else {
      return mentions
    }
    return mentions.map { mention in
      guard sign(of: mention) == .single else { return mention }
      var result = mention
      result.quantity.unit = inch
      return result
    }
  }

  private enum Sign { case single, double }

  /// The sign that ends the mention, where it is all that stands for the unit.
  private func sign(of mention: Mention) -> Sign? {
    let quantity = mention.quantity
    guard quantity.unit.dimension == .length else { return nil }
    let scalars = Array(lines[mention.line].text.unicodeScalars)
    let unit = quantity.numberRange.upperBound..<quantity.range.upperBound
    guard unit.lowerBound < unit.upperBound, unit.upperBound <= scalars.count else { return nil }
    let marks = scalars[unit].filter { $0 != " " }
    if quantity.unit.id == "foot", marks.count == 1, "'’‘′´`".unicodeScalars.contains(marks[0]) {
      return .single
    }
    let isInch = quantity.unit.id == "inch"
    return isInch && marks.allSatisfy { "\"”“″'’′".unicodeScalars.contains($0) } ? .double : nil
  }
}
