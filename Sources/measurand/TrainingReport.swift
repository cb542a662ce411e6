import Foundation
import OpticalReader
import Scoring

/// What was learned and how good it is on pictures that were not trained on.
struct TrainingReport {
  let weights: Weights
  private let images: [TrainingImage]
  private let truth: [TruthRow]
  private let mix: AttributeMix?
  private let folds: Int
  private let seed: Int
  private let regularisation: Double
  private let held: CrossValidation

  init(
    _ images: [TrainingImage], truth: [TruthRow], mix: AttributeMix?, folds: Int, seed: Int,
    regularisation: Double
  ) {
    self.images = images
    let indexes = Set(images.flatMap(\.rows).map(\.index))
    self.truth = truth.filter { indexes.contains($0.index) }
    self.mix = mix
    self.folds = folds
    self.seed = seed
    self.regularisation = regularisation
    let trainer = Trainer(regularisation: regularisation)
    held = CrossValidation(images, trainer: trainer, folds: folds, seed: seed)
    weights = held.calibrate(trainer.weights(from: images))
  }

  private func score(_ held: CrossValidation, mix: AttributeMix? = nil) -> Score {
    Score(
      Predictions(
        Dictionary(
          held.rows.map { ($0.row.index, $0.text ?? "") }, uniquingKeysWith: { $1 })),
      truth: truth, mix: mix)
  }

  func text(catalogue: String) -> String {
    let learned = score(held)
    let rules = score(CrossValidation(images, weights: .rules))
    var lines = [
      "Trained on \(catalogue): \(held.rows.count) rows of \(images.count) pictures.",
      "Cross-validated by picture, \(folds) folds, seed \(seed), "
        + "regularisation \(regularisation):",
      "",
    ]
    lines += learned.table().split(separator: "\n").map(String.init)
    lines += ["", "F1 with the rules' weights alone: \(Self.figure(rules.whole.figures.f1))"]
    if let mix {
      lines.append(
        "F1 in the mix of attributes: \(Self.figure(score(held, mix: mix).whole.figures.f1)), "
          + "with the rules' alone "
          + Self.figure(
            score(CrossValidation(images, weights: .rules), mix: mix).whole.figures.f1))
    }
    lines.append(
      "Expected calibration error of the answers' confidences: "
        + Self.figure(held.calibrationError()))
    for wanted in [0.8, 0.9, 0.95] {
      let (precision, recall) = held.delivered(wanted, folds: folds)
      lines.append(
        "Asked for a precision of \(wanted): \(Self.figure(precision)) on pictures not trained "
          + "on, recall \(Self.figure(recall))")
    }
    return lines.joined(separator: "\n")
  }

  /// A table of what the score loses without each family of signals.
  func ablation() -> String {
    let base = score(held).whole.figures.f1
    let baseMix = mix.map { score(held, mix: $0).whole.figures.f1 }
    var lines = ["| without | F1 | change | mix | change |", "| --- | --- | --- | --- | --- |"]
    for family in FeatureFamily.allCases {
      let without = CrossValidation(
        images, trainer: Trainer(regularisation: regularisation, without: family.features),
        folds: folds, seed: seed)
      let figure = score(without).whole.figures.f1
      var row = "| \(family.rawValue) | \(Self.figure(figure)) | \(Self.change(figure - base)) |"
      if let mix, let baseMix {
        let figure = score(without, mix: mix).whole.figures.f1
        row += " \(Self.figure(figure)) | \(Self.change(figure - baseMix)) |"
      } else {
        row += " | |"
      }
      lines.append(row)
    }
    return lines.joined(separator: "\n")
  }

  private static func figure(_ value: Double?) -> String {
    value.map { String(format: "%.3f", $0) } ?? "–"
  }

  private static func change(_ value: Double) -> String { String(format: "%+.3f", value) }
}
