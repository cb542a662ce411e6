internal import GRDB
public import Readings

/// The little of a row that a list of millions is filtered and sorted by.
public struct RowSummary: Sendable {
  public enum Ending: UInt8, Sendable, CaseIterable {
    case value, abstained, failed, waiting
  }

  public var position: Int
  public var index: String
  public var imageLink: String
  public var groupID: String?
  public var attribute: String
  public var attempts: Int
  public var ending: Ending
  /// Canonical; `nil` unless the row ended as a value.
  public var value: String?
  /// 0 … 1; lowered where a second look did not confirm the value; `nil` where no reader answered.
  public var confidence: Double?
  /// The confidence of the best alternative.
  public var rival: Double?
  /// Whether a second look confirmed the value.
  public var isVerified: Bool?
  /// The text that the value was read from.
  public var evidenceText: String?
  /// `component category` of a failed row.
  public var failure: String?
  /// Why it failed, in a sentence.
  public var reason: String?
  /// The reader that the answer comes from, where several were asked.
  public var answeredBy: String?
  /// What a refiner said of the raw answer: a verdict's name.
  public var refined: String?
  /// What asking models cost, refining too; `nil` where none was asked.
  public var usage: Usage?
  /// The part of it that refining cost.
  public var refining: Usage?

  // Answers are written with sorted keys, so an alternative begins with its confidence; JSON's own
  // reader would take most of the time over a million rows.
  static let columns = """
    position, row_index, image_link, group_id, attribute, attempts, status, value,
      confidence, verified, component, category, json_extract(evidence, '$.text'),
      CASE WHEN alternatives LIKE '[{"confidence":%'
        THEN CAST(substr(alternatives, 16, 24) AS REAL)
        ELSE json_extract(alternatives, '$[0].confidence') END, reason,
    answered_by, nullif(refine_verdict, '\(Ledger.awaited)'), coalesce(calls, refine_calls) IS NOT NULL,
    coalesce(calls, 0) + coalesce(refine_calls, 0),
    coalesce(prompt_tokens, 0) + coalesce(refine_prompt_tokens, 0),
    coalesce(completion_tokens, 0) + coalesce(refine_completion_tokens, 0),
    coalesce(milliseconds, 0) + coalesce(refine_milliseconds, 0),
    refine_calls, refine_prompt_tokens, refine_completion_tokens, refine_milliseconds
    """

  /// A row that waits.
  public init(position: Int, index: String, imageLink: String, attribute: String) {
    self.position = position
    self.index = index
    self.imageLink = imageLink
    self.attribute = attribute
    attempts = 0
    ending = .waiting
  }

  init(_ row: GRDB.Row) {
    position = row[0]
    index = row[1]
    imageLink = row[2]
    groupID = row[3]
    attribute = row[4]
    attempts = row[5]
    ending =
      switch row[6] as Int? {
      case nil: .waiting
      case 0: .value
      case 1: .abstained
      default: .failed
      }
    value = ending == .value ? row[7] : nil
    isVerified = row[9]
    confidence = (row[8] as Double?).map { [isVerified] confidence in
      isVerified == false ? LedgerRow.doubted(confidence) : confidence
    }
    if ending == .failed {
      reason = row[14]
      failure = [row[10] as String?, row[11] as String?].compactMap(\.self).joined(separator: " ")
    }
    evidenceText = row[12]
    rival = row[13]
    answeredBy = row[15]
    refined = row[16]
    if row[17] {
      usage = Usage(
        calls: row[18], promptTokens: row[19], completionTokens: row[20], milliseconds: row[21])
      if let calls = row[22] as Int? {
        refining = Usage(
          calls: calls, promptTokens: row[23] ?? 0, completionTokens: row[24] ?? 0,
          milliseconds: row[25] ?? 0)
      }
    }
  }
}
