internal import Engines
internal import Foundation

/// What makes two runs two, and what makes two sets of answers not comparable; in the words of the
/// options that a person gives.
extension RunConfiguration {
  /// How what is asked differs. Nothing of it may change in a run that is there.
  func differences(from other: RunConfiguration) -> [String] {
    (images == other.images ? [] : ["--images"]) + questionDifferences(from: other)
  }

  /// Takes from `now` where the catalogue, the pictures and the cache are, as far as they are no more where
  /// they were: so a run goes on that was moved, or copied to a machine with other paths.
  mutating func follow(_ now: RunConfiguration) {
    func isGone(_ path: String) -> Bool { !FileManager.default.fileExists(atPath: path) }
    if isGone(catalogue) { catalogue = now.catalogue }
    if let there = images, let here = now.images, isGone(there) { images = here }
    if let there = cache, isGone(there) { cache = now.cache }
  }

  private func questionDifferences(from other: RunConfiguration) -> [String] {
    [
      columns == other.columns ? nil : "the columns' names",
      schema == other.schema ? nil : "--schema",
      reader == other.reader ? nil : "--reader",
      models?.readers == other.models?.readers ? nil : "the readers",
      choice == other.choice
        ? nil : "--weights, --priors, --expect-empty or --precision",
    ].compactMap(\.self)
  }

  /// How what is asked, or of whom, differs: answers given under one are no answers under the other.
  /// Where the pictures lie is for each machine to say.
  func answerDifferences(from other: RunConfiguration) -> [String] {
    let (here, there) = (models, other.models)
    return questionDifferences(from: other)
      + [
        here?.strategy == there?.strategy ? nil : "--strategy",
        here?.prompt == there?.prompt ? nil : "--prompt",
        here?.asking == there?.asking ? nil : "--ask",
        here?.refiner == there?.refiner ? nil : "--refiner",
        here?.refine == there?.refine ? nil : "--refine",
        here?.threshold == there?.threshold && here?.thresholds == there?.thresholds
          ? nil : "--threshold",
        here?.proves == there?.proves ? nil : "--prove",
        here?.engines.map(\.model) == there?.engines.map(\.model) ? nil : "the engines' models",
      ].compactMap(\.self)
  }
}
