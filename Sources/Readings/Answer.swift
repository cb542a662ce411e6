/// What a reader says for one attribute of a question.
public struct Answer: Hashable, Sendable, Codable {
  /// The attribute's name.
  public var attribute: String
  /// The value as the reader says it: canonical (`1.5 kilogram`) from the optical reader, free text
  /// from a model. `nil` says that the picture does not show one.
  public var text: String?
  /// The place it was read from; `nil` where the reader cannot point (a model) or says nothing.
  public var evidence: Evidence?
  /// Probability that `text` is right, 0 … 1; for `nil`, that nothing is shown.
  public var confidence: Double
  /// Other values it might have been, best first, without the answer itself.
  public var alternatives: [Alternative]
  /// The text that the optical reader saw in the picture, a line of print a line; `nil` where a model
  /// was asked alone, or nobody downstream needs it.
  public var seen: String?
  /// What asking models cost. A question's cost stands at its first answer, so that sums are right.
  public var usage: Usage?
  /// The reader that the answer comes from, where several were asked.
  public var reader: String?
  /// What its reader needs to choose anew without the picture (`Rechooser`), in a form that only it
  /// knows; stands at the first answer of a question. `nil` where the reader keeps nothing.
  public var kept: [UInt8]?

  public init(
    attribute: String, text: String?, evidence: Evidence? = nil, confidence: Double,
    alternatives: [Alternative] = [], seen: String? = nil, usage: Usage? = nil,
    reader: String? = nil, kept: [UInt8]? = nil
  ) {
    self.attribute = attribute
    self.text = text
    self.evidence = evidence
    self.confidence = confidence
    self.alternatives = alternatives
    self.seen = seen
    self.usage = usage
    self.reader = reader
    self.kept = kept
  }

  /// What is kept goes to ledgers and nowhere else.
  enum CodingKeys: String, CodingKey {
    case attribute, text, evidence, confidence, alternatives, seen, usage, reader
  }
}

/// A value that an answer might have been.
public struct Alternative: Hashable, Sendable, Codable {
  public var text: String
  public var confidence: Double
  public var evidence: Evidence?

  public init(text: String, confidence: Double, evidence: Evidence? = nil) {
    self.text = text
    self.confidence = confidence
    self.evidence = evidence
  }
}
