import Readings
import Scoring

/// Why a row is wrong, as far as the run's own record tells; in the order of the page.
public enum ErrorCause: String, CaseIterable, Hashable, Sendable {
  case notRead = "The right value was not read in the picture"
  case blank = "The right value was read, and nothing was answered"
  case otherAttribute = "Another attribute's value was taken"
  case otherCandidate = "The right value was read, and another was taken"
  case wrongUnit = "The number is right, its unit is not"
  case notShown = "Answered where nothing is shown"

  init(_ row: JudgedRow, _ answer: Answer?) {
    let right = row.truth.answers.compactMap { ScoredValue($0) }
    let isRead =
      answer?.alternatives.contains { other in
        ScoredValue(other.text).map(right.contains) ?? false
      } ?? false
    self =
      switch row.error {
      case .shouldBeEmpty: .notShown
      case .wrongUnit: .wrongUnit
      case .otherAttribute: .otherAttribute
      case .missing: isRead ? .blank : .notRead
      case .wrongNumber, nil: isRead ? .otherCandidate : .notRead
      }
  }
}
