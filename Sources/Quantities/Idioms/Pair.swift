/// One measure printed in two systems.
///
/// Reads `12 oz (340 g)`, `1.5 L / 50.7 fl oz`, `10.5cm/4.13inch`, `9cm 3.5in`.
/// Refuses amounts that differ by more than 7 %, and units of the same system.
/// Gives back the two quantities with an equal `pair`.
extension Reading {
  static func pair(_ found: inout [Quantity]) {
    var pairs = 0
    for index in found.indices.dropLast() where found[index].pair == nil {
      // In `10 x 5 cm (4 x 2 in)` the partner stands one product further.
      for other in found.index(after: index)..<min(found.count, index + 6)
      where found[other].pair == nil && isPair(found[index], found[other]) {
        found[index].pair = pairs
        found[other].pair = pairs
        pairs += 1
        break
      }
    }
  }

  private static func isPair(_ left: Quantity, _ right: Quantity) -> Bool {
    guard left.unit.dimension == right.unit.dimension,
      isMetric(left.unit) != isMetric(right.unit)
    else { return false }
    let near =
      left.product == nil
      ? right.range.lowerBound - left.range.upperBound < 6
      : left.product?.place == right.product?.place
    guard near else { return false }
    let one = left.value.double * left.unit.factor.double
    let two = right.value.double * right.unit.factor.double
    return abs(one - two) <= 0.07 * max(abs(one), abs(two))
  }

  /// Whether a unit is a power of ten of its base; the others are customary ones.
  private static func isMetric(_ unit: Unit) -> Bool {
    var rest = unit.factor.numerator * unit.factor.denominator
    while rest % 10 == 0 { rest /= 10 }
    return rest == 1
  }
}
