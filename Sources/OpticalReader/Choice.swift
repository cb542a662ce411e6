public import Catalogue
public import Readings

/// What the chooser says about one attribute.
public struct Choice: Sendable {
  public var attribute: Attribute
  /// The value in canonical form; `nil` for "nothing is shown".
  public var text: String?
  public var evidence: Evidence?
  /// Probability that `text` is right; for `nil`, that nothing is shown.
  public var confidence: Double
  /// The same before it was calibrated.
  package var rawConfidence = Confidence.nothingToChoose
  /// All candidates of the attribute's dimension with an allowed unit, best first.
  package var options: [Option]

  /// A candidate as it was weighed for an attribute.
  package struct Option: Sendable {
    /// The place in reading order among the picture's candidates of this dimension.
    package var order: Int
    /// The canonical value.
    package var text: String
    package var features: Features
    /// Log-odds by the weights, before the attributes were weighed against each other.
    package var score: Double
    /// Probability that it is right.
    package var probability: Double
    package var evidence: Evidence
  }
}
