internal import Catalogue
public import Imaging
public import Ledger
public import Readings

/// What a second look at a run's values gave.
public struct VerifySummary: Sendable, Hashable, Codable {
  public var confirmed = 0
  public var unconfirmed = 0
  /// Values without evidence, or whose picture cannot be had any more.
  public var unchecked = 0
}

extension Run {
  /// Looks at every value a second time and notes in the ledger whether it is confirmed; the
  /// confidence of one that is not falls.
  ///
  /// - Parameters:
  ///   - proves: whether the picture shows the answer; `nil` where it cannot be told.
  ///   - told: called with each value that is not confirmed.
  public func verify(
    inFlight: Int, image: @escaping @Sendable (String) async throws -> Image,
    proves: @escaping @Sendable (Image, [Answer]) async throws -> [Bool?],
    told: @escaping @Sendable (LedgerRow) -> Void
  ) async throws -> VerifySummary {
    let lock = try RunLock(folder)
    defer { withExtendedLifetime(lock) {} }
    var summary = VerifySummary()
    let parts = try parts()
    try requireNobodyHolds(parts)
    for ledger in parts.map(\.ledger) {
      let questions = try ledger.questions(.valued)
      let queue = QuestionQueue(questions, of: ledger)
      let verdicts = try await withThrowingTaskGroup(of: [(LedgerRow, Bool?)].self) { group in
        for _ in 0..<max(1, min(inFlight, questions.count)) {
          group.addTask {
            var done: [(LedgerRow, Bool?)] = []
            while let rows = try await queue.pop() {
              done += try await Self.verdicts(on: rows, image: image, proves: proves)
            }
            return done
          }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      try ledger.noteVerified(
        Dictionary(
          verdicts.compactMap { row, verdict in verdict.map { (row.row.position, $0) } },
          uniquingKeysWith: { $1 }))
      for (row, verdict) in verdicts.sorted(by: { $0.0.row.position < $1.0.row.position }) {
        switch verdict {
        case true?: summary.confirmed += 1
        case false?:
          summary.unconfirmed += 1
          told(row)
        case nil: summary.unchecked += 1
        }
      }
    }
    return summary
  }

  private static func verdicts(
    on rows: [LedgerRow], image: @Sendable (String) async throws -> Image,
    proves: @Sendable (Image, [Answer]) async throws -> [Bool?]
  ) async throws -> [(LedgerRow, Bool?)] {
    do {
      let picture = try await image(rows[0].row.imageLink)
      let verdicts = try await proves(picture, rows.compactMap(\.answer))
      return Array(zip(rows, verdicts))
    } catch is any RowFailure {
      return rows.map { ($0, nil) }
    }
  }

  /// The rows in the catalogue's order, part by part.
  public func forEachRow(_ body: (LedgerRow) throws -> Void) throws {
    for part in 0..<description.parts {
      let ledger = try Ledger.open(at: folder.ledger(part), run: description.id)
      var next = 0
      while true {
        let rows = try ledger.rows(from: next, limit: 256)
        guard let last = rows.last else { break }
        for row in rows { try body(row) }
        next = last.row.position + 1
      }
    }
  }
}
