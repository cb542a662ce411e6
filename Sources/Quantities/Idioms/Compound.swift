/// One measure in a unit and its parts.
///
/// Reads `5' 11"`, `5 ft 2 in`, `5 feet and 2 inches`, `2LB9OZ`, `3m and 5cm`, `10 kms, 8 meters and
/// 6 cm`, `2 yards 7 ft 10 inches`.
/// Refuses units that do not fall, units of two systems (`9cm 3.5in`), and parts that do not fit
/// below one of the unit before (`12 ft 30 in`).
/// Gives back the sum in the first unit, exactly: 5 ft 2 in is 31/6 foot.
extension Reading {
  mutating func readCompounds() {
    var index = 0
    while index + 1 < numbers.count {
      var whole = numbers[index]
      var next = index + 1
      while next < numbers.count, let sum = joined(whole, numbers[next], last: numbers[next - 1]) {
        whole.value = sum
        whole.unitEnd = numbers[next].last
        numbers[next].isPart = true
        next += 1
      }
      if next > index + 1 {
        whole.end = numbers[next - 1].end
        numbers[index] = whole
      }
      index = next
    }
  }

  /// The sum of a measure and its next part, in the measure's unit; `nil` where they are two.
  private func joined(_ whole: Number, _ part: Number, last: Number) -> Rational? {
    guard whole.unit >= 0, !whole.isPart, !part.isPart, whole.upper == nil, part.upper == nil,
      !whole.isTolerance, !part.isTolerance, whole.tolerance == nil, last.value.isInteger,
      joinsCompound(last, part)
    else { return nil }
    let units = reader.units.units
    var piece = part
    if piece.unit < 0 {
      // `5'11`: the inches' mark is often lost.
      guard whole.isMark, units[whole.unit].id == "foot", !piece.isWord,
        last.unitEnd == piece.start,
        !glyphs.isLetter(piece.end), let inch = reader.units.index(named: "inch")
      else { return nil }
      piece.unit = inch
    }
    let (large, small) = (units[last.unit], units[piece.unit])
    guard large.dimension == small.dimension, Reading.follows(small.id, large.id),
      let limit = large.factor.divided(by: small.factor), piece.value < limit,
      let share = reader.units.convert(piece.value, from: small, to: units[whole.unit])
    else { return nil }
    return whole.value.adding(share)
  }

  private func joinsCompound(_ whole: Number, _ part: Number) -> Bool {
    var place = glyphs.skipSpaces(whole.unitEnd)
    if glyphs[place] == UInt8(ascii: ".") { place = glyphs.skipSpaces(place + 1) }
    if glyphs[place] == UInt8(ascii: ","), place - whole.unitEnd == 0 {
      place = glyphs.skipSpaces(place + 1)
    }
    if whole.isMark, glyphs[place] == UInt8(ascii: "-") { place = glyphs.skipSpaces(place + 1) }
    if let and = reader.vocabulary.word(.and, in: glyphs, at: place) {
      place = glyphs.skipSpaces(and.end)
    }
    return place == part.start
  }

  /// Whether people count a unit in parts of another: feet in inches, metres in centimetres.
  private static func follows(_ small: String, _ large: String) -> Bool {
    switch large {
    case "mile": small == "yard" || small == "foot"
    case "yard": small == "foot" || small == "inch"
    case "foot": small == "inch"
    case "stone": small == "pound"
    case "pound": small == "ounce"
    case "gallon": small == "quart" || small == "pint" || small == "fluid-ounce"
    case "kilometer": small == "meter"
    case "meter": small == "centimeter" || small == "millimeter"
    case "centimeter": small == "millimeter"
    case "kilogram": small == "gram"
    case "liter": small == "milliliter"
    default: false
    }
  }
}
