import Catalogue
import Foundation
import Quantities
import Readings

extension AttributeTally {
  private static let toldUncovered = 50
  private static let toldOutliers = 20

  /// - Parameter usable: the table's rows that could be read.
  func section(
    of usable: Int, unitTelling: Analysis.Telling?, magnitudeTelling: Analysis.Telling?
  ) -> Analysis.Section {
    let refused = entries.compactMap { entry -> Analysis.Oddity? in
      guard case .refused(let reason) = entry.reading else { return nil }
      return Analysis.Oddity(
        value: String(entry.text.prefix(120)), reason: reason.rawValue, rows: entry.rows)
    }
    let units = Self.most(unitCounts(entries))
    let common = units.first?.name ?? baseUnit
    let quantiles = quantiles([0.01, 0.05, 0.5, 0.95, 0.99])
    return Analysis.Section(
      name: attribute.name, baseUnit: baseUnit, commonUnit: common,
      commonUnitInBase: UnitTable.standard.unit(named: common)?.factor.double ?? 1, rows: rows,
      share: usable > 0 ? Double(rows) / Double(usable) : 0, blank: blank,
      units: units, magnitudes: bins(), quantiles: quantiles,
      forms: forms(),
      uncovered: Array(refused.sorted(by: Self.more).prefix(Self.toldUncovered)),
      uncoveredRows: refused.reduce(0) { $0 + $1.rows }, outliers: outliers(quantiles),
      groups: Set(measured.map(\.group)).subtracting([-1]).count, unitTelling: unitTelling,
      magnitudeTelling: magnitudeTelling)
  }

  private func unitCounts(_ entries: some Sequence<Entry>) -> [String: Int] {
    var counts: [String: Int] = [:]
    for entry in entries {
      if case .measured(_, let unit, _) = entry.reading {
        counts[unit.name, default: 0] += entry.rows
      }
    }
    return counts
  }

  private func bins() -> [Analysis.Bin] {
    let measured = entries.filter { if case .measured = $0.reading { true } else { false } }
    return Dictionary(grouping: measured, by: \.quarter).sorted { $0.key < $1.key }.map {
      quarter, entries in
      Analysis.Bin(
        quarter: quarter, from: pow(10, Double(quarter) / 4), to: pow(10, Double(quarter + 1) / 4),
        rows: entries.reduce(0) { $0 + $1.rows }, units: Self.most(unitCounts(entries)))
    }
  }

  private func forms() -> [Analysis.Count] {
    var counts: [TrainingValue.Form: Int] = [:]
    for entry in entries {
      if case .measured(_, _, let form) = entry.reading { counts[form, default: 0] += entry.rows }
    }
    return TrainingValue.Form.allCases.map {
      Analysis.Count(name: $0.rawValue, rows: counts[$0] ?? 0)
    }
  }

  private func quantiles(_ shares: [Double]) -> [Double] {
    let sorted = measured.map { entries[Int($0.entry)].magnitude }.sorted()
    guard !sorted.isEmpty else { return [] }
    return shares.map { sorted[Int($0 * Double(sorted.count - 1))] }
  }

  private func outliers(_ quantiles: [Double]) -> [Analysis.Oddity] {
    guard let low = quantiles.first, let high = quantiles.last else { return [] }
    let odd = entries.compactMap { entry -> Analysis.Oddity? in
      guard case .measured = entry.reading else { return nil }
      if entry.magnitude > 100 * high {
        return Analysis.Oddity(value: entry.text, reason: "too large", rows: entry.rows)
      }
      return entry.magnitude < low / 100
        ? Analysis.Oddity(value: entry.text, reason: "too small", rows: entry.rows) : nil
    }
    return Array(odd.sorted(by: Self.more).prefix(Self.toldOutliers))
  }

  private static func most(_ counts: [String: Int]) -> [Analysis.Count] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      Analysis.Count(name: $0.key, rows: $0.value)
    }
  }

  private static func more(_ first: Analysis.Oddity, _ second: Analysis.Oddity) -> Bool {
    (second.rows, first.value) < (first.rows, second.value)
  }
}

extension AttributeTally {
  /// What groups tell about units, or about magnitudes.
  func telling(byUnit: Bool) -> GroupTelling {
    var telling = GroupTelling()
    var units = Numbering()
    for row in measured {
      let kind = byUnit ? units.number(of: unit(of: row)) : entries[Int(row.entry)].quarter
      telling.add(kind, group: row.group)
    }
    return telling
  }

  /// Groups of at least twenty rows with how much they tell: rows times the bits between the group's
  /// distribution of units and magnitudes and the attribute's (Kullback and Leibler, 1951).
  func tellingGroups(
    _ names: [String], _ strength: Priors.Strength
  ) -> [(tells: Double, group: Analysis.TellingGroup)] {
    let all = counts(measured)
    let usualMedian = median(measured)
    return Dictionary(grouping: measured, by: \.group).compactMap { group, rows in
      guard group >= 0, rows.count >= 20 else { return nil }
      let own = counts(rows)
      guard let unit = own.units.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
        return nil
      }
      let bits =
        Self.bits(own.units, all.units, strength.units)
        + Self.bits(own.magnitudes, all.magnitudes, strength.magnitudes)
      return (
        bits * own.rows,
        Analysis.TellingGroup(
          group: names[Int(group)], attribute: attribute.name, rows: rows.count, unit: unit.key,
          share: unit.value / own.rows, usualShare: (all.units[unit.key] ?? 0) / all.rows,
          median: median(rows), usualMedian: usualMedian)
      )
    }
  }

  private static func bits<Kind: Hashable>(
    _ own: [Kind: Double], _ all: [Kind: Double], _ strength: Double
  ) -> Double {
    let rows = own.values.reduce(0, +)
    let total = all.values.reduce(0, +)
    return own.reduce(0) { bits, kind in
      let usual = (all[kind.key] ?? 0) / total
      let share = (kind.value + strength * usual) / (rows + strength)
      return bits + share * log2(share / usual)
    }
  }

  private func median(_ rows: [Measured]) -> Double {
    let sorted = rows.map { entries[Int($0.entry)].magnitude }.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }
}
