/// One row of a truth: what is right for one attribute of one image.
public struct TruthRow: Hashable, Sendable {
  public var index: String
  /// Rows with an equal link are of one image; a row without a link is an image of its own.
  public var imageLink: String?
  public var attribute: String
  /// The right answer first, then the others that count as right; empty where nothing is shown.
  public var answers: [String]
  /// People argue about it: it is not scored, but tells what else the image shows.
  public var isAmbiguous: Bool

  public init(
    index: String, imageLink: String? = nil, attribute: String, answers: [String],
    isAmbiguous: Bool = false
  ) {
    self.index = index
    self.imageLink = imageLink
    self.attribute = attribute
    self.answers = answers
    self.isAmbiguous = isAmbiguous
  }
}
