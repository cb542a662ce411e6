package import Catalogue
package import Readings

/// Learns from a few rows that people corrected, on top of the weights that chose them.
package struct Relearning: Sendable {
  /// How strongly weights are held to those that were there; found with `Benchmarks/gain_bench.py`.
  package static let regularisation = 0.3

  package private(set) var images: [TrainingImage] = []
  private let schema: Schema
  private let prior: ChoicePolicy

  /// - Parameter prior: what chose the run's answers.
  package init(schema: Schema, prior: ChoicePolicy) {
    self.schema = schema
    self.prior = prior
  }

  /// One corrected row of a picture.
  package struct Lesson: Sendable {
    package var index: String
    package var attribute: String
    package var isShown: Bool
    /// Whether a candidate's text is right.
    package var isRight: @Sendable (String) -> Bool

    package init(
      index: String, attribute: String, isShown: Bool,
      isRight: @escaping @Sendable (String) -> Bool
    ) {
      self.index = index
      self.attribute = attribute
      self.isShown = isShown
      self.isRight = isRight
    }
  }

  /// Adds a picture by what the reader kept of it.
  ///
  /// - Returns: false where nothing can be learned from it: it was kept by another version.
  package mutating func add(_ link: String, kept: [UInt8], _ lessons: [Lesson]) -> Bool {
    guard let ballots = BallotBytes.read(kept, schema) else { return false }
    let rows = lessons.compactMap { lesson -> TrainingImage.Row? in
      guard let attribute = schema[lesson.attribute] else { return nil }
      let texts = ballots[Chooser.contest(attribute)]?.texts(for: attribute) ?? []
      return TrainingImage.Row(
        index: lesson.index, attribute: attribute, isShown: lesson.isShown,
        right: Set(texts.filter(lesson.isRight)))
    }
    images.append(TrainingImage(link: link, ballots: ballots, rows: rows))
    return true
  }

  /// The policy with weights learned from all pictures.
  package func learned() -> ChoicePolicy { learned(from: images) }

  private func learned(from images: [TrainingImage]) -> ChoicePolicy {
    var policy = prior
    policy.weights = Trainer(regularisation: Self.regularisation).weights(
      from: images, prior: prior.weights)
    return policy
  }

  /// What would be answered for each row by weights that were learned from other pictures, by the
  /// row's index; `nil` for a blank.
  package func heldOut(folds: Int = 5) -> [String: String?] {
    let fold = CrossValidation.folds(images, folds, 1)
    var answers: [String: String?] = [:]
    for number in 0..<folds {
      let held = zip(images, fold).filter { $0.1 == number }.map(\.0)
      if held.isEmpty { continue }
      let policy = learned(from: zip(images, fold).filter { $0.1 != number }.map(\.0))
      for image in held {
        for (row, choice) in zip(image.rows, image.choices(by: policy)) {
          answers[row.index] = .some(choice.text)
        }
      }
    }
    return answers
  }
}
