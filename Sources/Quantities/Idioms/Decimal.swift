/// Integers and decimals.
///
/// Reads `12`, `0.5`, `.75`, `1,5`, `1,500`, `1.458.000`, `2.204,62`, `10 000`, `4e14`, and behind
/// them fractions and scale words (their own idioms). One point or comma before three digits is
/// settled by the language of the text: `1.171` is a thousand in Spanish, `7.625` a decimal in
/// English; without a hint a comma separates thousands and a point does not.
/// Refuses dates and versions (`21.10.2021`), and numbers that 128 bits do not hold.
/// Gives back the exact value; signs are not part of it.
extension Reading {
  mutating func number(at start: Int) -> Number? {
    var number: Number
    if glyphs[start] == Glyphs.Code.vulgar {
      guard let value = vulgar(start) else { return nil }
      number = Number(value: value, start: start, end: start + 1)
      number.takesOf = true
    } else {
      guard let plain = decimal(at: start) else { return nil }
      number = Number(value: plain.value, start: start, end: plain.end)
      readExponent(&number)
      readFraction(&number)
    }
    readScale(&number)
    return number
  }

  /// Digits with their separators.
  mutating func decimal(at start: Int) -> (value: Rational, end: Int)? {
    var end = start
    while glyphs.isDigit(end) { end += 1 }
    let whole = end - start
    // Nothing but digits is by far the commonest.
    let next = glyphs[end]
    let isPoint = next == UInt8(ascii: ".") || next == UInt8(ascii: ",")
    if !(isPoint && glyphs.isDigit(end + 1)) {
      if whole <= 3, let grouped = spacedThousands(start, end) { return grouped }
      return value(start, end, pointAt: nil).map { ($0, end) }
    }
    var points = 0
    var commas = 0
    var allThrees = whole <= 3
    var lastSeparator = end
    var runs = 0
    while glyphs[end] == UInt8(ascii: ".") || glyphs[end] == UInt8(ascii: ","),
      glyphs.isDigit(end + 1)
    {
      lastSeparator = end
      if glyphs[end] == UInt8(ascii: ".") { points += 1 } else { commas += 1 }
      var run = end + 1
      while glyphs.isDigit(run) { run += 1 }
      runs += 1
      if points > 0 && commas > 0 {
        // The last kind of two is the decimal sign: nothing may follow it.
        return value(start, run, pointAt: lastSeparator).map { ($0, run) }
      }
      if run - end != 4 { allThrees = false }
      end = run
    }
    if runs > 1 {
      if allThrees { return value(start, end, pointAt: nil).map { ($0, end) } }
      // A date, a version; or a list that begins with its comma.
      guard commas > 0, whole > 0 else { return nil }
      // `3,4,5`: a list; its first number ends before the first comma.
      let first = start + whole
      return value(start, first, pointAt: nil).map { ($0, first) }
    }
    let isThousands =
      allThrees && whole > 0 && glyphs[start] != UInt8(ascii: "0")
      && (language() == 0) == (commas == 1)
    return value(start, end, pointAt: isThousands ? nil : lastSeparator).map { ($0, end) }
  }

  /// `10 000`, `1 234 567`: groups of three behind single spaces. An ordinary space must be
  /// followed by a round group or by two groups, since `2 500 ml` may be two bottles.
  private func spacedThousands(_ start: Int, _ first: Int) -> (value: Rational, end: Int)? {
    var end = first
    var groups = 0
    while glyphs[end] == 0x20, glyphs.isDigit(end + 1), glyphs.isDigit(end + 2),
      glyphs.isDigit(end + 3), !glyphs.isDigit(end + 4)
    {
      end += 4
      groups += 1
    }
    guard groups > 0, glyphs[start] != UInt8(ascii: "0") else { return nil }
    let isNarrow = glyphs.scalars[first] != 0x20
    let isRound =
      glyphs[end - 1] == UInt8(ascii: "0") && glyphs[end - 2] == UInt8(ascii: "0")
      && glyphs[end - 3] == UInt8(ascii: "0")
    guard isNarrow || isRound || groups > 1 else { return nil }
    return value(start, end, pointAt: nil).map { ($0, end) }
  }

  /// The digits between two places; other bytes are passed over.
  private func value(_ start: Int, _ end: Int, pointAt point: Int?) -> Rational? {
    if end - start <= 18 {
      var digits: Int = 0
      var scale: Int = 1
      for place in start..<end where Glyphs.isDigit(glyphs.bytes[place]) {
        digits = digits &* 10 &+ Int(glyphs.bytes[place] &- 48)
        if let point, place > point { scale = scale &* 10 }
      }
      return scale == 1 ? Rational(digits) : Rational(Int128(digits), Int128(scale))
    }
    guard end - start <= 40 else { return nil }
    var digits: Int128 = 0
    var scale: Int128 = 1
    for place in start..<end where Glyphs.isDigit(glyphs.bytes[place]) {
      guard let next = Rational.append(glyphs.bytes[place], to: digits) else { return nil }
      digits = next
      if let point, place > point {
        let (scaled, overflow) = scale.multipliedReportingOverflow(by: 10)
        guard !overflow else { return nil }
        scale = scaled
      }
    }
    return Rational(digits, scale)
  }

  /// `4e14`, `1e-3`: digits right behind the letter, and no letter behind them.
  private func readExponent(_ number: inout Number) {
    guard glyphs[number.end] == UInt8(ascii: "e") else { return }
    var place = number.end + 1
    let isNegative = glyphs[place] == UInt8(ascii: "-")
    if isNegative || glyphs[place] == UInt8(ascii: "+") { place += 1 }
    var exponent = 0
    let digits = place
    while glyphs.isDigit(place), place - digits < 3 {
      exponent = exponent * 10 + Int(glyphs[place] - 48)
      place += 1
    }
    guard place > digits, !glyphs.isDigit(place), exponent <= 30 else { return }
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    guard let factor = isNegative ? Rational(1, power) : Rational(power, 1),
      let value = number.value.multiplied(by: factor)
    else { return }
    number.value = value
    number.end = place
  }
}
