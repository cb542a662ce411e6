package import Catalogue
import Readings

/// One dimension of a picture, settled: every attribute that could claim its candidates has been
/// weighed against the others.
package struct Settlement {
  private let attributes: [Attribute]
  private let policy: ChoicePolicy
  private let picks: [Int?]
  private let options: [[Choice.Option?]]

  /// What an attribute that nobody asks must show beyond the asked ones to claim a candidate: a
  /// catalogue asks for what is there more often than not.
  private static let unasked = 1.0
  /// Where a wanted precision decides, every attribute takes its best candidate.
  private static let anything = 40.0

  package init(_ ballot: Ballot, by policy: ChoicePolicy) {
    var ballot = ballot
    ballot.noteLeftOvers(policy)
    attributes = ballot.attributes
    self.policy = policy
    options = zip(ballot.attributes, ballot.options).map { attribute, row in
      row.map { option in
        option.map { option in
          var option = option
          option.score = policy.score(option.features, for: attribute)
          return option
        }
      }
    }
    let more = policy.leastConfidence == nil ? 0 : Self.anything
    picks = Assignment.best(
      zip(attributes, options).map { attribute, row in
        let isRival = attribute.axis == nil && !ballot.asked.contains(attribute.name)
        let change = ballot.asked.contains(attribute.name) ? more : isRival ? -Self.unasked : 0
        return row.map { $0.map { $0.score + change } }
      })
  }

  /// The choice for one of the ballot's attributes.
  package func choice(for attribute: Attribute) -> Choice {
    guard let row = attributes.firstIndex(of: attribute) else {
      return Choice(attribute: attribute, confidence: Confidence.nothingToChoose, options: [])
    }
    let table = policy.weights.table(for: attribute)
    let raw = Confidence.probabilities(options: options, picks: picks, row: row)
    var ranked = zip(options[row], raw.candidates).compactMap { option, probability in
      option.map { option in
        var option = option
        option.probability = policy.weights.answered(probability)
        option.evidence.because = table.reasons(option.features)
        return option
      }
    }
    ranked.sort { ($1.score, $0.order) < ($0.score, $1.order) }
    let pick = picks[row].flatMap { place in
      ranked.first { $0.order == options[row][place]?.order }
    }
    guard let pick, pick.probability >= policy.leastConfidence ?? 0 else {
      return Choice(
        attribute: attribute, confidence: policy.weights.blank(raw.nothing),
        rawConfidence: raw.nothing, options: ranked)
    }
    return Choice(
      attribute: attribute, text: pick.text, evidence: pick.evidence, confidence: pick.probability,
      rawConfidence: picks[row].map { raw.candidates[$0] } ?? 0, options: ranked)
  }
}
