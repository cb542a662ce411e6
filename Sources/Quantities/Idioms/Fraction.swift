/// Fractions, alone or behind a whole number.
///
/// Reads `1/2`, `½`, `2½`, `3 2/5`, `12-7/8`, `1 ½`, and the space that recognition lost:
/// `161/2` is 16 1/2 and `1115/16` is 11 15/16, since no one prints the improper fraction.
/// Refuses `50/60`, `110/220`, `12/24` and `1/0`: a fraction is proper and reduced, and its
/// denominator one that people divide by.
extension Reading {
  func vulgar(_ place: Int) -> Rational? {
    guard place < glyphs.count, let pair = Glyphs.vulgar(glyphs.scalars[place]) else { return nil }
    return Rational(Int128(pair.above), Int128(pair.under))
  }

  /// Looks behind a whole number for its fraction, or makes it one.
  func readFraction(_ number: inout Number) {
    guard number.value.isInteger else { return }
    let next = glyphs[number.end]
    if next == UInt8(ascii: "/") {
      readSlash(&number)
      return
    }
    guard next == Glyphs.Code.vulgar || next == 0x20 || next == UInt8(ascii: "-") else { return }
    let place = next == Glyphs.Code.vulgar ? number.end : number.end + 1
    if let part = vulgar(place) {
      add(part, upTo: place + 1, to: &number)
    } else if let part = properFraction(place) {
      add(part.value, upTo: part.end, to: &number)
    }
  }

  private func add(_ part: Rational, upTo end: Int, to number: inout Number) {
    guard let sum = number.value.adding(part) else { return }
    number.value = sum
    number.end = end
    number.takesOf = true
  }

  /// `7/8` at a place, less than one.
  private func properFraction(_ start: Int) -> (value: Rational, end: Int)? {
    guard let (above, slash) = small(start), glyphs[slash] == UInt8(ascii: "/"),
      let (under, end) = small(slash + 1), above > 0, above < under, isUsual(under)
    else { return nil }
    return Rational(Int128(above), Int128(under)).map { ($0, end) }
  }

  private func readSlash(_ number: inout Number) {
    guard let (under, end) = small(number.end + 1), isUsual(under), number.value.numerator > 0,
      glyphs[end] != UInt8(ascii: "/"),
      !((glyphs[end] == UInt8(ascii: ".") || glyphs[end] == UInt8(ascii: ","))
        && glyphs.isDigit(end + 1))
    else { return }
    let above = number.value.numerator
    if above < under {
      guard isReduced(Int(above), under) else { return }
      guard let value = Rational(above, Int128(under)) else { return }
      number.value = value
      number.end = end
      number.takesOf = true
      return
    }
    // A lost space: the last one or two digits belong to the fraction.
    guard under & (under - 1) == 0, above < 100_000 else { return }
    for power: Int128 in under > 9 ? [100, 10] : [10] {
      let part = above % power
      let whole = above / power
      guard whole > 0, part > 0, part < under, part % 2 == 1,
        let fraction = Rational(part, Int128(under)),
        let sum = fraction.adding(Rational(Int(whole)))
      else { continue }
      number.value = sum
      number.end = end
      number.takesOf = true
      return
    }
  }

  /// `12/24` are two voltages; nobody prints it for a half. Tenths and hundredths are printed as they are.
  private func isReduced(_ above: Int, _ under: Int) -> Bool {
    if under == 10 || under == 100 || under == 1000 { return true }
    var (larger, smaller) = (under, above)
    while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger == 1
  }

  private func isUsual(_ under: Int) -> Bool {
    switch under {
    case 2...10, 12, 16, 20, 24, 25, 32, 64, 100, 128, 1000: true
    default: false
    }
  }

  /// Up to four digits without a separator.
  private func small(_ start: Int) -> (value: Int, end: Int)? {
    var place = start
    var value = 0
    while glyphs.isDigit(place), place - start < 5 {
      value = value * 10 + Int(glyphs[place] - 48)
      place += 1
    }
    return place > start && place - start < 5 ? (value, place) : nil
  }
}
