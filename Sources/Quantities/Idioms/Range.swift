/// Two ends of one measure.
///
/// Reads `10-12 cm`, `11V-17V`, `220~240 V`, `10 to 12 cm`, `10 kilogram to 25 kilogram`,
/// `between 3 and 5 km`, `zwischen 2,0 l und etwa 7,0 l`, `8- to 16-meter`, `[220.0, 240.0] volt`.
/// Refuses ends that fall or are equal (`86-56`), ends of different units, and `a` between number
/// words, where it may be an article or a preposition.
/// Gives back one quantity: `value` the lower end, `upper` the higher.
extension Reading {
  mutating func readRanges() {
    guard numbers.count > 1 else { return }
    for index in numbers.indices.dropLast() {
      let low = numbers[index]
      var high = numbers[index + 1]
      guard !low.isPart, !low.isRefused, !high.isRefused, low.upper == nil,
        high.unit >= 0 || low.unit < 0,
        !low.isTolerance, !high.isTolerance,
        low.unit < 0 || low.unit == high.unit, low.value < high.value,
        joinsRange(low, high)
      else { continue }
      let closing = glyphs.skipSpaces(high.end)
      if high.unit < 0, glyphs[closing] == UInt8(ascii: "]"), opensBracket(low) {
        var outside = high
        outside.end = closing + 1
        matchUnit(behind: &outside)
        high = outside
      }
      if high.unit < 0, high.isWord { continue }
      high.upper = high.value
      high.value = low.value
      high.start = low.start
      high.letter = low.letter
      numbers[index].isPart = true
      numbers[index + 1] = high
    }
  }

  private func opensBracket(_ low: Number) -> Bool {
    glyphs[low.start - 1] == UInt8(ascii: "[")
  }

  /// Whether what stands between two numbers makes them ends of a range.
  private mutating func joinsRange(_ low: Number, _ high: Number) -> Bool {
    let gap = low.last..<high.start
    guard gap.count < 24 else { return false }
    var place = glyphs.skipSpaces(gap.lowerBound)
    let mark = glyphs[place]
    if mark == UInt8(ascii: "-") || mark == UInt8(ascii: "~") {
      place += 1
      if glyphs[place] == mark { place += 1 }
      // `8- to 16-meter`
      place = skipAbout(place)
      if let to = reader.vocabulary.word(.to, in: glyphs, at: place) { place = skipAbout(to.end) }
      return place == high.start
    }
    if mark == UInt8(ascii: ",") {
      return opensBracket(low) && glyphs.skipSpaces(place + 1) == high.start
        && glyphs[glyphs.skipSpaces(high.end)] == UInt8(ascii: "]")
    }
    if mark == UInt8(ascii: ".") && low.unit >= 0 { place = glyphs.skipSpaces(place + 1) }
    if let to = reader.vocabulary.word(.to, in: glyphs, at: place) {
      return skipAbout(to.end) == high.start
    }
    // `10 kg à 25 kg`; folded, the word is also an article.
    if glyphs[place] == UInt8(ascii: "a"), glyphs.scalars[place] == 0xE0, glyphs.isSpace(place + 1)
    {
      return skipAbout(place + 1) == high.start
    }
    // `de 8 a 10 cm`
    if glyphs[place] == UInt8(ascii: "a"), !glyphs.isLetter(place + 1), !low.isWord, !high.isWord,
      low.unit < 0, language() != 0
    {
      return glyphs.skipSpaces(place + 1) == high.start
    }
    if let and = reader.vocabulary.word(.and, in: glyphs, at: place),
      skipAbout(and.end) == high.start
    {
      return isBehindBetween(low)
    }
    return false
  }

  /// Spaces, a tilde and words such as `about`.
  private func skipAbout(_ start: Int) -> Int {
    var place = glyphs.skipSpaces(start)
    if glyphs[place] == UInt8(ascii: "~") { place = glyphs.skipSpaces(place + 1) }
    if let about = reader.vocabulary.word(.about, in: glyphs, at: place) {
      place = glyphs.skipSpaces(about.end)
    }
    return place
  }

  /// `between`, `zwischen`, … before the number, other words up to two between.
  private func isBehindBetween(_ low: Number) -> Bool {
    var place = low.start
    for _ in 0..<3 {
      while glyphs.isSpace(place - 1) { place -= 1 }
      let end = place
      while glyphs.isLetter(place - 1) { place -= 1 }
      guard place < end else { return false }
      if reader.vocabulary.word(.between, in: glyphs, at: place) != nil { return true }
    }
    return false
  }
}
