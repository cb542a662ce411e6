import Foundation
import Quantities

/// A text and the quantities that stand in it, in the form that the test data of all quantity
/// readers share: exact decimals, CLDR unit ids, offsets in Unicode scalars.
struct LabelCase: Decodable, Sendable {
  struct Expected: Decodable, Hashable, Sendable {
    var value: String
    var upper: String?
    var unit: String
    var start: Int
    var end: Int
  }

  var id: String
  var text: String
  var quantities: [Expected]

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  static func file(_ name: String) throws -> [LabelCase] {
    let data = try Data(contentsOf: folder.appending(path: name + ".json"))
    return try JSONDecoder().decode([LabelCase].self, from: data)
  }

  /// The dimensions that labels are read for; what else a text measures does not count.
  static let dimensions: Set<Quantities.Dimension> = [.mass, .length, .volume, .power, .voltage]

  /// What was read, in the case's words.
  var read: [String] {
    QuantityReader.standard.quantities(in: text)
      .filter { Self.dimensions.contains($0.unit.dimension) && !$0.isTolerance }
      .map { quantity in
        Self.words(
          quantity.value, quantity.upper, quantity.unit.id, quantity.range.lowerBound,
          quantity.range.upperBound)
      }
  }

  var expected: [String] {
    quantities.map { Self.words($0.value.exact, $0.upper?.exact, $0.unit, $0.start, $0.end) }
  }

  private static func words(
    _ value: Rational?, _ upper: Rational?, _ unit: String, _ start: Int, _ end: Int
  ) -> String {
    let number = { (number: Rational?) in number.map { "\($0.numerator)/\($0.denominator)" } ?? "?"
    }
    let range = upper.map { ".." + number($0) } ?? ""
    return "\(number(value))\(range) \(unit) at \(start)..<\(end)"
  }
}

extension String {
  /// `0.5` or `53/16`, exactly.
  fileprivate var exact: Rational? {
    let parts = split(separator: "/")
    guard parts.count == 2, let top = Int128(parts[0]), let bottom = Int128(parts[1]) else {
      return Rational(decimal: self)
    }
    return Rational(top, bottom)
  }
}
