/// Letters that recognition took for digits.
///
/// Reads `1O cm`, `5OOml`, `O.5kg`, `l2 V`, `22O-24O V`, `DCI2V`: O for 0, and l, I, | for 1, where digits stand
/// beside them and a unit behind.
/// Refuses where the letters are a unit themselves (`10oz`, `1l`, `10 lb`), where no digit is in
/// the word, and where the result would begin with a needless zero (`O2`).
extension Reading {
  /// Writes the digits into the folded bytes; the length of the text stays the same.
  mutating func repairDigits() {
    var place = 0
    while place < glyphs.count {
      guard Reading.isConfusable(glyphs.bytes[place]), touchesDigit(place) else {
        place += 1
        continue
      }
      var start = place
      while isDigitLike(start - 1) { start -= 1 }
      var end = place + 1
      while isDigitLike(end) { end += 1 }
      while end > start,
        glyphs[end - 1] == UInt8(ascii: ".") || glyphs[end - 1] == UInt8(ascii: ",")
      { end -= 1 }
      if isRepairable(start, end) {
        for index in start..<end where Reading.isConfusable(glyphs.bytes[index]) {
          glyphs.bytes[index] = UInt8(ascii: glyphs.bytes[index] == UInt8(ascii: "o") ? "0" : "1")
        }
      }
      place = max(end, place + 1)
    }
  }

  private static func isConfusable(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "o") || byte == UInt8(ascii: "l") || byte == UInt8(ascii: "i")
      || byte == UInt8(ascii: "|")
  }

  private func isDigitLike(_ place: Int) -> Bool {
    let byte = glyphs[place]
    if byte == UInt8(ascii: "i") { return glyphs.isUpper(place) }
    if byte == UInt8(ascii: "l") { return !glyphs.isUpper(place) }
    return Glyphs.isDigit(byte) || Reading.isConfusable(byte)
      || (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")) && place > 0
  }

  private func touchesDigit(_ place: Int) -> Bool {
    glyphs.isDigit(place - 1) || glyphs.isDigit(place + 1)
      || glyphs[place + 1] == UInt8(ascii: ".") && glyphs.isDigit(place + 2)
  }

  private func isRepairable(_ start: Int, _ end: Int) -> Bool {
    guard end > start, (start..<end).contains(where: { glyphs.isDigit($0) }) else { return false }
    let first = glyphs[start]
    if first == UInt8(ascii: ".") || first == UInt8(ascii: ",") { return false }
    if glyphs.isLetter(start - 1) {
      var word = start - 1
      while glyphs.isLetter(word - 1) { word -= 1 }
      guard start - word == 2, glyphs[start - 1] == UInt8(ascii: "c"),
        glyphs[word] == UInt8(ascii: "a") || glyphs[word] == UInt8(ascii: "d"),
        !glyphs.isDigit(word - 1)
      else { return false }
    }
    let isZero = first == UInt8(ascii: "o")
    if isZero, glyphs[start + 1] != UInt8(ascii: "."), glyphs[start + 1] != UInt8(ascii: ",") {
      return false
    }
    // No unit may begin inside the word: `10oz`, `10l`.
    for place in start + 1..<max(start + 1, end) where glyphs.isLetter(place) {
      if glyphs.isDigit(place - 1), longestAlias(at: place) != nil { return false }
    }
    let unit = unitPlace(behind: end)
    guard unit < glyphs.count else { return false }
    return glyphs[unit] == UInt8(ascii: "\"") || longestAlias(at: unit) != nil
  }

  /// Where the unit of a word of digits stands: right behind it, or behind the other end of its range
  /// or product, as in `22O-24O V`.
  private func unitPlace(behind end: Int) -> Int {
    var place = glyphs.skipSpaces(end)
    while glyphs[place] == UInt8(ascii: "-") || glyphs[place] == UInt8(ascii: "~") || isTimes(place)
    {
      let other = glyphs.skipSpaces(place + 1)
      var behind = other
      while isDigitLike(behind) { behind += 1 }
      guard behind > other, (other..<behind).contains(where: { glyphs.isDigit($0) }) else { break }
      place = glyphs.skipSpaces(behind)
    }
    return place
  }
}
