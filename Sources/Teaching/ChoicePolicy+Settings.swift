public import OpticalReader
public import Pipeline
internal import Readings

extension ChoicePolicy {
  /// How a run's settings have candidates chosen.
  ///
  /// - Throws: `Weights.FileError`, or what the priors' reader says of a file that cannot be used.
  public init(_ settings: RunConfiguration.ChoiceSettings) throws {
    let weights: Weights =
      switch settings.weights {
      case nil: .trained
      case "rules": .rules
      case let text?: try Weights(yaml: text, file: settings.weightsFile ?? "weights")
      }
    self.init(
      weights: weights, expectEmpty: settings.expectEmpty, precision: settings.precision,
      priors: try settings.priors.map {
        try Priors(json: $0, file: settings.priorsFile ?? "priors")
      })
  }
}
