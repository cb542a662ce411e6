internal import Foundation
internal import Ledger
internal import Readings

/// A row as a list shows it.
struct RowCard: Codable, Sendable {
  var position: Int
  var index: String
  var attribute: String
  var link: String
  var group: String?
  /// `value`, `abstained`, `failed`, `waiting`.
  var status: String
  var value: String?
  var confidence: Double?
  /// Why the row failed.
  var reason: String?
  /// The text that the value was read from.
  var evidence: String?
  /// How the answer compares with what is known to be right; `unknown` where nothing is.
  var truth: String
  /// `open`, `accepted`, `corrected`, `disputed`.
  var review: String
  /// What people say is right; with `isCorrected` and no value: nothing is shown.
  var corrected: String?
  var isCorrected: Bool
  var otherValue: String?
  /// How the other run answers; `nil` without another run.
  var comparison: String?
}

/// A page of rows.
struct RowPage: Codable, Sendable {
  var rows: [RowCard]
  /// Where the next page begins; `nil` at the end.
  var next: String?
}

/// How many rows there are of what.
struct RowCounts: Codable, Sendable {
  struct Count: Codable, Sendable, Hashable {
    var name: String
    var rows: Int
  }

  var total: Int
  var all: Int
  /// By facet; values that the whole run lacks are left out.
  var facets: [String: [Count]]
  /// Rows by confidence, from 0 to 1 in equal steps.
  var histogram: [Int]
}
