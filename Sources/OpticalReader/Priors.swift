import Catalogue
import Foundation

/// Which units and magnitudes an attribute takes, counted over a training table: a weight is seldom
/// 2,007 kg, a product's load never milligrams.
struct Priors: Sendable {
  private var units: [String: [String: Double]] = [:]
  private var sizes: [String: [Int: Double]] = [:]

  /// Over the challenge's training table, for the built-in attributes.
  static let challenge = Priors(table: ChallengePriors.table)

  /// - Parameter table: tab-separated lines of attribute, `unit` or `size`, the unit's name or the
  ///   magnitude's quarter decade, and parts per thousand. Other lines are passed over.
  init(table: String) {
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count == 4, let share = Double(fields[3]) else { continue }
      if fields[1] == "unit" {
        units[String(fields[0]), default: [:]][String(fields[2])] = share / 1000
      } else if let bin = Int(fields[2]) {
        sizes[String(fields[0]), default: [:]][bin] = share / 1000
      }
    }
  }

  /// How usual a magnitude (in the base unit) is, -1 … 1; `nil` for an attribute that was not
  /// counted, or whose meaning is another.
  func size(_ magnitude: Double, of attribute: Attribute) -> Double? {
    guard Schema.challenge[attribute.name] == attribute, let shares = sizes[attribute.name],
      magnitude > 0
    else { return nil }
    let place = 4 * log10(magnitude) - 0.5
    // Between the middles of two quarters, so that a step of a millimetre is none of probability.
    let low = place.rounded(.down)
    let share =
      (shares[Int(low)] ?? 0) * (low + 1 - place) + (shares[Int(low) + 1] ?? 0) * (place - low)
    return Self.squeezed(share, usual: 0.03)
  }

  /// How usual a unit is, -1 … 1; `nil` as for `size`.
  func unit(_ name: String, of attribute: Attribute) -> Double? {
    guard Schema.challenge[attribute.name] == attribute, let shares = units[attribute.name] else {
      return nil
    }
    return Self.squeezed(shares[name] ?? 0, usual: 0.1)
  }

  private static func squeezed(_ share: Double, usual: Double) -> Double {
    min(max(log((share + 0.0005) / usual) / 4, -1), 1)
  }
}
