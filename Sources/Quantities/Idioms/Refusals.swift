/// What a number with a unit behind it is not.
///
/// Refuses rates (`50 km/h`, `10 l/km`, `6.5 lb / gal`, `42.3 g cm-3`, `244 Metern pro Sekunde`),
/// prices (`$15`, `£2,000`), money (`20 million pounds`), times of day (`2 pm`, `2.17pm`), `5G`,
/// and `in` as the preposition (`3 in colours`, `5 in 1`, `2 in april`).
extension Reading {
  /// Whether a unit, a word of rate or an exponent behind `end` makes the unit part of a compound.
  func isRate(behind end: Int) -> Bool {
    let next = glyphs[end]
    if next == Glyphs.Code.raised, end < glyphs.count, glyphs.scalars[end] == 0x207B { return true }
    var place = glyphs.skipSpaces(end)
    if glyphs[place] == UInt8(ascii: "/") || glyphs[place] == UInt8(ascii: "^") {
      place = glyphs.skipSpaces(place + 1)
      return glyphs.isLetter(place) && longestAlias(at: place) != nil
        && !leadsToNumber(place)
    }
    guard place > end, glyphs.isLetter(place) else { return false }
    if let rate = reader.vocabulary.word(.rate, in: glyphs, at: place) {
      var behind = glyphs.skipSpaces(rate.end)
      if glyphs[behind] == UInt8(ascii: "'") { behind += 1 }
      guard let unit = longestAlias(at: behind) else { return false }
      // `per` joins any unit, other words only times: `a day`, `al giorno`.
      let joinsAll = rate.end - place == 3 && glyphs[place] == UInt8(ascii: "p")
      return joinsAll
        || reader.units.units[unit.unit].dimension.rawValue == "time"
          && !unit.flags.contains(.weak)
    }
    guard let unit = longestAlias(at: place), !unit.flags.contains(.prep) else { return false }
    return hasExponent(unit.end)
  }

  /// `-3`, ` −3`, `⁻¹` behind a unit's symbol.
  private func hasExponent(_ end: Int) -> Bool {
    if glyphs[end] == Glyphs.Code.raised { return true }
    let place = glyphs.skipSpaces(end)
    guard glyphs[place] == UInt8(ascii: "-"), glyphs.isDigit(place + 1) else { return false }
    return !glyphs.isDigit(place + 2) && glyphs[place + 2] != UInt8(ascii: ".")
  }

  /// The unit behind a slash is the next quantity's, written before its number: `500 W / V 12`.
  private func leadsToNumber(_ place: Int) -> Bool {
    let end = glyphs.endOfWord(place)
    return glyphs.isSpace(end) && glyphs.isDigit(glyphs.skipSpaces(end))
  }

  /// A currency sign stands before the number.
  func isPrice(_ start: Int) -> Bool {
    var place = start - 1
    if glyphs.isSpace(place) { place -= 1 }
    return glyphs[place] == Glyphs.Code.currency
  }

  /// Millions of pounds are money.
  func isMoney(_ number: Number, _ match: UnitMatch) -> Bool {
    number.takesOf && number.value >= Rational(1_000_000)
      && reader.units.units[match.unit].id == "pound"
  }

  /// The number may be an hour: `2`, `2.17`, `:30`.
  func isClock(_ number: Number) -> Bool {
    glyphs[number.start - 1] == UInt8(ascii: ":")
      || number.value < Rational(13)
        && (number.value.isInteger || glyphs[number.end - 3] == UInt8(ascii: "."))
  }

  /// `2G` … `6G`: a mobile network, not grams.
  func isGeneration(_ number: Number, _ place: Int) -> Bool {
    glyphs[place] == UInt8(ascii: "g") && glyphs.isUpper(place)
      && number.end - number.start == 1 && number.value >= Rational(2)
      && number.value <= Rational(6)
  }

  /// Whether `in` behind a number, ending at `end`, means inches.
  func isInches(_ end: Int, _ number: Number, isGlued: Bool) -> Bool {
    let next = glyphs[end]
    // `8.5 x 11 in paper`
    var before = number.start - 1
    while glyphs.isSpace(before) { before -= 1 }
    if isTimes(before), glyphs.isDigit(before - 1) || glyphs.isSpace(before - 1) { return true }
    guard Glyphs.isSpace(next) else {
      return next != UInt8(ascii: "-") || !glyphs.isDigit(end + 1) || isGlued
    }
    let behind = glyphs.skipSpaces(end)
    if glyphs.isDigit(behind) || glyphs[behind] == Glyphs.Code.vulgar {
      // `5 in 1`, but `5 in 12 cm`: what follows must be a quantity of its own.
      var digits = behind
      while glyphs.isDigit(digits) || glyphs[digits] == UInt8(ascii: ".") { digits += 1 }
      let unit = glyphs.skipSpaces(digits)
      return glyphs[unit] == UInt8(ascii: "\"") || longestAlias(at: unit) != nil
    }
    guard glyphs.isLetter(behind) else { return true }
    if reader.vocabulary.word(.size, .to, .and, in: glyphs, at: behind) != nil { return true }
    if !number.value.isInteger || isGlued { return true }
    return glyphs.isUpper(behind) && number.value > Rational(5)
  }
}
