/// What stands behind `±` or `+/-`.
///
/// Reads `185.0±5.0g`, `180 ± 5 mm`, `2,000.45±0.01 pounds`, `10cm±1cm`.
/// Gives back the number before the sign with its tolerance, never the tolerance as a value; with
/// nothing before the sign the number is kept and marked, for the number may stand on another line.
extension Reading {
  mutating func readTolerances() {
    for index in numbers.indices {
      guard let sign = toleranceSign(before: numbers[index].start) else { continue }
      let tolerance = numbers[index]
      numbers[index].isTolerance = true
      guard index > 0 else { continue }
      var number = numbers[index - 1]
      var end = number.last
      while glyphs.isSpace(end) { end += 1 }
      guard end == sign, !number.isPart, !number.isRefused,
        number.unit < 0 || tolerance.unit < 0 || number.unit == tolerance.unit
      else { continue }
      number.tolerance = tolerance.value
      if number.unit < 0 {
        number.unit = tolerance.unit
        number.unitStart = tolerance.unitStart
      }
      number.unitEnd = tolerance.unit >= 0 ? tolerance.unitEnd : number.unitEnd
      if tolerance.unit >= 0 || numbers[index - 1].unit >= 0 {
        numbers[index].isPart = true
        numbers[index - 1] = number
      }
    }
  }

  /// Where the sign before a number starts.
  private func toleranceSign(before start: Int) -> Int? {
    var place = start - 1
    while glyphs.isSpace(place) { place -= 1 }
    if glyphs[place] == Glyphs.Code.plusMinus { return place }
    guard glyphs[place] == UInt8(ascii: "-"), glyphs[place - 1] == UInt8(ascii: "/"),
      glyphs[place - 2] == UInt8(ascii: "+")
    else { return nil }
    return place - 2
  }
}
