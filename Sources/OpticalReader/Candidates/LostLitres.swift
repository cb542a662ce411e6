import Quantities
import Readings

/// The letter of a litre is read as a one: `Capacity: 1.51` means 1.5 l, `Inhalt: 0,751` three
/// quarters of a litre. Only where a word of volumes, or the sign `e` of packages filled to it
/// (76/211/EEC), announces the number and no unit stands there.
struct LostLitres {
  let lines: [Line]
  let neighbours: [Neighbours]
  /// By line, whether it has a word that announces volumes.
  let announcesVolume: [Bool]
  let reader: QuantityReader

  /// - Parameter taken: lines that have quantities of their own.
  func mentions(besides taken: Set<Int>) -> [Mention] {
    guard let litre = reader.quantities(in: "1 litre").first?.unit else { return [] }
    return lines.indices.compactMap { i -> Mention? in
      let near = [neighbours[i].left, neighbours[i].above].compactMap(\.self)
      guard !taken.contains(i),
        announcesVolume[i] || hasSign(lines[i].text)
          || near.contains(where: { announcesVolume[$0] })
      else { return nil }
      let scalars = Array(lines[i].text.unicodeScalars)
      guard let last = scalars.last, "1Il|".unicodeScalars.contains(last),
        let number = number(before: scalars.count - 1, in: scalars)
      else { return nil }
      var quantity = Quantity(number, unit: litre)
      quantity.isGuessed = true
      quantity.range = number.range.lowerBound..<scalars.count
      return Mention(quantity: quantity, line: i, isBorrowed: true)
    }
  }

  private func hasSign(_ text: String) -> Bool {
    text.hasPrefix("e ") || text.hasPrefix("℮")
  }

  /// The number that ends before the last letter; that of a litre is small.
  private func number(before end: Int, in scalars: [Unicode.Scalar]) -> BareNumber? {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[..<end])
    guard let number = reader.bareNumbers(in: String(text)).last,
      scalars[number.range.upperBound..<end].allSatisfy({ $0 == " " }),
      number.value.numerator > 0, number.value < Rational(100)
    else { return nil }
    return number
  }
}
