/// Numbers that stand behind letters without a space.
///
/// Reads `PD60W`, `AC220V`, `e40g`, `NETWT41OZ`, `48V500W`, `QH48V1000W`, `45cmx2m`, `L30xW20xH10cm`, `H30cm`,
/// `Outletdiameter:1.25inch`, `NETW.900g` (900: a point behind letters is no decimal point).
/// Refuses codes: `S32A600UUC`, `scp-173m`, `24703L202`, `ALFEN-GT-2C60M`.
extension Reading {
  /// Whether what stands before a number with a unit lets it be a measure.
  func acceptsGlue(before number: Number) -> Bool {
    guard !number.isWord else { return true }
    let before = glyphs[number.start - 1]
    let isHyphen = before == UInt8(ascii: "-") && glyphs.isLetter(number.start - 2)
    guard Glyphs.isLetter(before) || isHyphen else { return true }
    let end = isHyphen ? number.start - 1 : number.start
    var start = end
    while glyphs.isLetter(start - 1) || glyphs[start - 1] == Glyphs.Code.mark { start -= 1 }
    if let previous = numbers.last, previous.last <= end, previous.last >= start {
      // `48V500W`, `45cmx2m`, `86x56x10`: only a times sign may stand between.
      if previous.last == end { return previous.unit >= 0 || isHyphen }
      if isTimes(previous.last), previous.last == end - 2 { return isSide(glyphs[end - 1]) }
      return glyphs[end - 1] == UInt8(ascii: "x") && previous.last == end - 1
    }
    if glyphs.isDigit(start - 1) { return false }
    let unit = reader.units.units[number.unit]
    let symbol = number.unitEnd - number.unitStart
    if let word = reader.vocabulary.word(.glue, in: glyphs, at: start), word.end == end {
      // A single letter is a side or the sign of estimated contents, so the unit must be clear.
      return end - start > 1 || symbol > 1 || number.isMark || isContents(start, unit)
    }
    if unit.dimension == .voltage, leadsToPower(number.unitEnd) { return true }
    if isHyphen { return symbol > 1 || unit.dimension == .power || unit.dimension == .voltage }
    return end - start >= 3 && symbol > 1 || end - start >= 5
  }

  /// `QH48V1000W`: engraved on motors, where a series' letters stand before tension and power.
  private func leadsToPower(_ place: Int) -> Bool {
    var end = place
    while glyphs.isDigit(end) { end += 1 }
    return end - place >= 2 && glyphs[end] == UInt8(ascii: "w") && !glyphs.isLetter(end + 1)
  }

  /// `e40g`: the sign ℮ stands before mass and volume.
  private func isContents(_ start: Int, _ unit: Unit) -> Bool {
    glyphs[start] == UInt8(ascii: "e") && (unit.dimension == .mass || unit.dimension == .volume)
      || glyphs[start] == UInt8(ascii: "x")
  }

  /// Part of a code: digits behind digits and letters that were no number with a unit.
  func isCode(_ number: Number) -> Bool {
    guard let previous = numbers.last, !number.isWord else { return false }
    return previous.isRefused && glyphs[number.start - 1] == UInt8(ascii: "-")
      && previous.end == number.start - 1
  }
}
