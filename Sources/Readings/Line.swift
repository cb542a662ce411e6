/// A recognised line of text.
public struct Line: Hashable, Sendable {
  public var text: String
  public var quadrilateral: Quadrilateral
  /// Mean probability of the characters, 0 … 1.
  public var confidence: Double
  /// Probability of each Unicode scalar of `text`, 0 … 1; empty where the source has none.
  public var scalarConfidences: [Float]

  public init(
    text: String, quadrilateral: Quadrilateral, confidence: Double,
    scalarConfidences: [Float] = []
  ) {
    self.text = text
    self.quadrilateral = quadrilateral
    self.confidence = confidence
    self.scalarConfidences = scalarConfidences
  }
}

extension Line: Codable {
  enum CodingKeys: String, CodingKey {
    case text
    case quadrilateral = "quad"
    case confidence
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      text: try container.decode(String.self, forKey: .text),
      quadrilateral: try container.decode(Quadrilateral.self, forKey: .quadrilateral),
      confidence: try container.decode(Double.self, forKey: .confidence))
  }
}
