import Catalogue
import Foundation

/// Learns the weights of the choice: for each row "nothing" and every candidate share one softmax,
/// and the weights make what is right most likely, held towards the rules' weights so that a few
/// hundred rows suffice.
package struct Trainer: Sendable {
  /// How strongly weights are held to the rules' (a Gaussian prior; its inverse variance, halved).
  package var regularisation: Double
  /// Features that are left out, to see what they are worth.
  package var without: Set<Feature>

  package init(regularisation: Double = 0.3, without: Set<Feature> = []) {
    self.regularisation = regularisation
    self.without = without
  }

  /// Candidates' features of one row, and which are right.
  private struct Example {
    var features: [Features]
    var isRight: [Bool]
  }

  /// Weights without calibration.
  package func weights(from images: [TrainingImage]) -> Weights {
    var weights = weights(from: images, prior: .rules)
    weights.emptyShares = Self.emptyShares(images)
    return weights
  }

  /// Weights held to others. Calibration, operating points and shares of empty rows stay those of
  /// `prior`: the rows that people correct are chosen, and tell nothing about how often answers are
  /// right.
  package func weights(from images: [TrainingImage], prior: Weights) -> Weights {
    var weights = prior
    for kind in [WeightKind.frontal, .plain, .depth] {
      // Depth is told what width and height took by the weights learned for them.
      let policy = ChoicePolicy(weights: weights)
      var start = (prior.tables[kind] ?? WeightTable([:])).values
      for feature in without { start[feature.rawValue] = 0 }
      weights.tables[kind] = WeightTable(
        values: fit(examples(images, kind, policy), from: start))
    }
    return weights
  }

  private func examples(
    _ images: [TrainingImage], _ kind: WeightKind, _ policy: ChoicePolicy
  ) -> [Example] {
    images.flatMap { image in
      image.rows.filter { WeightKind($0.attribute) == kind }.compactMap { row -> Example? in
        guard var ballot = image.ballots[Chooser.contest(row.attribute)],
          let place = ballot.attributes.firstIndex(of: row.attribute)
        else { return nil }
        if kind == .depth { ballot.noteLeftOvers(policy) }
        let options = ballot.options[place].compactMap(\.self)
        let isRight = options.map { row.right.contains($0.text) }
        // What width or height took cannot teach what a depth looks like.
        let isTaken = zip(options, isRight).allSatisfy { !$1 || $0.features[.claimed] == 1 }
        if options.isEmpty || isRight.contains(true) && isTaken { return nil }
        return Example(features: options.map(\.features), isRight: isRight)
      }
    }
  }

  private func fit(_ examples: [Example], from start: [Double]) -> [Double] {
    let learned = Feature.allCases.filter { !without.contains($0) }.map(\.rawValue)
    return Minimiser.minimise(from: start) { weights, gradient in
      let table = WeightTable(values: weights)
      var loss = 0.0
      for place in learned {
        let distance = weights[place] - start[place]
        loss += regularisation * distance * distance
        gradient[place] += 2 * regularisation * distance
      }
      for example in examples { loss += Self.loss(example, table, learned, &gradient) }
      return loss
    }
  }

  /// Minus the log-likelihood of a row, its gradient added.
  private static func loss(
    _ example: Example, _ table: WeightTable, _ learned: [Int], _ gradient: inout [Double]
  ) -> Double {
    let scores = example.features.map(table.score)
    let highest = max(0, scores.max() ?? 0)
    let weights = scores.map { exp($0 - highest) }
    let nothing = exp(-highest)
    let total = nothing + weights.reduce(0, +)
    let right = zip(weights, example.isRight).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    let isAnswered = right > 0
    for (number, features) in example.features.enumerated() {
      let wanted = isAnswered && example.isRight[number] ? weights[number] / right : 0
      let pull = weights[number] / total - wanted
      for place in learned { gradient[place] += pull * features[Feature.allCases[place]] }
    }
    return -log((isAnswered ? right : nothing) / total)
  }

  private static func emptyShares(_ images: [TrainingImage]) -> [String: Double] {
    Dictionary(grouping: images.flatMap(\.rows), by: \.attribute.name).mapValues { rows in
      // As if one row more of each kind had been seen.
      Double(rows.count { !$0.isShown } + 1) / Double(rows.count + 2)
    }
  }
}
