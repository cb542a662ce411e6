/// All rows in one order: by a key, rows of an equal key by position.
struct RowRanking: Sendable {
  /// A row's place in an order that changes: the key it had, and its position.
  struct Cursor: Hashable, Sendable {
    var key: UInt16
    var position: Int

    init(key: UInt16, position: Int) {
      self.key = key
      self.position = position
    }

    /// From `key.position`, as an address says it.
    init?(_ text: String) {
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, let key = UInt16(parts[0]), let position = Int(parts[1]),
        position >= 0
      else { return nil }
      self.init(key: key, position: position)
    }

    var text: String { "\(key).\(position)" }
  }

  /// Positions in order; empty where the order is that of the positions.
  private let positions: [UInt32]
  private let keys: [UInt16]
  private let count: Int

  init(_ columns: RowColumns, _ order: RowOrder) {
    count = columns.count
    switch order {
    case .catalogue: keys = []
    case .doubtful: keys = columns.confidence
    case .sure:
      keys = columns.confidence.map {
        $0 == RowColumns.noConfidence ? $0 : UInt16(RowColumns.scale) - $0
      }
    case .close: keys = columns.margin
    case .gain: keys = GainOrder.keys(columns)
    }
    positions = Self.sorted(keys)
  }

  func cursor(of position: Int) -> Cursor {
    Cursor(key: keys.isEmpty ? 0 : keys[position], position: position)
  }

  /// Up to `limit` positions behind (or before) the cursor's place that `matches` lets through,
  /// nearest first; from the beginning without a cursor.
  func positions(
    after cursor: Cursor?, backwards: Bool = false, limit: Int, where matches: (Int) -> Bool
  ) -> [Int] {
    var found: [Int] = []
    if backwards {
      var rank = cursor.map(firstRank(notBefore:)) ?? count
      while rank > 0, found.count < limit {
        rank -= 1
        let position = position(at: rank)
        if matches(position) { found.append(position) }
      }
      return found
    }
    var rank = cursor.map(firstRank(behind:)) ?? 0
    while rank < count, found.count < limit {
      let position = position(at: rank)
      if matches(position) { found.append(position) }
      rank += 1
    }
    return found
  }

  private func position(at rank: Int) -> Int {
    positions.isEmpty ? rank : Int(positions[rank])
  }

  private func firstRank(behind cursor: Cursor) -> Int {
    firstRank { self.cursor(of: $0).isBehind(cursor) }
  }

  private func firstRank(notBefore cursor: Cursor) -> Int {
    firstRank { !cursor.isBehind(self.cursor(of: $0)) }
  }

  /// The first rank whose position has what no earlier one and every later one has.
  private func firstRank(where isReached: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isReached(position(at: middle)) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// A counting sort: keys are few, rows many.
  private static func sorted(_ keys: [UInt16]) -> [UInt32] {
    guard !keys.isEmpty else { return [] }
    var starts = [Int](repeating: 0, count: Int(UInt16.max) + 2)
    for key in keys { starts[Int(key) + 1] += 1 }
    for key in 1..<starts.count { starts[key] += starts[key - 1] }
    var positions = [UInt32](repeating: 0, count: keys.count)
    for (position, key) in keys.enumerated() {
      positions[starts[Int(key)]] = UInt32(position)
      starts[Int(key)] += 1
    }
    return positions
  }
}

extension RowRanking.Cursor {
  fileprivate func isBehind(_ other: Self) -> Bool {
    (key, position) > (other.key, other.position)
  }
}
