import Foundation
internal import Readings

/// What weights choose on pictures that they were not trained on.
package struct CrossValidation: Sendable {
  /// One row with its held-out choice.
  package struct Held: Sendable {
    package var row: TrainingImage.Row
    package var text: String?
    package var rawConfidence: Double
    /// The best candidate and its probability, also where nothing was chosen.
    package var bestText: String?
    package var bestRaw: Double

    package var isRight: Bool { text.map(row.right.contains) ?? !row.isShown }
    package var bestIsRight: Bool { bestText.map(row.right.contains) ?? false }
  }

  package let rows: [Held]
  /// The fold of each row.
  private let folds: [Int]

  /// - Parameter folds: each picture is in one of them, by its link and the seed alone.
  package init(_ images: [TrainingImage], trainer: Trainer, folds: Int, seed: Int) {
    let fold = Self.folds(images, folds, seed)
    var rows: [Held] = []
    var numbers: [Int] = []
    for number in 0..<folds {
      let weights = trainer.weights(
        from: zip(images, fold).filter { $0.1 != number }.map(\.0))
      let held = Self.held(zip(images, fold).filter { $0.1 == number }.map(\.0), weights)
      rows += held
      numbers += held.map { _ in number }
    }
    self.rows = rows
    self.folds = numbers
  }

  /// Without training: what given weights choose.
  package init(_ images: [TrainingImage], weights: Weights) {
    rows = Self.held(images, weights)
    folds = rows.map { _ in 0 }
  }

  private static func held(_ images: [TrainingImage], _ weights: Weights) -> [Held] {
    var plain = weights
    (plain.answered, plain.blank) = (.identity, .identity)
    let policy = ChoicePolicy(weights: plain)
    // Confidence 0 is enough: every row gets its best candidate.
    var eager = plain
    eager.operatingPoints = [.init(precision: 0.5, confidence: 0, recall: 1)]
    let anything = ChoicePolicy(weights: eager, precision: 0.5)
    return images.flatMap { image in
      zip(image.rows, zip(image.choices(by: policy), image.choices(by: anything))).map {
        row, choices in
        Held(
          row: row, text: choices.0.text, rawConfidence: choices.0.rawConfidence,
          bestText: choices.1.text, bestRaw: choices.1.rawConfidence)
      }
    }
  }

  /// Pictures dealt out in the order of a hash of their link and the seed.
  static func folds(_ images: [TrainingImage], _ folds: Int, _ seed: Int) -> [Int] {
    var result = [Int](repeating: 0, count: images.count)
    let order = images.indices.sorted {
      let (left, right) = ("\(seed) \(images[$0].link)", "\(seed) \(images[$1].link)")
      return (StableHash.hex(left), $0) < (StableHash.hex(right), $1)
    }
    for (turn, image) in order.enumerated() { result[image] = turn % folds }
    return result
  }
}

extension CrossValidation {
  /// Calibration and operating points from the held-out choices, added to weights.
  package func calibrate(_ weights: Weights) -> Weights {
    var weights = weights
    weights.answered = .fitted(
      to: rows.filter { $0.bestText != nil }.map { ($0.bestRaw, $0.bestIsRight) })
    weights.blank = .fitted(
      to: rows.filter { $0.text == nil && $0.rawConfidence != Confidence.nothingToChoose }
        .map { ($0.rawConfidence, !$0.row.isShown) })
    weights.operatingPoints = Self.operatingPoints(rows, weights.answered)
    return weights
  }

  /// For each wanted precision the least confidence whose answers are right that often.
  private static func operatingPoints(
    _ rows: [Held], _ calibration: Calibration
  ) -> [Weights.OperatingPoint] {
    let answers = rows.filter { $0.bestText != nil }
      .map { (confidence: calibration($0.bestRaw), isRight: $0.bestIsRight) }
      .sorted { $0.confidence > $1.confidence }
    let shown = Double(max(rows.count { $0.row.isShown }, 1))
    var right = 0
    var curve: [(confidence: Double, precision: Double, recall: Double)] = []
    for (count, answer) in answers.enumerated() {
      right += answer.isRight ? 1 : 0
      if count + 1 < answers.count, answers[count + 1].confidence == answer.confidence { continue }
      curve.append((answer.confidence, Double(right) / Double(count + 1), Double(right) / shown))
    }
    return stride(from: 70, through: 98, by: 1).compactMap { percent in
      let wanted = Double(percent) / 100
      guard let point = curve.last(where: { $0.precision >= wanted }), point.recall > 0.02 else {
        return nil
      }
      return .init(precision: wanted, confidence: point.confidence, recall: point.recall)
    }
  }

  /// The precision and recall that a wanted precision delivers in each fold with the confidence that
  /// the other folds ask for it, pooled.
  package func delivered(_ wanted: Double, folds count: Int) -> (precision: Double, recall: Double)
  {
    var (answered, right) = (0, 0)
    for fold in 0..<count {
      let others = zip(rows, folds).filter { $0.1 != fold }.map(\.0)
      let points = Self.operatingPoints(others, .identity)
      guard let point = points.first(where: { $0.precision >= wanted - 1e-9 }) else { continue }
      for (row, number) in zip(rows, folds)
      where number == fold && row.bestText != nil
        && Calibration.identity(row.bestRaw) >= point.confidence
      {
        answered += 1
        right += row.bestIsRight ? 1 : 0
      }
    }
    let shown = rows.count { $0.row.isShown }
    return (
      Double(right) / Double(max(answered, 1)), Double(right) / Double(max(shown, 1))
    )
  }

  /// Expected calibration error of the answers' confidences, ten bins of equal count (Naeini,
  /// Cooper and Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning", 2015).
  ///
  /// The calibration of each row was fitted on the rows of other pictures.
  package func calibrationError(bins: Int = 10) -> Double {
    let halves = folds.map { $0 % 2 }
    var answers: [(confidence: Double, isRight: Bool)] = []
    for half in 0...1 {
      let others = zip(rows, halves).filter { $0.1 != half && $0.0.text != nil }
        .map { (probability: $0.0.rawConfidence, isRight: $0.0.isRight) }
      let calibration = Calibration.fitted(to: others)
      answers += zip(rows, halves).filter { $0.1 == half && $0.0.text != nil }
        .map { (calibration($0.0.rawConfidence), $0.0.isRight) }
    }
    answers.sort { $0.confidence < $1.confidence }
    guard !answers.isEmpty else { return 0 }
    return (0..<bins).reduce(0) { sum, bin in
      let range = answers[(bin * answers.count / bins)..<((bin + 1) * answers.count / bins)]
      let gap = range.reduce(0) { $0 + $1.confidence - ($1.isRight ? 1 : 0) }
      return sum + abs(gap) / Double(answers.count)
    }
  }
}
