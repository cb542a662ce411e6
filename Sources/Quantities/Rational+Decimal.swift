extension Rational {
  /// Plain decimal notation without exponent or trailing zeros: `12.5`, `0.1`, `-3`.
  /// A value without a finite decimal of 24 places or fewer is rounded, half up, to 12 significant
  /// digits.
  public var decimalString: String {
    if denominator == 1 { return String(numerator) }
    var bytes: [UInt8] = []
    appendDecimal(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends `decimalString` as ASCII.
  package func appendDecimal(to bytes: inout [UInt8]) {
    let start = bytes.count
    if numerator < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = numerator.magnitude
    let divisor = denominator.magnitude
    Rational.append(magnitude / divisor, to: &bytes)
    guard divisor != 1 else { return }
    var remainder = magnitude % divisor
    // 12 significant digits: leading zeros behind the point do not count.
    let exact = finitePlaces
    var places = exact ?? 0
    if exact == nil {
      var whole = magnitude / divisor
      var significant = 0
      while whole > 0 {
        whole /= 10
        significant += 1
      }
      places = max(0, 12 - significant)
      if significant == 0 {
        var probe = remainder
        while probe > 0, probe < divisor / 10, places < 30 {
          probe *= 10
          places += 1
        }
      }
    }
    var digits: [UInt8] = []
    for _ in 0..<places {
      let (next, overflow) = remainder.multipliedReportingOverflow(by: 10)
      guard !overflow else { break }
      digits.append(UInt8(next / divisor))
      remainder = next % divisor
    }
    if exact == nil, remainder >= divisor - remainder {
      var place = digits.count - 1
      while place >= 0, digits[place] == 9 {
        digits[place] = 0
        place -= 1
      }
      if place >= 0 {
        digits[place] += 1
      } else {
        bytes.removeSubrange(start...)
        if numerator < 0 { bytes.append(UInt8(ascii: "-")) }
        Rational.append(magnitude / divisor + 1, to: &bytes)
      }
    }
    while digits.last == 0 { digits.removeLast() }
    guard !digits.isEmpty else { return }
    bytes.append(UInt8(ascii: "."))
    for digit in digits { bytes.append(digit + 48) }
  }

  /// Decimal places of the exact value; `nil` when it has no end, or more than 24.
  private var finitePlaces: Int? {
    var rest = denominator
    var twos = 0
    var fives = 0
    while rest % 2 == 0 {
      rest /= 2
      twos += 1
    }
    while rest % 5 == 0 {
      rest /= 5
      fives += 1
    }
    let places = max(twos, fives)
    return rest == 1 && places <= 24 ? places : nil
  }

  private static func append(_ value: UInt128, to bytes: inout [UInt8]) {
    let start = bytes.count
    var rest = value
    repeat {
      bytes.append(UInt8(truncatingIfNeeded: rest % 10) + 48)
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}
