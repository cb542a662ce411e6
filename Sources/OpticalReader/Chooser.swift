public import Catalogue
public import Imaging
public import Quantities
public import Readings

/// Picks, among the measures that a picture prints, the one that answers each attribute, or none.
///
/// The lines' quantities are the candidates. Rules (`Rules/`) tell features of each candidate for
/// each attribute – what the words beside it say, which drawn line it belongs to, on which side of
/// the product it stands – weights make a score of them, and attributes of one dimension (width,
/// height, depth) are settled together so that one measure answers one attribute. The same input
/// always gives the same choices.
public struct Chooser: Sendable {
  private let known: [Attribute]
  private let vocabularies: [Vocabulary]
  private let reader: QuantityReader
  private let policy: ChoicePolicy

  /// - Parameter known: the schema's attributes. Those that are not asked still claim what is
  ///   theirs: a width is no answer to a question for the height.
  public init(
    known: [Attribute] = Schema.challenge.attributes, policy: ChoicePolicy = ChoicePolicy(),
    reader: QuantityReader = .standard
  ) {
    self.known = known
    self.policy = policy
    self.reader = reader
    vocabularies = known.map(Vocabulary.init)
  }

  /// One choice an attribute, in the order asked.
  ///
  /// - Parameters:
  ///   - lines: with places in stored pixels of the upright picture.
  ///   - pixels: the picture; looked at, shrunk to a longest side of 960, only when an attribute
  ///     with an axis is asked and there is something to choose.
  ///   - groupID: the product group, which loaded priors may know.
  public func choose(
    _ attributes: [Attribute], lines: [Line], pixels: Pixels, groupID: String? = nil
  ) -> [Choice] {
    policy.choices(
      attributes, ballots(attributes, lines: lines, pixels: pixels, groupID: groupID))
  }

  /// What can answer the attributes, by the contest that they take part in (`contest(_:)`).
  package func ballots(
    _ attributes: [Attribute], lines: [Line], pixels: Pixels, groupID: String? = nil
  ) -> [String: Ballot] {
    let longest = Double(max(pixels.width, pixels.height, 1))
    let shrinking = min(1, Double(Pixels.drawingSide) / longest)
    let scale = shrinking * Double(pixels.width) / Double(max(pixels.sourceWidth, 1))
    let boxes = lines.map {
      TextBox($0.quadrilateral, scale: scale, characters: $0.text.count)
    }
    let volumes = known.indices.filter { known[$0].dimension == Dimension.volume.rawValue }
    let candidates = CandidateFinder(
      lines: lines, boxes: boxes, reader: reader,
      volumeWords: volumes.flatMap { vocabularies[$0].announcing }
    ).candidates()
    let folded = lines.map { FoldedText($0.text) }
    let asked = Set(attributes.map(\.name))
    var ballots: [String: Ballot] = [:]
    var drawing: Drawing?
    for attribute in attributes where ballots[Self.contest(attribute)] == nil {
      let choices = candidates[Dimension(rawValue: attribute.dimension)] ?? []
      if choices.isEmpty { continue }
      if attribute.axis != nil, drawing == nil {
        let print = zip(lines, boxes).filter {
          !Self.isThing($0, $1, side: shrinking * longest)
        }
        drawing = Drawing(pixels: pixels.shrunk(), boxes: print.map(\.1))
      }
      let rivals = rivals(of: attribute)
      ballots[Self.contest(attribute)] = Ballot(
        page: Page(
          lines: lines, boxes: boxes, folded: folded, candidates: choices,
          attributes: rivals.map(\.attribute), vocabularies: rivals.map(\.vocabulary),
          drawing: attribute.axis == nil ? nil : drawing,
          priors: PagePriors(policy.priors, groupID: groupID)),
        asked: asked, scale: scale)
    }
    return ballots
  }

  /// A frame is sometimes read as one huge `D`: it is a thing, and stays in the drawing.
  private static func isThing(_ line: Line, _ box: TextBox, side: Double) -> Bool {
    line.text.count == 1 && min(box.length, box.height) > side / 6
  }

  /// Attributes of one contest can claim the same candidates: those of one dimension, with or
  /// without a direction.
  package static func contest(_ attribute: Attribute) -> String {
    attribute.axis == nil ? attribute.dimension : attribute.dimension + " drawn"
  }

  /// The attributes that could claim the same candidates: of one dimension, both drawn or neither.
  private func rivals(of attribute: Attribute) -> [(attribute: Attribute, vocabulary: Vocabulary)] {
    var result = known.indices.filter {
      known[$0].dimension == attribute.dimension
        && (known[$0].axis == nil) == (attribute.axis == nil)
        && known[$0].name != attribute.name
    }.map { (attribute: known[$0], vocabulary: vocabularies[$0]) }
    result.append((attribute, Vocabulary(attribute)))
    return result.sorted { $0.attribute.name < $1.attribute.name }
  }
}
