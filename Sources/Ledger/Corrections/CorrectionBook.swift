/// What people's corrections come to, row by row: a pure state that corrections are added to.
///
/// Of each person the latest correction of a row stands, unless it was taken back; then the one before
/// it stands again. Of several people the latest that stands is the row's answer.
public struct CorrectionBook: Sendable {
  private var byPosition: [Int: [Correction]] = [:]
  private var undone: Set<Int64> = []
  /// The identifiers and positions of each person's corrections, in order.
  private var byPerson: [String: [(id: Int64, position: Int)]] = [:]
  /// The identifier of the latest correction that was added.
  public private(set) var latest: Int64 = 0

  public init() {}

  /// Adds a recorded correction; corrections come in the order of their identifiers.
  public mutating func add(_ correction: Correction) {
    byPosition[correction.position, default: []].append(correction)
    latest = max(latest, correction.id)
    if let taken = correction.undoes {
      undone.insert(taken)
    } else {
      byPerson[correction.who, default: []].append((correction.id, correction.position))
    }
  }

  /// The rows that anybody ever said something about.
  public var positions: [Int] { byPosition.keys.sorted() }

  /// Everything that was said about a row, also what was taken back, in order.
  public func history(of position: Int) -> [Correction] { byPosition[position] ?? [] }

  /// Whether the correction was taken back.
  public func isUndone(_ correction: Correction) -> Bool { undone.contains(correction.id) }

  /// What each person now says about a row, the latest last.
  public func standing(at position: Int) -> [Correction] {
    var standing: [Correction] = []
    for correction in byPosition[position] ?? []
    where correction.undoes == nil && !undone.contains(correction.id) {
      standing.removeAll { $0.who == correction.who }
      standing.append(correction)
    }
    return standing
  }

  /// What is right for a row; `nil` where nobody says.
  public func answer(at position: Int) -> Correction? { standing(at: position).last }

  /// Whether people now say different things about a row.
  public func isDisputed(at position: Int) -> Bool {
    let standing = standing(at: position)
    return standing.contains { $0.value != standing[0].value }
  }

  /// What `person` said last and has not taken back: what an undo takes back.
  public func lastStanding(of person: String) -> Correction? {
    for (id, position) in (byPerson[person] ?? []).reversed() where !undone.contains(id) {
      return byPosition[position]?.first { $0.id == id }
    }
    return nil
  }

  /// How many rows each person now has an answer for, most first.
  public var reviewers: [(name: String, rows: Int)] {
    var rows: [String: Int] = [:]
    for position in byPosition.keys {
      for correction in standing(at: position) { rows[correction.who, default: 0] += 1 }
    }
    return rows.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }
}
