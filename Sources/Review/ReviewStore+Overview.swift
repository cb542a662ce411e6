internal import Catalogue
internal import Foundation
internal import Ledger
internal import Pipeline
internal import Scoring

/// The run as a whole: what it is, how far it is, how good it is.
struct RunOverview: Codable, Sendable {
  struct AttributeNote: Codable, Sendable {
    var name: String
    var meaning: String
    var units: [String]
  }

  var run: String
  var otherRun: String?
  var catalogue: String
  var reader: String
  var rows: Int
  var images: Int
  var attributes: [AttributeNote]
  var hasTruth: Bool
}

/// How good the run is on the rows whose truth is known.
struct ReviewScore: Codable, Sendable {
  struct Figures: Codable, Sendable, Hashable {
    var f1: Double
    var low: Double?
    var high: Double?
    var precision: Double
    var recall: Double
  }

  /// Rows whose truth is known.
  var rows: Int
  var here: Figures?
  var there: Figures?
  var reviewers: [Reviewer]
  var agreements: [ReviewerAgreement]

  struct Reviewer: Codable, Sendable, Hashable {
    var name: String
    var rows: Int
  }
}

extension ReviewStore {
  func overview() -> RunOverview {
    let description = rows.run.description
    return RunOverview(
      run: Self.lastName(rows.run.folder.path),
      otherRun: other.map { Self.lastName($0.run.folder.path) },
      catalogue: Self.lastName(description.configuration.catalogue),
      reader: description.configuration.reader, rows: description.rows, images: description.images,
      attributes: rows.run.schema.attributes.map {
        RunOverview.AttributeNote(name: $0.name, meaning: $0.meaning, units: $0.units)
      },
      hasTruth: !truth.isEmpty)
  }

  func score() throws -> ReviewScore {
    let known = try knownRows()
    var score = ReviewScore(
      rows: known.count,
      reviewers: book.reviewers.map { ReviewScore.Reviewer(name: $0.name, rows: $0.rows) },
      agreements: book.agreements)
    guard known.contains(where: { !$0.isAmbiguous }) else { return score }
    score.here = ReviewScore.Figures(Score(Predictions(predictions), truth: known))
    if other != nil {
      score.there = ReviewScore.Figures(Score(Predictions(otherPredictions), truth: known))
    }
    return score
  }

  private static func lastName(_ path: String) -> String {
    URL(fileURLWithPath: path).lastPathComponent
  }
}

extension ReviewScore.Figures {
  init(_ score: Score) {
    let whole = score.whole
    f1 = whole.figures.f1
    low = whole.intervals.f1?.lowerBound
    high = whole.intervals.f1?.upperBound
    precision = whole.figures.precision
    recall = whole.figures.recall
  }
}
