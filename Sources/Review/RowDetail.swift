internal import Ledger
internal import Readings

/// A row with everything that is known of it.
struct RowDetail: Codable, Sendable {
  /// A step on the way from picture to value.
  struct Step: Codable, Sendable {
    /// `read`, `answer`, `refined`, `rules`, `look`, `people`.
    var name: String
    var text: String
    /// What the step did, in a few words.
    var note: String?
  }

  struct Candidate: Codable, Sendable {
    var value: String
    var confidence: Double
    var evidence: Evidence?
  }

  /// Another question of the same image.
  struct Sibling: Codable, Sendable {
    var position: Int
    var attribute: String
    var value: String?
    var confidence: Double?
    var truth: String
    var review: String
    var evidence: Evidence?
  }

  struct Saying: Codable, Sendable {
    var who: String
    var at: String
    var value: String?
    /// The person agreed with what the run answered.
    var isAcceptance: Bool
    var isUndo: Bool
    /// It was taken back later.
    var isUndone: Bool
  }

  var row: RowCard
  var evidence: Evidence?
  var candidates: [Candidate]
  var steps: [Step]
  var siblings: [Sibling]
  var history: [Saying]
  /// The truth table's answers, where it has the row; empty: nothing is shown.
  var right: [String]?
  /// The spellings that the attribute's value may have.
  var units: [String]
  /// What the attribute means.
  var meaning: String
  var attempts: Int
  var reader: String?
  /// The reader that the answer comes from, where several were asked.
  var answeredBy: String?
  /// The text that the optical reader saw, where it was kept.
  var seen: String?
  /// What asking models cost for this row.
  var usage: Usage?
  /// The neighbours among the rows that the filter lets through.
  var previous: Int?
  var next: Int?
  /// Those that are likely to be looked at next.
  var following: [Int]
}
