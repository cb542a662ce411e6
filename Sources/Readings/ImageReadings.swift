/// What was read of one picture: the form of `measurand read --json` and of the service.
package struct ImageReadings: Sendable, Hashable, Codable {
  /// The picture's name, as whoever asked called it.
  package var image: String
  package var readings: [AttributeReading]

  package init(image: String, readings: [AttributeReading]) {
    self.image = image
    self.readings = readings
  }
}

/// One attribute's reading: value, evidence and confidence, rounded to what can be known.
package struct AttributeReading: Sendable, Hashable, Codable {
  package var attribute: String
  /// Canonical; `nil` for a blank.
  package var value: String?
  package var confidence: Double
  package var evidence: Evidence?
  package var alternatives: [Alternative]

  package init(_ answer: Answer, _ outcome: Outcome?) {
    attribute = answer.attribute
    if case .value(let value) = outcome { self.value = value }
    confidence = answer.confidence.probabilityRounded
    evidence = answer.evidence?.rounded
    alternatives = answer.alternatives.map(\.rounded)
  }
}
