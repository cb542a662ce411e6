internal import Catalogue
internal import Imaging
internal import Ledger
internal import Readings

/// Takes the rows of one part: groups them into questions, has each answered, and records how its
/// rows ended.
///
/// A row is on disk before its question counts as answered, so a process that dies at any moment
/// loses the questions in flight and no other.
struct Worker: Sendable {
  let part: Int
  let ledger: Ledger
  let reader: any Reader
  let schema: Schema
  let settling: Settling
  let image: @Sendable (String) async throws -> Image
  let stop: StopFlag
  /// Called when the rows of an image are on disk.
  let settled: @Sendable (_ image: String, _ entries: [LedgerEntry], [LedgerRow]) -> Void

  /// Asks with at most `inFlight` questions at once, in their order.
  ///
  /// - Throws: what a reader or a ledger throws that is not one row's failure; the questions that
  ///   were answered until then are recorded.
  func work(_ questions: QuestionPositions, inFlight: Int) async throws {
    let writer = LedgerWriter(record: { (entries: [LedgerEntry]) async throws(LedgerError) in
      try await ledger.record(entries)
    })
    let queue = QuestionQueue(questions, of: ledger)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<min(inFlight, questions.count) {
        group.addTask {
          while !stop.isRaised, !Task.isCancelled, let rows = try await queue.pop() {
            try await answer(rows, writer)
          }
        }
      }
      // The first error ends the group and cancels the rest.
      for try await _ in group {}
    }
  }

  /// Rows of an image together, images in order of their first row.
  static func group(_ rows: [LedgerRow]) -> [[LedgerRow]] {
    var places: [String: Int] = [:]
    var groups: [[LedgerRow]] = []
    for row in rows {
      if let place = places[row.row.imageLink] {
        groups[place].append(row)
      } else {
        places[row.row.imageLink] = groups.count
        groups.append([row])
      }
    }
    return groups
  }

  private func answer(_ rows: [LedgerRow], _ writer: LedgerWriter<LedgerEntry>) async throws {
    let entries: [LedgerEntry]
    do {
      let answers = try await ask(rows)
      entries = rows.map { entry(for: $0, answers[$0.row.attribute]) }
    } catch let error as any RowFailure {
      // A run that is ending says nothing about its rows.
      try Task.checkCancellation()
      entries = rows.map { entry(for: $0, failure: error.failure) }
    }
    try await writer.record(entries)
    settled(rows[0].row.imageLink, entries, rows)
  }

  private func ask(_ rows: [LedgerRow]) async throws -> [String: Answer] {
    var attributes: [Attribute] = []
    for row in rows where !attributes.contains(where: { $0.name == row.row.attribute }) {
      if let attribute = schema[row.row.attribute] { attributes.append(attribute) }
    }
    let question = Question(
      image: try await image(rows[0].row.imageLink), attributes: attributes,
      groupID: rows[0].row.groupID)
    let answers = try await reader.read(question)
    return Dictionary(answers.map { ($0.attribute, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func entry(for row: LedgerRow, _ answer: Answer?) -> LedgerEntry {
    guard let answer, let attribute = schema[row.row.attribute] else {
      return entry(
        for: row,
        failure: Failure(
          component: .reader, category: "no-answer",
          reason: "the reader gave no answer for \(row.row.attribute); run `measurand retry`"))
    }
    return LedgerEntry(
      position: row.row.position, answer: answer,
      reader: reader.fingerprint(of: row.row.attribute),
      outcome: settling.outcome(of: answer, nil, for: attribute), rules: settling.fingerprint,
      awaitsRefiner: settling.isToBeRefined(answer))
  }

  private func entry(for row: LedgerRow, failure: Failure) -> LedgerEntry {
    LedgerEntry(
      position: row.row.position, answer: nil,
      reader: reader.fingerprint(of: row.row.attribute), outcome: .failed(failure),
      rules: settling.fingerprint)
  }
}
