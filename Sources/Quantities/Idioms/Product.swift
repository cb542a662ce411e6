/// Sizes multiplied with each other.
///
/// Reads `10 x 5 x 3 cm`, `86x56x10 cm`, `10cm x 5cm`, `4*2.3*0.7 (inch)`, `12" W x 8" H`,
/// `30 by 40 cm`, `L x W x H: 10 x 5 x 3 cm` and `10 x 5 x 3 cm (L x W x H)`: letters by position.
/// The unit of the last number is the unit of those without one.
/// Refuses counts: `6 x 330 ml` is 330 ml, `2 x 5.5mm` one size of two things, `2x0.75 mm²` an area.
extension Reading {
  func isTimes(_ place: Int) -> Bool {
    glyphs[place] == UInt8(ascii: "x") || glyphs[place] == Glyphs.Code.times
      || glyphs[place] == UInt8(ascii: "*")
  }

  mutating func readProducts() {
    guard numbers.count > 1 else { return }
    var first = 0
    while first < numbers.count {
      guard !numbers[first].isPart else {
        first += 1
        continue
      }
      var members = [first]
      var next = first + 1
      while next < numbers.count {
        if numbers[next].isPart {
          next += 1
          continue
        }
        guard multiplies(numbers[members[members.count - 1]], numbers[next]) else { break }
        members.append(next)
        next += 1
      }
      if members.count > 1 { settleProduct(members) }
      first = next
    }
  }

  /// Gives the members their unit, place and letters, if they are sizes.
  private mutating func settleProduct(_ members: [Int]) {
    let last = numbers[members[members.count - 1]]
    let units = reader.units.units
    guard last.unit < 0 || units[last.unit].dimension == .length || isDegreeMark(last) else {
      return
    }
    if members.count == 2, isCount(numbers[members[0]], last) { return }
    let letters = productLetters(members)
    for (place, index) in members.enumerated() {
      numbers[index].product = ProductPlace(group: products, place: place, of: members.count)
      numbers[index].isRefused = false
      // `10cm x 5cm x 3cm L*W*H`: the order's first letter is not the last number's.
      if let letters { numbers[index].letter = letters[place] }
      if numbers[index].unit < 0, last.unit >= 0, !isDegreeMark(last) {
        numbers[index].unit = last.unit
        numbers[index].isBorrowed = true
      }
    }
    products += 1
  }

  private func isCount(_ first: Number, _ last: Number) -> Bool {
    first.unit < 0 && first.letter == nil && first.value.isInteger && first.value < Rational(5)
      && last.unit >= 0 && !last.value.isInteger
  }

  /// Whether a times sign alone, letters of sides aside, stands between two numbers.
  private func multiplies(_ left: Number, _ right: Number) -> Bool {
    var place = left.last
    let end = right.start
    guard end - place < 16 else { return false }
    var signs = 0
    if let by = reader.vocabulary.word(.size, in: glyphs, at: glyphs.skipSpaces(place)),
      by.end - glyphs.skipSpaces(place) == 2, glyphs.skipSpaces(by.end) == end
    {
      return true
    }
    while place < end {
      let byte = glyphs[place]
      if isTimes(place) {
        // `5-1/2* (228mm`: the star is an inch mark, and the bracket says the size again.
        if byte == UInt8(ascii: "*"), glyphs[glyphs.skipSpaces(place + 1)] == UInt8(ascii: "(") {
          return false
        }
        signs += 1
      } else if !(Glyphs.isSpace(byte) || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
        || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
        || byte == Glyphs.Code.diameter || isSide(byte))
      {
        return false
      }
      place += 1
    }
    return signs == 1
  }

  /// Letters by position from `L x W x H` on either side of the product.
  private func productLetters(_ members: [Int]) -> [Character]? {
    let start = numbers[members[0]].start
    let end = numbers[members[members.count - 1]].last
    for (from, to) in [(end, min(glyphs.count, end + 24)), (max(0, start - 24), start)] {
      var letters: [Character] = []
      var place = from
      while place < to {
        if isSide(glyphs[place]) || glyphs[place] == Glyphs.Code.diameter,
          !glyphs.isLetter(place - 1) || isTimes(place - 1),
          !glyphs.isLetter(place + 1) || isTimes(place + 1)
        {
          let code = glyphs[place]
          letters.append(
            code == Glyphs.Code.diameter ? "Ø" : Character(Unicode.Scalar(code & 0xDF)))
        } else if glyphs.isLetter(place),
          !isTimes(place) || glyphs.isLetter(place + 1) && !isSide(glyphs[place + 1])
        {
          letters = []
        } else if glyphs.isDigit(place) {
          letters = []
          if from == end { break }
        }
        place += 1
      }
      if letters.count == members.count { return letters }
    }
    return nil
  }
}
