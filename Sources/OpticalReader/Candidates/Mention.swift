package import Quantities

/// A quantity in one line of a picture.
package struct Mention: Hashable, Sendable {
  package var quantity: Quantity
  /// The line's index.
  package var line: Int
  /// Whether the unit is not printed beside the number but was taken from elsewhere.
  package var isBorrowed = false

  /// The value that answers: the higher end of a range.
  var value: Rational { quantity.upper ?? quantity.value }
  /// In the dimension's base unit.
  var magnitude: Double { value.double * quantity.unit.factor.double }
}
