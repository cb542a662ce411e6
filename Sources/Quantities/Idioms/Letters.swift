/// The letter of a side beside a number.
///
/// Reads `W: 30cm`, `H 12"`, `L=30`, `H30cm`, `Ø 8`, and behind: `30cm(W)`, `12"W`, `30(W)`,
/// `30 cm H`. Letters are W, H, L, D, B (German width) and T (German depth, thickness), and Ø.
/// Refuses letters that are part of a word or a code.
extension Reading {
  func isSide(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "w"), UInt8(ascii: "h"), UInt8(ascii: "l"), UInt8(ascii: "d"),
      UInt8(ascii: "b"), UInt8(ascii: "t"):
      true
    default: false
    }
  }

  mutating func readLetters() {
    for index in numbers.indices where !numbers[index].isPart && numbers[index].letter == nil {
      let number = numbers[index]
      guard !number.isWord else { continue }
      if let letter = letter(before: number.start) ?? letter(behind: number) {
        numbers[index].letter = letter
        numbers[index].isRefused = false
        if number.unit < 0 { readUnitBehindLetter(index) }
      }
    }
  }

  private func letter(before start: Int) -> Character? {
    var place = start - 1
    while place >= 0, place >= start - 3,
      glyphs.isSpace(place) || glyphs[place] == UInt8(ascii: ":")
        || glyphs[place] == UInt8(ascii: "=") || glyphs[place] == UInt8(ascii: ".")
    {
      place -= 1
    }
    if glyphs[place] == UInt8(ascii: ")"), glyphs[place - 2] == UInt8(ascii: "(") { place -= 1 }
    if glyphs[place] == Glyphs.Code.diameter { return "Ø" }
    guard isSide(glyphs[place]), glyphs.isUpper(place) || place == 0,
      !glyphs.isLetter(place - 1) || isTimes(place - 1) && !glyphs.isLetter(place - 2),
      !glyphs.isDigit(place - 1), glyphs[place - 1] != UInt8(ascii: "-")
    else { return nil }
    // Behind a number it is that number's letter: `12"W 30"H`.
    if place < start - 1, let before = numbers.last(where: { $0.start < place }),
      before.last == place || glyphs.skipSpaces(before.last) == place
    {
      return nil
    }
    return Character(Unicode.Scalar(glyphs[place] & 0xDF))
  }

  private func letter(behind number: Number) -> Character? {
    var place = number.last
    if glyphs[place] == UInt8(ascii: "."), number.unit >= 0 { place += 1 }
    place = glyphs.skipSpaces(place)
    if glyphs[place] == UInt8(ascii: "-") { place += 1 }
    let isBracketed = glyphs[place] == UInt8(ascii: "(")
    if isBracketed { place += 1 }
    guard isSide(glyphs[place]), isBracketed || glyphs.isUpper(place) else { return nil }
    let end = place + 1
    if isBracketed, glyphs[end] != UInt8(ascii: ")") { return nil }
    if glyphs.isLetter(end), !isTimes(end) { return nil }
    if glyphs.isDigit(end) || glyphs[end] == UInt8(ascii: ":") || glyphs[end] == UInt8(ascii: "=") {
      return nil
    }
    return Character(Unicode.Scalar(glyphs[place] & 0xDF))
  }

  /// `30(W) cm`, `10 H cm`.
  private mutating func readUnitBehindLetter(_ index: Int) {
    var probe = numbers[index]
    var place = glyphs.skipSpaces(probe.end)
    while glyphs[place] == UInt8(ascii: "(") || glyphs[place] == UInt8(ascii: ")")
      || isSide(glyphs[place]) && !glyphs.isLetter(place + 1)
    { place += 1 }
    guard place > glyphs.skipSpaces(probe.end) else { return }
    let end = probe.end
    probe.end = place
    matchUnit(behind: &probe)
    guard probe.unit >= 0, reader.units.units[probe.unit].dimension == .length else { return }
    probe.end = end
    numbers[index] = probe
  }
}
