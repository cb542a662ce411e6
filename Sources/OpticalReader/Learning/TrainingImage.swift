package import Catalogue
import Readings

/// A picture to learn from: what can answer, and which of it is right.
package struct TrainingImage: Sendable {
  /// What is known of one row.
  package struct Row: Sendable {
    package var index: String
    package var attribute: Attribute
    /// Whether the picture shows an answer.
    package var isShown: Bool
    /// The candidates' texts that are right.
    package var right: Set<String>

    package init(index: String, attribute: Attribute, isShown: Bool, right: Set<String>) {
      self.index = index
      self.attribute = attribute
      self.isShown = isShown
      self.right = right
    }
  }

  package var link: String
  package var ballots: [String: Ballot]
  /// Rows that people argue about are not here, but count as asked.
  package var rows: [Row]

  package init(link: String, ballots: [String: Ballot], rows: [Row]) {
    self.link = link
    self.ballots = ballots
    self.rows = rows
  }

  /// One choice a row.
  package func choices(by policy: ChoicePolicy) -> [Choice] {
    policy.choices(rows.map(\.attribute), ballots)
  }
}
