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
  let table: SpecificationTable
  /// Whether a candidate stands in the table: what is drawn around it says nothing then.
  let isTabled: [Bool]
  /// The orders printed for products, `L x W x H`.
  let orders: PrintedOrders
  let drawing: Drawing?
  let priors: PagePriors
  /// What the drawn lines say, by candidate; empty without a drawing.
  let lineVotes: [[Direction: DimensionLines.Vote]]
  /// How the candidates' dimension lines stand to each other; `nil` without a drawing.
  private(set) var views: Views?
  /// By candidate, how surely its measure is of a thing that lies beside the product for scale, 0 … 1.
  private(set) var beside: [Double]
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
    table = SpecificationTable(
      boxes: boxes, neighbours: neighbours,
      hasNumber: lines.map { $0.text.contains(where: \.isNumber) })
    orders = PrintedOrders(lines: lines)
    let places = candidates.map { candidate in
      TextBox(around: Set(candidate.mentions.map(\.line)).sorted().map { boxes[$0] })
    }
    self.places = places
    let denied = vocabularies.map { words in
      folded.map { text in words.denying.flatMap { $0.places(in: text) } }
    }
    self.denied = denied
    announced = zip(Page.announced(attributes, vocabularies, folded), denied).map {
      zip($0, $1).map(Page.without)
    }
    let table = table
    let isTabled = candidates.map { candidate in
      candidate.mentions.contains { table.names[$0.line] != nil }
    }
    self.isTabled = isTabled
    lineVotes =
      drawing.map {
        zip(DimensionLines(labels: places, segments: $0.segments, scale: $0.scale).votes, isTabled)
          .map { votes, isTabled in isTabled ? [:] : votes }
      } ?? []
    mentions = Dictionary(grouping: candidates.flatMap(\.mentions), by: \.line)
    beside = [Double](repeating: 0, count: candidates.count)
    if attributes.contains(where: { $0.axis != nil }) { beside = measuredBeside() }
    if !lineVotes.isEmpty { views = edgesOfProduct() }
  }

  /// A word inside a longer one that denies does not announce: `lithium content`, `seat height`.
  private static func without(_ announced: [Range<Int>], _ denied: [Range<Int>]) -> [Range<Int>] {
    announced.filter { word in
      !denied.contains {
        $0.count > word.count && $0.lowerBound <= word.lowerBound
          && $0.upperBound >= word.upperBound
      }
    }
  }

  private func measuredBeside() -> [Double] {
    let (tablet, coin) = (Tablet(on: self), Coin(on: self))
    return candidates.indices.map { candidate in
      coin?.owns(places[candidate]) == true ? 1 : tablet?.strength(of: candidate) ?? 0
    }
  }

  /// A candidate's edge is its strongest line, where that is no upright one and the product's.
  private func edgesOfProduct() -> Views {
    let edges = candidates.indices.map { candidate -> LabelledEdge? in
      let best = lineVotes[candidate].max {
        ($0.value.strength, $1.key.rawValue) < ($1.value.strength, $0.key.rawValue)
      }
      guard beside[candidate] < 1, let best, best.key != .vertical, best.value.strength > 0.3,
        let segment = best.value.segment, segment.tilt < 72
      else { return nil }
      return LabelledEdge(segment, label: places[candidate])
    }
    return Views(
      edges: edges, magnitudes: candidates.map(\.magnitude), print: places.map(\.height),
      parts: places.map { drawing?.object.nearestPart(to: $0) ?? $0.bounds })
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
    guard let drawing, !isTabled[candidate] else { return nil }
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
    drawing.object.nearestPart(to: places[candidate])
  }
}

extension ObjectShape {
  /// The part that lies closest to the place; among those it lies in, the smallest.
  func nearestPart(to place: TextBox) -> Box {
    let bounds = place.bounds
    let best = parts.min {
      ($0.distance(to: bounds), $0.area) < ($1.distance(to: bounds), $1.area)
    }
    return best ?? whole
  }
}
