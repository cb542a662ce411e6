/// An exact number: numerator over denominator, reduced, denominator positive.
///
/// Measured values are decimal (`0.1`), fractions (`2/3`) or exact conversion factors; binary
/// floating point holds none of them. Arithmetic gives `nil` where 128 bits do not suffice, so a
/// wrong value is never made silently.
public struct Rational: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let numerator: Int128
  /// Always positive.
  public let denominator: Int128

  public static let zero = Rational(0)
  public static let one = Rational(1)

  public init(_ integer: Int) {
    numerator = Int128(integer)
    denominator = 1
  }

  /// The reduced fraction; `nil` when `denominator` is zero or the sign cannot be moved up.
  public init?(_ numerator: Int128, _ denominator: Int128) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let sign: Int128 = denominator < 0 ? -1 : 1
    let divisor = Rational.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  /// A plain decimal with a point: `12.50`, `-0.1`, `.5`. `nil` for anything else, or when there
  /// are more digits than 128 bits hold.
  public init?(decimal: some StringProtocol) {
    var digits: Int128 = 0
    var scale: Int128 = 1
    var seen = false
    var pointed = false
    var negative = false
    for (place, byte) in decimal.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where place == 0: negative = true
      case UInt8(ascii: ".") where !pointed: pointed = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        seen = true
        guard let next = Rational.append(byte, to: digits) else { return nil }
        digits = next
        if pointed {
          let (scaled, overflow) = scale.multipliedReportingOverflow(by: 10)
          guard !overflow else { return nil }
          scale = scaled
        }
      default: return nil
      }
    }
    guard seen else { return nil }
    self.init(negative ? -digits : digits, scale)
  }

  /// `digits` with one more decimal digit behind, or `nil` when it does not fit.
  static func append(_ digit: UInt8, to digits: Int128) -> Int128? {
    let (shifted, overflow) = digits.multipliedReportingOverflow(by: 10)
    guard !overflow else { return nil }
    let (sum, carried) = shifted.addingReportingOverflow(Int128(digit &- 48))
    return carried ? nil : sum
  }

  public static func < (left: Rational, right: Rational) -> Bool {
    let (a, overflowA) = left.numerator.multipliedReportingOverflow(by: right.denominator)
    let (b, overflowB) = right.numerator.multipliedReportingOverflow(by: left.denominator)
    // Beyond 128 bits the order of magnitude decides; equal doubles that far out do not matter.
    return overflowA || overflowB ? left.double < right.double : a < b
  }

  public func adding(_ other: Rational) -> Rational? {
    let (a, overflowA) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (b, overflowB) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (sum, overflowSum) = a.addingReportingOverflow(b)
    let (under, overflowUnder) = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !overflowA, !overflowB, !overflowSum, !overflowUnder else { return nil }
    return Rational(sum, under)
  }

  public func multiplied(by other: Rational) -> Rational? {
    // Cross-reduced first, so that a product that fits is never lost on the way.
    let first = Rational.greatestCommonDivisor(numerator.magnitude, other.denominator.magnitude)
    let second = Rational.greatestCommonDivisor(other.numerator.magnitude, denominator.magnitude)
    let (above, overflowAbove) = (numerator / Int128(first))
      .multipliedReportingOverflow(by: other.numerator / Int128(second))
    let (under, overflowUnder) = (denominator / Int128(second))
      .multipliedReportingOverflow(by: other.denominator / Int128(first))
    guard !overflowAbove, !overflowUnder else { return nil }
    return Rational(above, under)
  }

  public func divided(by other: Rational) -> Rational? {
    guard let inverse = Rational(other.denominator, other.numerator) else { return nil }
    return multiplied(by: inverse)
  }

  public var negated: Rational { Rational(-numerator, denominator) ?? self }

  public var isInteger: Bool { denominator == 1 }

  /// The nearest double.
  public var double: Double {
    // The conversion of 128 bits is a generic one, and slow.
    if let above = Int(exactly: numerator), let under = Int(exactly: denominator) {
      return Double(above) / Double(under)
    }
    return Double(numerator) / Double(denominator)
  }

  /// Plain decimal notation without exponent or trailing zeros: `12.5`, `0.1`, `-3`.
  /// A value without a finite decimal is rounded to 12 significant digits.
  public var description: String { decimalString }

  static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var a = left
    var b = right
    while b > UInt128(UInt64.max) || a > UInt128(UInt64.max) {
      guard b != 0 else { return a == 0 ? 1 : a }
      (a, b) = (b, a % b)
    }
    let small = greatestCommonDivisor(UInt64(a), UInt64(b))
    return UInt128(small == 0 ? 1 : small)
  }

  private static func greatestCommonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
    if left == 0 { return right }
    if right == 0 { return left }
    let shift = (left | right).trailingZeroBitCount
    var a = left >> UInt64(left.trailingZeroBitCount)
    var b = right
    while b != 0 {
      b >>= UInt64(b.trailingZeroBitCount)
      if a > b { swap(&a, &b) }
      b -= a
    }
    return a << UInt64(shift)
  }
}
