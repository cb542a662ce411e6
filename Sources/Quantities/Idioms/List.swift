/// Several measures that share the last one's unit.
///
/// Reads `20+15cm`, `110/220V`, `110V/220`, `2, 3 and 5 mm`, `45 and 50 mg`.
/// Refuses a slash between units that are seldom printed as alternatives (`50/60 cm` is kept,
/// `A53/A52` is not), and lists whose last number has no unit.
/// Gives back each number as a quantity; the span of those that borrow is the number alone.
extension Reading {
  mutating func readLists() {
    guard numbers.count > 1 else { return }
    for index in numbers.indices.dropLast().reversed() {
      let number = numbers[index]
      guard number.unit < 0, !number.isPart, !number.isRefused, !number.isWord,
        let next = numbers[(index + 1)...].first(where: { !$0.isPart }), next.unit >= 0,
        next.product == nil, !next.isWord, joinsList(number, next)
      else { continue }
      numbers[index].unit = next.unit
      numbers[index].isBorrowed = true
    }
  }

  private func joinsList(_ left: Number, _ right: Number) -> Bool {
    let start = glyphs.skipSpaces(left.end)
    if glyphs[start] == UInt8(ascii: "+") || glyphs[start] == UInt8(ascii: "/") {
      return glyphs.skipSpaces(start + 1) == right.start && !glyphs.isLetter(left.start - 1)
    }
    if glyphs[start] == UInt8(ascii: ",") {
      return start == left.end && right.isBorrowed && glyphs.skipSpaces(start + 1) == right.start
    }
    guard let and = reader.vocabulary.word(.and, in: glyphs, at: start) else { return false }
    return glyphs.skipSpaces(and.end) == right.start && left.upper == nil
  }
}
