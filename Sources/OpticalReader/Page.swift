import Catalogue
import Quantities
import Readings

/// Everything the rules may look at: one picture's lines, the candidates of one dimension, the
/// attributes that could claim them, and the drawing where it was needed.
struct Page {
  let lines: [Line]
  /// The lines' places in the decoded picture.
  let boxes: [TextBox]
  let folded: [FoldedText]
  let candidates: [Candidate]
  /// One box a candidate, around all its mentions' lines.
  let places: [TextBox]
  /// The schema's attributes of this dimension, asked or not, with their words.
  let attributes: [Attribute]
  let vocabularies: [Vocabulary]
  /// Where each attribute's words stand: by attribute, then by line.
  let announced: [[[Range<Int>]]]
  let denied: [[[Range<Int>]]]
  let neighbours: [Neighbours]
  /// The orders printed for products, `L x W x H`.
  let orders: PrintedOrders
  let drawing: Drawing?
  let priors: PagePriors
  /// What the drawn lines say, by candidate; empty without a drawing.
  let lineVotes: [[Direction: DimensionLines.Vote]]
  /// The mentions of this dimension by line.
  let mentions: [Int: [Mention]]

  init(
    lines: [Line], boxes: [TextBox], folded: [FoldedText], candidates: [Candidate],
    attributes: [Attribute], vocabularies: [Vocabulary], drawing: Drawing?,
    priors: PagePriors = PagePriors()
  ) {
    self.lines = lines
    self.boxes = boxes
    self.folded = folded
    self.candidates = candidates
    self.attributes = attributes
    self.vocabularies = vocabularies
    self.drawing = drawing
    self.priors = priors
    neighbours = Neighbours.all(of: boxes)
    orders = PrintedOrders(lines: lines)
    let places = candidates.map { candidate in
      TextBox(around: Set(candidate.mentions.map(\.line)).sorted().map { boxes[$0] })
    }
    self.places = places
    announced = Page.announced(attributes, vocabularies, folded)
    denied = vocabularies.map { words in
      folded.map { text in words.denying.flatMap { $0.places(in: text) } }
    }
    lineVotes =
      drawing.map {
        DimensionLines(labels: places, segments: $0.segments, scale: $0.scale).votes
      } ?? []
    mentions = Dictionary(grouping: candidates.flatMap(\.mentions), by: \.line)
  }

  /// Finds the announcing words; those of length go to the side that they stand in for.
  private static func announced(
    _ attributes: [Attribute], _ vocabularies: [Vocabulary], _ folded: [FoldedText]
  ) -> [[[Range<Int>]]] {
    func places(_ phrases: [Phrase]) -> [[Range<Int>]] {
      folded.map { text in phrases.flatMap { $0.places(in: text) } }
    }
    guard attributes.contains(where: { $0.axis != nil }) else {
      return vocabularies.map { places($0.announcing) }
    }
    var result = vocabularies.map { words in
      places(words.announcing.filter { !LengthWords.contains($0) })
    }
    func names(_ axis: Attribute.Axis) -> Bool {
      attributes.indices.contains { attribute in
        attributes[attribute].axis == axis && result[attribute].contains { !$0.isEmpty }
      }
    }
    let lengths = vocabularies.flatMap { $0.announcing.filter(LengthWords.contains) }
    let axis = LengthWords.axis(hasWidth: names(.horizontal), hasHeight: names(.vertical))
    for attribute in attributes.indices where attributes[attribute].axis == axis && axis != nil {
      result[attribute] = zip(result[attribute], places(lengths)).map { $0 + $1 }
    }
    return result
  }

  /// The direction that the drawing gives a candidate: that of its strongest line, else the side of
  /// the product it stands on; `nil` where neither speaks clearly.
  func direction(of candidate: Int) -> Direction? {
    guard let drawing else { return nil }
    let best = lineVotes[candidate].max {
      ($0.value.strength, $1.key.rawValue) < ($1.value.strength, $0.key.rawValue)
    }
    if let best, best.value.strength > 0.35 { return best.key }
    let side = ObjectSide.votes(for: places[candidate], around: nearestPart(to: candidate, drawing))
    if side.vertical > 0.5 { return .vertical }
    return side.horizontal > 0.5 ? .horizontal : nil
  }

  /// The part of the product that lies closest to the candidate; among those it lies in, the smallest.
  func nearestPart(to candidate: Int, _ drawing: Drawing) -> Box {
    let place = places[candidate].bounds
    let best = drawing.object.parts.min {
      ($0.distance(to: place), $0.area) < ($1.distance(to: place), $1.area)
    }
    return best ?? drawing.object.whole
  }
}
