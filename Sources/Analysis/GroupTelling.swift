import Foundation
import Readings

/// How much a product group tells about an attribute's units or magnitudes, and how far a group of few
/// rows should lean on the attribute.
///
/// Every row is foretold from all the others: with strength k, a group of n other rows of which m are
/// like this one gives it (m + k · p) / (n + k), where p is the attribute's own share. What that costs
/// in bits is summed over all rows; the k that costs least is the strength (an empirical-Bayes
/// estimate by leave-one-out likelihood).
struct GroupTelling {
  static let strengths: [Double] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]

  /// Rows by what they are (a unit, a quarter decade).
  private var whole: [Int: Int] = [:]
  /// By group, then by what they are.
  private var groups: [Int32: [Int: Int]] = [:]
  private var rows = 0

  /// - Parameters:
  ///   - kind: a number for the unit, or the quarter decade.
  ///   - group: -1 for none.
  mutating func add(_ kind: Int, group: Int32) {
    rows += 1
    whole[kind, default: 0] += 1
    if group >= 0 { groups[group, default: [:]][kind, default: 0] += 1 }
  }

  /// The attribute's share of a kind without the row itself; one row more is dealt over the kinds, so
  /// that what stands there once costs much and not infinitely much.
  private func share(_ kind: Int) -> Double {
    (Double((whole[kind] ?? 1) - 1) + 1 / Double(max(whole.count, 1))) / Double(rows)
  }

  /// Bits of all rows when only the attribute is known.
  var attributeBits: Double {
    whole.reduce(0) { $0 - Double($1.value) * log2(share($1.key)) }
  }

  /// Bits of all rows with their groups, for a strength.
  func groupBits(_ strength: Double) -> Double {
    var bits = attributeBits
    for kinds in groups.values {
      let others = Double(kinds.values.reduce(0, +) - 1)
      for (kind, count) in kinds {
        let usual = share(kind)
        let own = (Double(count - 1) + strength * usual) / (others + strength)
        bits += Double(count) * (log2(usual) - log2(own))
      }
    }
    return bits
  }

  /// In bits a row; `nil` without rows or groups.
  func telling(_ strength: Double) -> Analysis.Telling? {
    guard rows > 0, !groups.isEmpty else { return nil }
    return Analysis.Telling(
      attributeBits: attributeBits / Double(rows), groupBits: groupBits(strength) / Double(rows))
  }

  /// The strength at which all the given attributes together cost least.
  static func bestStrength(_ all: [GroupTelling]) -> Double {
    let costs = strengths.map { strength in
      (strength: strength, bits: all.reduce(0) { $0 + $1.groupBits(strength) })
    }
    return costs.min { ($0.bits, $0.strength) < ($1.bits, $1.strength) }?.strength ?? 10
  }
}
