import Ledger

/// The order that shows first what teaches most: rows of which the choice is unsure, of a kind that is
/// frequent and that nobody has corrected yet, every kind in turn.
///
/// A kind is what a correction says something about beyond its row: an attribute, the unit that was
/// answered or a blank, and about how sure. The n-th row of a kind is worth less than the first, and
/// what is corrected already counts as shown, so a frequent kind comes often, and never twenty of it
/// in a row.
enum GainOrder {
  /// How many steps of confidence are told apart.
  private static let steps = 5

  /// By position; the least comes first, as `RowRanking` has it.
  static func keys(_ columns: RowColumns) -> [UInt16] {
    let kinds = kinds(columns)
    var rows: [UInt32: Int] = [:]
    var shown: [UInt32: Int] = [:]
    let review = columns.codes(.review)
    for position in 0..<columns.count {
      guard let kind = kinds[position] else { continue }
      rows[kind, default: 0] += 1
      if review[position] != ReviewState.open.rawValue { shown[kind, default: 0] += 1 }
    }
    let most = Double(rows.values.max() ?? 1)
    var keys = [UInt16](repeating: .max, count: columns.count)
    for position in mostUnsureFirst(columns) {
      guard let kind = kinds[position], review[position] == ReviewState.open.rawValue else {
        continue
      }
      let turn = shown[kind, default: 0]
      shown[kind] = turn + 1
      let weight = (Double(rows[kind] ?? 1) / most).squareRoot()
      let gain = unsureness(columns, position) * weight / Double(1 + turn).squareRoot()
      keys[position] = UInt16((1 - min(max(gain, 0), 1)) * Double(UInt16.max - 1))
    }
    return keys
  }

  /// By position; `nil` where there is nothing to teach: the row waits or has failed.
  private static func kinds(_ columns: RowColumns) -> [UInt32?] {
    let status = columns.codes(.status)
    let attribute = columns.codes(.attribute)
    let unit = columns.codes(.unit)
    return (0..<columns.count).map { position in
      guard status[position] <= RowSummary.Ending.abstained.rawValue,
        columns.confidence[position] != RowColumns.noConfidence
      else { return nil }
      let share = Double(columns.confidence[position]) / RowColumns.scale
      let step = min(Int(share * Double(steps)), steps - 1)
      let answer =
        status[position] == RowSummary.Ending.value.rawValue ? unit[position] : Facet.none
      return UInt32(attribute[position]) << 16 | UInt32(answer) << 8 | UInt32(step)
    }
  }

  /// 0 where the choice is sure, 1 where it is not: the confidence near a half, or the best
  /// alternative nearly as likely.
  private static func unsureness(_ columns: RowColumns, _ position: Int) -> Double {
    let confidence = Double(columns.confidence[position]) / RowColumns.scale
    let margin = Double(columns.margin[position]) / RowColumns.scale
    return max(4 * confidence * (1 - confidence), (1 - margin) * (1 - margin))
  }

  /// A counting sort over hundredths; rows of equal unsureness in steps through the catalogue, so that
  /// its neighbours, which are often of one product, do not stand together.
  private static func mostUnsureFirst(_ columns: RowColumns) -> [Int] {
    let count = columns.count
    var buckets = [[UInt32]](repeating: [], count: 101)
    let step = stride(through: count)
    var position = 0
    for _ in 0..<count {
      if columns.confidence[position] != RowColumns.noConfidence {
        buckets[100 - Int(unsureness(columns, position) * 100)].append(UInt32(position))
      }
      position = (position + step) % count
    }
    return buckets.joined().map(Int.init)
  }

  /// A step that comes to every one of `count` places: near the golden section, and without a common
  /// divisor.
  private static func stride(through count: Int) -> Int {
    var step = max(1, Int(0.618 * Double(count)))
    func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }
    while divisor(step, count) != 1, step > 1 { step -= 1 }
    return step
  }
}
