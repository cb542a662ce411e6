import Catalogue
import Quantities
import Readings

/// How the value is printed: small type, a doubtful reading, in the midst of a sentence, a lone
/// letter as its unit (`4G`), a unit that was borrowed.
struct Print: Rule {
  func note(_ candidate: Int, for attribute: Int, on page: Page, in features: inout Features) {
    let chosen = page.candidates[candidate]
    let mention = chosen.mention(forUnits: page.attributes[attribute].units) ?? chosen.first
    let line = page.lines[mention.line]
    if chosen.mentions.allSatisfy(\.isBorrowed) { features[.borrowed] = 1 }
    let heights = page.candidates.map { page.boxes[$0.first.line].height }
    if let largest = heights.max(), largest > 0 {
      features[.smallPrint] = 1 - page.boxes[mention.line].height / largest
    }
    features[.doubtfulText] = max(0, 1 - line.confidence)
    let quantity = mention.quantity
    let inside = chosen.mentions.filter { $0.line == mention.line }
      .reduce(0) { $0 + $1.quantity.range.count }
    let letters = page.folded[mention.line].letters.count
    let words = page.folded[mention.line].startsWord.count { $0 }
    if words >= 6 { features[.inSentence] = min(1, Double(letters - inside) / 40) }
    if isMark(quantity, in: line.text) { features[.looseUnit] = 1 }
  }

  /// `4G`, `2007 g`: a generation or a year and a letter, no weight.
  private func isMark(_ quantity: Quantity, in text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    let range = quantity.range.clamped(to: 0..<scalars.count)
    guard let letter = range.last.map({ scalars[$0] }), letter.properties.isAlphabetic,
      !range.dropLast().contains(where: { scalars[$0].properties.isAlphabetic })
    else { return false }
    // `2000W` is no year: none is written with the letter of power or tension.
    if [.power, .voltage].contains(quantity.unit.dimension) { return false }
    let value = quantity.value
    guard value.denominator == 1, quantity.upper == nil else { return false }
    let isGeneration = letter == "G" && value.numerator < 10
    return isGeneration || (1900...2035).contains(value.numerator)
  }
}
