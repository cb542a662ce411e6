/// Where in the picture an answer was read, so that a person can check it.
public struct Evidence: Hashable, Sendable, Codable {
  /// The text as it was recognised: the line, or the lines that were read together.
  public var text: String
  /// The place of the line, in stored pixels of the upright picture.
  public var quadrilateral: Quadrilateral
  /// The quantity's Unicode scalars inside `text`, half-open; `nil` when the whole text counts.
  public var start: Int?
  public var end: Int?
  /// How surely the text was recognised, 0 … 1.
  public var textConfidence: Double
  /// The drawn line that the value belongs to, `[[x, y], [x, y]]`, where one was found.
  public var dimensionLine: [[Double]]?
  /// Why this candidate was taken: names of the signals that spoke for it, strongest first.
  public var because: [String]

  public init(
    text: String, quadrilateral: Quadrilateral, start: Int? = nil, end: Int? = nil,
    textConfidence: Double, dimensionLine: [[Double]]? = nil, because: [String] = []
  ) {
    self.text = text
    self.quadrilateral = quadrilateral
    self.start = start
    self.end = end
    self.textConfidence = textConfidence
    self.dimensionLine = dimensionLine
    self.because = because
  }

  enum CodingKeys: String, CodingKey {
    case text
    case quadrilateral = "quad"
    case start, end
    case textConfidence = "text_confidence"
    case dimensionLine = "dimension_line"
    case because
  }
}
