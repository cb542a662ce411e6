package import Catalogue
import Quantities
import Readings

/// What can answer the attributes of one dimension of a picture, before it is weighed: each
/// attribute's candidates with their features.
package struct Ballot: Sendable {
  /// The schema's attributes of the dimension, asked or not.
  package let attributes: [Attribute]
  /// Names of the attributes that the catalogue asks for.
  package let asked: Set<String>
  /// By attribute, then by candidate; `nil` where the candidate has none of the attribute's units.
  package internal(set) var options: [[Choice.Option?]]

  /// As it was stored.
  init(attributes: [Attribute], asked: Set<String>, options: [[Choice.Option?]]) {
    self.attributes = attributes
    self.asked = asked
    self.options = options
  }

  /// - Parameter scale: decoded pixels a stored pixel.
  init(page: Page, asked: Set<String>, scale: Double) {
    attributes = page.attributes
    self.asked = asked
    options = page.attributes.indices.map { attribute in
      page.candidates.indices.map { Ballot.option($0, attribute, page, scale) }
    }
  }

  private static func option(
    _ candidate: Int, _ attribute: Int, _ page: Page, _ scale: Double
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
      })
    return Choice.Option(
      order: chosen.order, text: mention.quantity.canonical, features: features, score: 0,
      probability: 0, evidence: evidence)
  }

  /// Notes for depth what width and height take when they are settled without it: what is left over
  /// is rather the depth.
  mutating func noteLeftOvers(_ policy: ChoicePolicy) {
    guard let depth = attributes.firstIndex(where: { $0.axis == .depth }) else { return }
    let frontal = attributes.indices.filter { WeightKind(attributes[$0]) == .frontal }
    let picks = Assignment.best(
      frontal.map { row in
        options[row].map { $0.map { policy.score($0.features, for: attributes[row]) } }
      })
    let taken = Set(picks.compactMap(\.self))
    let values = Set(taken.compactMap { options[depth][$0]?.text })
    let count = options[depth].count { $0 != nil }
    for place in options[depth].indices {
      guard let option = options[depth][place] else { continue }
      // What lies beside the product for scale is not left over.
      let isLeft =
        picks.count == 2 && taken.count == 2 && !taken.contains(place)
        && option.features[.oddUnit] < 1
      options[depth][place]?.features[.claimed] = taken.contains(place) ? 1 : 0
      options[depth][place]?.features[.leftOver] = isLeft ? 1 : 0
      options[depth][place]?.features[.leftOverFew] = isLeft && count <= 4 ? 1 : 0
      options[depth][place]?.features[.valueClaimed] =
        isLeft && values.contains(option.text) ? 1 : 0
    }
  }
}

extension Ballot {
  /// What the candidates would answer for an attribute.
  package func texts(for attribute: Attribute) -> [String] {
    guard let row = attributes.firstIndex(of: attribute) else { return [] }
    return options[row].compactMap { $0?.text }
  }
}
