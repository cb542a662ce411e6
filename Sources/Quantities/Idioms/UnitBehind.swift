/// The unit behind a number.
///
/// Reads a unit's name or symbol right behind the number, behind spaces, behind a hyphen (`3-inch`)
/// or in brackets (`20 (kg)`); behind a fraction or `million` also over `of`, `de`, `a`. The
/// longest spelling that ends where a word ends is taken; quotation marks are left to feet and
/// inches.
/// Refuses rates and compound units (`km/h`, `g/ml`, `kg cm-3`, `miles an hour`), single letters
/// that announce a side of a product (`30 L x 20 W`), times of day (`2 pm`), network generations
/// (`5G`), money (`20 million pounds`), and `in` where it is the preposition (`5 in 1`).
extension Reading {
  struct UnitMatch {
    var unit: Int
    var end: Int
    var flags: Vocabulary.Flags
  }

  /// Fills the unit of a number, if there is one.
  func matchUnit(behind number: inout Number) {
    var place = number.end
    if matchMark(behind: &number) { return }
    let gap = glyphs[place]
    if gap == 0x20 || gap == 0x0A {
      place = glyphs.skipSpaces(place)
      if place > number.end + 3 && glyphs[place - 1] == 0x0A { return }
    } else if gap == UInt8(ascii: "-"), glyphs.isLetter(place + 1) {
      place += 1
    }
    var closing: UInt8 = 0
    switch glyphs[place] {
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    case UInt8(ascii: "["): closing = UInt8(ascii: "]")
    case UInt8(ascii: "{"): closing = UInt8(ascii: "}")
    default: break
    }
    if closing != 0 { place = glyphs.skipSpaces(place + 1) }
    if glyphs[place] == 0 { return }
    var match = longestAlias(at: place, behind: number)
    if match == nil, number.takesOf, let of = reader.vocabulary.word(.of, in: glyphs, at: place) {
      place = glyphs.skipSpaces(of.end)
      if glyphs[place] == UInt8(ascii: "'") { place += 1 }
      match = longestAlias(at: place, behind: number)
      // `half of a litre`
      if match == nil, let article = reader.vocabulary.word(.of, in: glyphs, at: place) {
        place = glyphs.skipSpaces(article.end)
        match = longestAlias(at: place, behind: number)
      }
    }
    guard let match else { return }
    if closing != 0 {
      let close = glyphs.skipSpaces(match.end)
      guard glyphs[close] == closing else { return }
      take(match, at: place, upTo: close + 1, for: &number)
      return
    }
    guard !isRate(behind: match.end), !isMoney(number, match) else {
      number.isRefused = true
      return
    }
    take(match, at: place, upTo: match.end, for: &number)
  }

  private func take(_ match: UnitMatch, at start: Int, upTo end: Int, for number: inout Number) {
    number.unit = match.unit
    number.unitStart = start
    number.unitEnd = end
    if reader.units.units[match.unit].dimension.rawValue == "temperature",
      glyphs[number.start - 1] == UInt8(ascii: "-"), !glyphs.isDigit(number.start - 2)
    {
      number.value = number.value.negated
      number.start -= 1
    }
  }

  /// The longest spelling at a place that ends where a word ends; with the number, the spelling's
  /// own conditions are asked as well.
  func longestAlias(at start: Int, behind number: Number? = nil) -> UnitMatch? {
    var best: UnitMatch?
    reader.vocabulary.aliasTrie.forEachMatch(in: glyphs, at: start) { value, end in
      guard end > (best?.end ?? start), endsUnit(start, end) else { return }
      var place = value
      var chosen: Vocabulary.Alias?
      var unit = -1
      while place >= 0 {
        let alias = reader.vocabulary.aliases[Int(place)]
        let isExact = alias.flags.contains(.exact)
        if chosen == nil || isExact, !isExact || spells(alias.exact, start, end),
          number.map({ allows(alias, behind: $0, start, end) }) ?? true
        {
          chosen = alias
          unit = alias.unit
          if isExact { break }
        }
        place = alias.next
      }
      if let chosen { best = UnitMatch(unit: unit, end: end, flags: chosen.flags) }
    }
    return best
  }

  private func spells(_ exact: [UInt32], _ start: Int, _ end: Int) -> Bool {
    exact.count == end - start && glyphs.scalars[start..<end].elementsEqual(exact)
  }

  /// What an alias' flags ask of the number and its surroundings.
  private func allows(
    _ alias: Vocabulary.Alias, behind number: Number, _ start: Int, _ end: Int
  ) -> Bool {
    let flags = alias.flags
    let isGlued = start == number.end
    if flags.contains(.glued), !isGlued { return false }
    if flags.contains(.spaced), isGlued { return false }
    if number.isArticle {
      // An article counts a unit's name, never a single letter or an ordinary word.
      if !flags.isDisjoint(with: [.word, .weak, .prep, .exact]) || end - start < 2 { return false }
    }
    if number.isWord, !flags.isDisjoint(with: [.prep, .digits]) || end - start < 2 { return false }
    if flags.contains(.prep), !isInches(end, number, isGlued: isGlued) { return false }
    if flags.contains(.clock), isClock(number) { return false }
    if end - start == 1 {
      if isSideLetter(start, number) { return false }
      if isGlued, isGeneration(number, start) { return false }
    }
    return true
  }

  /// Whether a spelling may end at `end`: a word ends there, or the next quantity begins.
  private func endsUnit(_ start: Int, _ end: Int) -> Bool {
    let next = glyphs[end]
    guard Glyphs.isLetter(glyphs[end - 1]) || Glyphs.isDigit(glyphs[end - 1]) else {
      return next != Glyphs.Code.squared && next != Glyphs.Code.cubed
    }
    if Glyphs.isLetter(next) {
      if next == UInt8(ascii: "x") {
        let behind = glyphs.skipSpaces(end + 1)
        if glyphs.isDigit(behind) { return true }
      }
      // `30cmW`: the side's letter behind a unit.
      return end - start >= 2 && glyphs.isUpper(end) && isSide(next) && !glyphs.isLetter(end + 1)
        && !glyphs.isUpper(end - 1)
    }
    if Glyphs.isDigit(next) { return startsQuantity(end) }
    return next != Glyphs.Code.squared && next != Glyphs.Code.cubed && next != UInt8(ascii: "^")
      && !(next == UInt8(ascii: "'") && glyphs.isLetter(end + 1) && end - start == 1)
  }

  /// Whether digits with a unit of their own begin at a place: `500W` in `48V500W`.
  private func startsQuantity(_ start: Int) -> Bool {
    var place = start
    while glyphs.isDigit(place) || glyphs[place] == UInt8(ascii: ".") { place += 1 }
    guard glyphs.isLetter(place) else { return glyphs[place] == UInt8(ascii: "\"") }
    var found = false
    reader.vocabulary.aliasTrie.forEachMatch(in: glyphs, at: place) { _, end in
      if !glyphs.isLetter(end) { found = true }
    }
    return found
  }

  /// A single letter between numbers of a product says which side it is: `30 L x 20 W`.
  private func isSideLetter(_ place: Int, _ number: Number) -> Bool {
    guard isSide(glyphs[place]), glyphs.isUpper(place) else { return false }
    let behind = glyphs.skipSpaces(place + 1)
    if isTimes(behind) {
      var next = glyphs.skipSpaces(behind + 1)
      guard glyphs.isDigit(next) else { return false }
      while glyphs.isDigit(next) || glyphs[next] == UInt8(ascii: ".") { next += 1 }
      next = glyphs.skipSpaces(next)
      if glyphs[next] == UInt8(ascii: "\"") || isSide(glyphs[next]) && !glyphs.isLetter(next + 1) {
        return true
      }
      guard let unit = longestAlias(at: next) else { return false }
      return reader.units.units[unit.unit].dimension == .length
    }
    // The last of them: `10 H cm`, or `10 H` behind `20 W x`.
    if behind > place + 1, let unit = longestAlias(at: behind),
      reader.units.units[unit.unit].dimension == .length, glyphs.isLetter(behind)
    {
      return !unit.flags.contains(.prep) || !glyphs.isDigit(behind)
    }
    return isBehindSide(number)
  }

  /// Whether a times sign with a side's letter before it leads to the number.
  private func isBehindSide(_ number: Number) -> Bool {
    var place = number.start - 1
    while glyphs.isSpace(place) { place -= 1 }
    guard isTimes(place) else { return false }
    place -= 1
    while glyphs.isSpace(place) { place -= 1 }
    return isSide(glyphs[place]) && glyphs.isUpper(place) && !glyphs.isLetter(place - 1)
  }
}
