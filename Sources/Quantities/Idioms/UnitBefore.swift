/// The unit before the number.
///
/// Reads `kg 5`, `ml. 500`, `cm 30`, `Weight (kg): 5`, `Length(cm) 30`, for the plain symbols of
/// grams, litres and metres, where the number has no unit behind it.
/// Refuses a symbol that belongs to a number before it, and single letters outside brackets.
extension Reading {
  mutating func readUnitsBefore() {
    for index in numbers.indices {
      let number = numbers[index]
      guard number.unit < 0, !number.isRefused, !number.isWord else { continue }
      var end = number.start
      while end > number.start - 3,
        glyphs.isSpace(end - 1) || glyphs[end - 1] == UInt8(ascii: ":")
          || glyphs[end - 1] == UInt8(ascii: ".")
      { end -= 1 }
      let isBracketed = glyphs[end - 1] == UInt8(ascii: ")")
      if isBracketed { end -= 1 }
      guard end < number.start else { continue }
      var start = end
      while glyphs.isLetter(start - 1) { start -= 1 }
      guard start < end, end - start >= (isBracketed ? 1 : 2), end - start <= 4,
        !glyphs.isDigit(start - 1), let match = longestAlias(at: start), match.end == end,
        isBracketed
          ? glyphs[start - 1] == UInt8(ascii: "(") && !match.flags.contains(.weak)
          : isPlainSymbol(match, start, end)
      else { continue }
      if index > 0, numbers[index - 1].last > start - 2,
        numbers[index - 1].unit >= 0 || !isBracketed
      {
        continue
      }
      if !isBracketed, index > 0, glyphs.skipSpaces(numbers[index - 1].end) >= start { continue }
      numbers[index].unit = match.unit
      numbers[index].unitStart = start
      numbers[index].unitEnd = number.end
    }
  }

  private func isPlainSymbol(_ match: UnitMatch, _ start: Int, _ end: Int) -> Bool {
    guard !match.flags.contains(.prep), end - start == 2 else { return false }
    switch reader.units.units[match.unit].id {
    case "kilogram", "milligram", "centimeter", "millimeter", "milliliter", "centiliter", "liter":
      return true
    default: return false
    }
  }
}
