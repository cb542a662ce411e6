import Catalogue
import Quantities
import Readings

/// One dimension of a picture, settled: every attribute that could claim its candidates has been
/// weighed against the others.
struct Settlement {
  private let page: Page
  private let picks: [Int?]
  private let options: [[Choice.Option?]]

  /// What an attribute that nobody asks must show beyond the asked ones to claim a candidate: a
  /// catalogue asks for what is there more often than not.
  private static let unasked = 1.0

  /// - Parameters:
  ///   - asked: names of the attributes that the catalogue asks for.
  ///   - scale: decoded pixels a stored pixel.
  init(page: Page, asked: Set<String>, scale: Double) {
    self.page = page
    options = page.attributes.indices.map { attribute in
      let weights = HandWeights.table(for: page.attributes[attribute])
      return page.candidates.indices.map { candidate in
        Settlement.option(candidate, attribute, weights, page, scale)
      }
    }
    picks = Assignment.best(
      zip(page.attributes, options).map { attribute, row in
        let less = attribute.axis == nil && !asked.contains(attribute.name) ? Settlement.unasked : 0
        return row.map { $0.map { $0.score - less } }
      })
  }

  /// The choice for one of the page's attributes.
  func choice(for attribute: Attribute) -> Choice {
    guard let row = page.attributes.firstIndex(of: attribute) else {
      return Choice(attribute: attribute, confidence: Confidence.nothingToChoose, options: [])
    }
    let weighed = Confidence.probabilities(options: options, picks: picks, row: row)
    var ranked = zip(options[row], weighed.candidates).compactMap { option, probability in
      option.map { option in
        var option = option
        option.probability = probability
        return option
      }
    }
    let pick = picks[row].flatMap { options[row][$0] }
    ranked.sort { ($1.score, $0.candidate.order) < ($0.score, $1.candidate.order) }
    return Choice(
      attribute: attribute, text: pick?.text, evidence: pick?.evidence,
      confidence: picks[row].map { weighed.candidates[$0] } ?? weighed.nothing, options: ranked)
  }

  private static func option(
    _ candidate: Int, _ attribute: Int, _ weights: HandWeights, _ page: Page, _ scale: Double
  ) -> Choice.Option? {
    let chosen = page.candidates[candidate]
    guard let mention = chosen.mention(forUnits: page.attributes[attribute].units) else {
      return nil
    }
    var features = Features()
    features[.bias] = 1
    for rule in RuleBook.all { rule.note(candidate, for: attribute, on: page, in: &features) }
    let line = page.lines[mention.line]
    var segment: Segment?
    if page.attributes[attribute].axis != nil, features[.lineAgrees] > 0.2, !page.lineVotes.isEmpty
    {
      segment =
        page.lineVotes[candidate]
        .max { ($0.value.strength, $1.key.rawValue) < ($1.value.strength, $0.key.rawValue) }?
        .value.segment
    }
    let evidence = Evidence(
      text: line.text, quadrilateral: line.quadrilateral, start: mention.quantity.range.lowerBound,
      end: mention.quantity.range.upperBound, textConfidence: line.confidence,
      dimensionLine: segment.map { segment in
        [segment.start, segment.end].map { [$0.x / scale, $0.y / scale] }
      },
      because: weights.reasons(features))
    return Choice.Option(
      candidate: chosen, mention: mention, features: features, score: weights.score(features),
      probability: 0, evidence: evidence)
  }
}
