internal import Catalogue
internal import Quantities

/// Which of several measures answers, and what becomes of an answer without any.
extension Normaliser {
  /// The one that answers: printed before converted, of two systems the metric length, of a product
  /// the size in the attribute's direction.
  static func choose(_ fitting: [Fitting], _ rule: Rule) -> Fitting? {
    guard fitting.count > 1 else { return fitting.first }
    let printed = fitting.filter { !$0.wasConverted }
    guard let head = printed.first else { return fitting.first }
    guard rule.dimension == .length else { return head }
    let answer = extent(of: printed, in: rule.axis)
    // Two sizes of one product may be as near to each other as one size in two systems.
    if answer.unit.isMetric { return answer }
    return printed.first { $0.unit.isMetric && $0.isAbout(answer) } ?? answer
  }

  /// `width x height`, `length x width x height`: the last is the height, the first the width. Of
  /// other sizes that differ the greatest, since what is asked is the whole product's extent.
  private static func extent(of printed: [Fitting], in axis: Attribute.Axis?) -> Fitting {
    if let product = printed[0].product, product.place == 0 {
      return axis == .vertical
        ? printed.last { $0.product?.group == product.group } ?? printed[0] : printed[0]
    }
    return printed.max { $0.size < $1.size } ?? printed[0]
  }

  /// What becomes of an answer whose numbers have no unit, or none of what was asked.
  func withoutMeasure(_ text: String, _ others: [Quantity], _ rule: Rule) -> Verdict {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return .nothing }
    // A measure of something else is no answer; its number with another unit would be made up.
    guard others.isEmpty else { return .nothing }
    guard assumesUsualUnit, let usual = rule.usual else { return .unclear("no number with a unit") }
    // An explanation that ends without a measure has found none, and a share is no measure.
    if Conclusion.isExplanation(text) || text.contains("%") { return .nothing }
    let number = reader.bareNumbers(in: text).first.map { $0.upper ?? $0.value }
    guard let number else { return .unclear("no number with a unit") }
    return .value(number.decimalString + " " + usual.name)
  }
}

extension Normaliser.Fitting {
  /// In the dimension's base unit.
  fileprivate var size: Double { value.double * unit.factor.double }
}
