import Catalogue

/// One thing to look at: tells a few features of a candidate for an attribute.
protocol Rule: Sendable {
  /// - Parameters:
  ///   - candidate: index in `page.candidates`.
  ///   - attribute: index in `page.attributes`.
  func note(_ candidate: Int, for attribute: Int, on page: Page, in features: inout Features)
}

/// The rules in the order of the house; each adds its own features, so the order changes nothing.
enum RuleBook {
  static let all: [any Rule] = [
    DrawnLine(), SideOfObject(), TurnedText(), SizeInDirection(), BaseEdges(),
    SideView(), DrawnTwin(), OddUnit(),
    Announcement(), TableRow(), MarkedLetter(), ProductOrder(),
    Magnitude(), Print(), Company(), Twin(), Usualness(),
  ]
}
