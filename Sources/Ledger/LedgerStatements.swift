internal import Catalogue
internal import Foundation
internal import GRDB
internal import Readings

/// The statements that write rows, prepared once a connection: a transaction may hold one row, and then
/// preparing costs more than writing.
struct LedgerStatements {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func insert(_ rows: [LedgerRow]) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO row (position, row_index, image_link, group_id, attribute, line, byte_offset,
          bad_column, has_index, status, component, category, reason)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for row in rows {
      let failure: Failure? = if case .failed(let failure) = row.outcome { failure } else { nil }
      statement.setUncheckedArguments([
        row.row.position, row.row.index, row.row.imageLink, row.row.groupID, row.row.attribute,
        row.row.line, row.rejection?.byteOffset, row.rejection?.column, row.rejection?.hasIndex,
        failure == nil ? nil : 2, failure?.component.rawValue, failure?.category, failure?.reason,
      ])
      try statement.execute()
    }
  }

  func update(_ entries: [LedgerEntry]) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE row SET attempts = attempts + 1, reader = ?, answer = ?, confidence = ?, evidence = ?,
          alternatives = ?, seen = ?, answered_by = ?, calls = ?, prompt_tokens = ?,
          completion_tokens = ?, milliseconds = ?, status = ?, value = ?, rules = ?, component = ?,
          category = ?, reason = ?, verified = NULL, refiner = NULL, refine_verdict = ?,
          refined = NULL, refine_calls = NULL, refine_prompt_tokens = NULL,
          refine_completion_tokens = NULL, refine_milliseconds = NULL
        WHERE position = ?
        """)
    let keep = try db.cachedStatement(sql: "INSERT OR REPLACE INTO kept VALUES (?, ?)")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var identifiers: [String: Int64] = [:]
    for entry in entries {
      if let kept = entry.answer?.kept {
        try keep.execute(arguments: [entry.position, Data(kept)])
      }
      let (status, value, failure) = Self.columns(entry.outcome)
      let answer = entry.answer
      statement.setUncheckedArguments([
        try identifier(of: entry.reader, &identifiers), answer?.text, answer?.confidence,
        try answer?.evidence.map { try text($0, encoder) },
        try answer.flatMap { $0.alternatives.isEmpty ? nil : try text($0.alternatives, encoder) },
        answer?.seen, answer?.reader, answer?.usage?.calls, answer?.usage?.promptTokens,
        answer?.usage?.completionTokens, answer?.usage?.milliseconds, status, value,
        try identifier(of: entry.rules, &identifiers),
        failure?.component.rawValue, failure?.category, failure?.reason,
        entry.awaitsRefiner ? Ledger.awaited : nil, entry.position,
      ])
      try statement.execute()
    }
  }

  /// Answers that were chosen anew: what they cost, how often they were asked and what a refiner made of
  /// them stay; a second look stays where the text does.
  func rechoose(_ entries: [LedgerEntry]) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE row SET verified = CASE WHEN answer IS ?2 THEN verified END, reader = ?1, answer = ?2,
          confidence = ?3, evidence = ?4, alternatives = ?5, status = ?6, value = ?7, rules = ?8,
          component = NULL, category = NULL, reason = NULL
        WHERE position = ?9
        """)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var identifiers: [String: Int64] = [:]
    for entry in entries {
      guard let answer = entry.answer else { continue }
      let (status, value, _) = Self.columns(entry.outcome)
      statement.setUncheckedArguments([
        try identifier(of: entry.reader, &identifiers), answer.text, answer.confidence,
        try answer.evidence.map { try text($0, encoder) },
        answer.alternatives.isEmpty ? nil : try text(answer.alternatives, encoder), status, value,
        try identifier(of: entry.rules, &identifiers), entry.position,
      ])
      try statement.execute()
    }
  }

  func refine(_ entries: [RefinedEntry]) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE row SET refiner = ?, refine_verdict = ?, refined = ?, refine_calls = ?,
          refine_prompt_tokens = ?, refine_completion_tokens = ?, refine_milliseconds = ?,
          status = ?, value = ?, rules = ?, component = ?, category = ?, reason = ?, verified = NULL
        WHERE position = ?
        """)
    var identifiers: [String: Int64] = [:]
    for entry in entries {
      let (status, value, failure) = Self.columns(entry.outcome)
      let usage = entry.refinement?.usage
      statement.setUncheckedArguments([
        entry.refinement == nil ? nil : try identifier(of: entry.refiner, &identifiers),
        entry.refinement?.verdict.rawValue, entry.refinement?.text, usage?.calls ?? 0,
        usage?.promptTokens, usage?.completionTokens, usage?.milliseconds, status, value,
        try identifier(of: entry.rules, &identifiers), failure?.component.rawValue,
        failure?.category, failure?.reason, entry.position,
      ])
      try statement.execute()
    }
  }

  private static func columns(_ outcome: Outcome) -> (Int, String?, Failure?) {
    switch outcome {
    case .value(let value): (0, value, nil)
    case .abstained: (1, nil, nil)
    case .failed(let failure): (2, nil, failure)
    }
  }

  func apply(_ outcomes: [RuledOutcome]) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE row SET status = ?, value = ?, rules = ?, component = NULL, category = NULL,
          reason = NULL,
          refine_verdict = CASE WHEN refine_calls IS NULL THEN ? ELSE refine_verdict END
        WHERE position = ?
        """)
    var identifiers: [String: Int64] = [:]
    for outcome in outcomes {
      let value: String? = if case .value(let value) = outcome.outcome { value } else { nil }
      statement.setUncheckedArguments([
        value == nil ? 1 : 0, value, try identifier(of: outcome.rules, &identifiers),
        outcome.awaitsRefiner ? Ledger.awaited : nil, outcome.position,
      ])
      try statement.execute()
    }
  }

  private func text(_ value: some Encodable, _ encoder: JSONEncoder) throws -> String {
    String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func identifier(of fingerprint: String, _ known: inout [String: Int64]) throws -> Int64 {
    if let id = known[fingerprint] { return id }
    let id = try find(fingerprint) ?? add(fingerprint)
    known[fingerprint] = id
    return id
  }

  private func find(_ fingerprint: String) throws -> Int64? {
    let statement = try db.cachedStatement(sql: "SELECT id FROM fingerprint WHERE text = ?")
    return try Int64.fetchOne(statement, arguments: [fingerprint])
  }

  private func add(_ fingerprint: String) throws -> Int64 {
    try db.execute(sql: "INSERT INTO fingerprint (text) VALUES (?)", arguments: [fingerprint])
    return db.lastInsertedRowID
  }
}
