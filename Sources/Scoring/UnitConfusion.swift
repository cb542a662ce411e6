/// Which unit was answered where which was right, counted over judged rows.
public struct UnitConfusion: Hashable, Sendable {
  /// Stands for a blank answer, and for a row on which nothing is shown.
  public static let nothing = "nothing"
  /// Stands for the units beyond the most frequent ones.
  public static let other = "other units"

  public struct Cell: Hashable, Sendable {
    public var right: String
    public var answered: String
    public var rows: Int
    /// Of the rows with this right unit, 0 … 1.
    public var share: Double
  }

  /// Right units with rows, most frequent first; "nothing" last.
  public private(set) var rightUnits: [String] = []
  /// Answered units, in the order of the right ones, then the others; "nothing" last.
  public private(set) var answeredUnits: [String] = []
  /// The pairs with at least one row.
  public private(set) var cells: [Cell] = []

  /// - Parameter most: how many units are told apart.
  public init(_ rows: [JudgedRow], most: Int = 12) {
    var pairs: [[String]: Int] = [:]
    for row in rows {
      let answered = ScoredValue(row.prediction)?.unit ?? Self.nothing
      let right = row.truth.answers.lazy.compactMap { ScoredValue($0)?.unit }.first ?? Self.nothing
      // A right answer of a row with several is right by its own unit.
      pairs[[row.error == nil ? answered : right, answered], default: 0] += 1
    }
    var frequency: [String: Int] = [:]
    for (pair, count) in pairs { for unit in pair { frequency[unit, default: 0] += count } }
    frequency[Self.nothing] = nil
    let kept = frequency.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most).map(\.key)
    let names = Set(kept).union([Self.nothing])
    var merged: [[String]: Int] = [:]
    for (pair, count) in pairs {
      merged[pair.map { names.contains($0) ? $0 : Self.other }, default: 0] += count
    }
    let order = kept + [Self.other, Self.nothing]
    rightUnits = order.filter { unit in merged.keys.contains { $0[0] == unit } }
    answeredUnits = order.filter { unit in merged.keys.contains { $0[1] == unit } }
    for right in rightUnits {
      let total = merged.reduce(0) { $0 + ($1.key[0] == right ? $1.value : 0) }
      for answered in answeredUnits {
        guard let count = merged[[right, answered]] else { continue }
        cells.append(
          Cell(
            right: right, answered: answered, rows: count,
            share: Double(count) / Double(max(total, 1))))
      }
    }
  }
}
