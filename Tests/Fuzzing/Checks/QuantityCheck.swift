import Quantities

/// Texts: every quantity lies inside its text, and its canonical spelling is read as itself.
enum QuantityCheck {
  static func violation(in bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    let count = text.unicodeScalars.count
    for quantity in QuantityReader.standard.quantities(in: text) {
      for range in [quantity.range, quantity.numberRange] {
        guard range.lowerBound >= 0, range.upperBound <= count, !range.isEmpty else {
          return "\(quantity.canonical) stands at \(range) of \(count) scalars"
        }
      }
      if let upper = quantity.upper, upper <= quantity.value {
        return "the range \(quantity.value) to \(upper)"
      }
      let again = QuantityReader.standard.quantities(in: quantity.canonical).map(\.canonical)
      guard again == [quantity.canonical] else {
        return "\(quantity.canonical) is read as \(again)"
      }
    }
    for number in QuantityReader.standard.bareNumbers(in: text) {
      guard number.range.lowerBound >= 0, number.range.upperBound <= count else {
        return "a number at \(number.range) of \(count) scalars"
      }
    }
    return nil
  }
}
