/// A value with its unit, and its place in the text it was read from.
///
/// Offsets count Unicode scalars and are half-open.
public struct Quantity: Hashable, Sendable {
  /// The number; of a range, the lower end.
  public var value: Rational
  /// The other end of a range, greater than `value`.
  public var upper: Rational?
  public var unit: Unit
  /// Number and unit. In a product whose last number alone carries the unit, the number.
  public var range: Range<Int>
  /// The number alone, both ends of a range included.
  public var numberRange: Range<Int>
  /// What stands after `±`, in the same unit.
  public var tolerance: Rational?
  /// The number itself stands after `±` with nothing before it: a tolerance for something else.
  public var isTolerance = false
  public var product: ProductPlace?
  /// Equal for quantities that are one measure in two systems: `12 oz (340 g)`.
  public var pair: Int?
  /// The letter beside the number: `W: 30cm`, `12" H`, `Ø 8`; upper case.
  public var letter: Character?
  /// Read with help: an unsure mark such as `12°` or `12*` taken for inches.
  public var isGuessed = false

  /// Plain decimal, one space, British unit name: `1.5 kilogram`; of a range, the upper end.
  public var canonical: String { "\((upper ?? value).decimalString) \(unit.name)" }
}

/// The place of a number in `10 x 5 x 3 cm`.
public struct ProductPlace: Hashable, Sendable {
  /// Equal for the numbers of one product; counted from 0 in a text.
  public var group: Int
  /// Counted from 0.
  public var place: Int
  /// How many numbers the product has.
  public var of: Int

  public init(group: Int, place: Int, of: Int) {
    self.group = group
    self.place = place
    self.of = of
  }
}

/// A number without a unit, which may belong to a unit on a line beside it.
public struct BareNumber: Hashable, Sendable {
  public var value: Rational
  public var upper: Rational?
  /// Unicode scalars, half-open.
  public var range: Range<Int>
  public var letter: Character?
  public var product: ProductPlace?
}

extension Quantity {
  /// A bare number with the unit of a line beside it.
  package init(_ number: BareNumber, unit: Unit) {
    self.init(
      value: number.value, upper: number.upper, unit: unit, range: number.range,
      numberRange: number.range, product: number.product, letter: number.letter)
  }
}
