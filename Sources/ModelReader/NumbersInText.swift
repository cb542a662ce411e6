internal import Quantities

extension QuantityReader {
  /// Every number that a text can be said to hold: of quantities, both ends of ranges, bare numbers,
  /// and whatever is written in digits.
  func numbers(in text: String) -> Set<Rational> {
    var numbers: Set<Rational> = []
    for quantity in quantities(in: text) {
      numbers.insert(quantity.value)
      if let upper = quantity.upper { numbers.insert(upper) }
    }
    for number in bareNumbers(in: text) {
      numbers.insert(number.value)
      if let upper = number.upper { numbers.insert(upper) }
    }
    for word in text.split(whereSeparator: { !($0.isASCII && ($0.isNumber || $0 == ".")) }) {
      if let number = Rational(decimal: String(word.drop { $0 == "." })) { numbers.insert(number) }
    }
    return numbers
  }
}
