/// Quotation marks and primes as feet and inches.
///
/// Reads `8"`, `10.5″`, `5''`, `6'`, `5' 11"`, `5′11″` with any of the typographic marks.
/// Refuses a closing quotation mark (`"English 101"`), bar codes (`8"904059"160741'`), and years
/// (`the 90's`).
/// Gives back inches for `"`, feet for `'`; feet and inches are joined by the compound idiom.
extension Reading {
  /// Takes the mark behind a number as its unit.
  func matchMark(behind number: inout Number) -> Bool {
    guard !number.isWord else { return false }
    var place = number.end
    if glyphs[place] == 0x20 { place += 1 }
    let mark = glyphs[place]
    guard mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else { return false }
    let isInch = mark == UInt8(ascii: "\"") || glyphs[place + 1] == UInt8(ascii: "'")
    let end = place + (isInch && mark == UInt8(ascii: "'") ? 2 : 1)
    if isInch {
      guard !quoteIsOpen, !glyphs.isDigit(end), !isBarCode(number),
        !glyphs.isLetter(end) || isSideBehind(end)
      else { return false }
    } else {
      guard !glyphs.isLetter(end) || isSideBehind(end), glyphs[end] != UInt8(ascii: "\"") else {
        return false
      }
      if glyphs.isDigit(end), !leadsToInches(end) { return false }
      if closesQuote(place) { return false }
    }
    guard let unit = reader.units.index(named: isInch ? "inch" : "foot") else { return false }
    number.unit = unit
    number.unitStart = place
    number.unitEnd = end
    number.isMark = true
    return true
  }

  /// `'12'` in a list of quoted texts: the mark ends what an opening one has begun.
  private func closesQuote(_ mark: Int) -> Bool {
    var open = mark - 1
    while open >= 0, glyphs[open] != UInt8(ascii: "'"), glyphs[open] != 0x0A { open -= 1 }
    guard open >= 0, glyphs[open] == UInt8(ascii: "'"), !glyphs.isSpace(open + 1) else {
      return false
    }
    let before = glyphs[open - 1]
    return open == 0 || before == 0x20 || before == 0x0A || before == UInt8(ascii: "[")
      || before == UInt8(ascii: "(")
  }

  private func isSideBehind(_ place: Int) -> Bool {
    (isSide(glyphs[place]) || glyphs[place] == UInt8(ascii: "x")) && !glyphs.isLetter(place + 1)
  }

  private func isBarCode(_ number: Number) -> Bool {
    glyphs[number.start - 1] == UInt8(ascii: "\"")
      || glyphs[number.start] == UInt8(ascii: "0") && glyphs.isDigit(number.start + 1)
      || number.end - number.start > 6 && number.value.isInteger
  }

  private func leadsToInches(_ start: Int) -> Bool {
    var place = start
    while place < glyphs.count, place < start + 8 {
      let byte = glyphs[place]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "i") { return true }
      if byte == UInt8(ascii: "'") { return glyphs[place + 1] == UInt8(ascii: "'") }
      guard
        Glyphs.isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
          || byte == UInt8(ascii: "-") || byte == 0x20 || byte == Glyphs.Code.vulgar
      else { return false }
      place += 1
    }
    return place == glyphs.count
  }

  /// `12°` and `12*` are inch marks that recognition misread, where the same text has real inch
  /// marks or names a side beside the number.
  mutating func readGuessedInches() {
    guard let inch = reader.units.index(named: "inch") else { return }
    let hasMarks = numbers.contains { $0.isMark && $0.unit == inch }
    for index in numbers.indices where !numbers[index].isRefused && !numbers[index].isPart {
      let number = numbers[index]
      let isAngle = isDegreeMark(number)
      let isStarred =
        number.unit < 0 && glyphs[number.end] == UInt8(ascii: "*")
        && !glyphs.isDigit(number.end + 1)
      // Angles are not multiplied: `9° x 6-1/8°` are inches.
      let isSize = hasMarks || number.letter != nil || number.product != nil
      guard isAngle || isStarred, isSize else { continue }
      numbers[index].unit = inch
      numbers[index].unitStart = number.end
      numbers[index].unitEnd = isAngle ? number.unitEnd : number.end + 1
      numbers[index].isGuessed = true
    }
  }

  /// `12°`: the sign alone stands for the unit.
  func isDegreeMark(_ number: Number) -> Bool {
    number.unit >= 0 && !number.isBorrowed && number.unitEnd - number.unitStart == 1
      && glyphs[number.unitStart] == Glyphs.Code.degree
  }
}
