import ArgumentParser
import Catalogue
import Foundation
import OpticalReader
import Pipeline
import Readings
import Teaching

/// How readily the optical reader answers.
struct ReaderOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      What the choice has learned: a file that `measurand train` made, or `rules` for none. \
      (default: the shipped weights)
      """, valueName: "file"))
  var weights: String?

  @Option(
    help: ArgumentHelp(
      "The share of rows expected to show nothing, between 0 and 1. (default: as in training)",
      valueName: "share"))
  var expectEmpty: Double?

  @Option(
    help: ArgumentHelp(
      """
      Answer only as much as is right this often, between 0 and 1. (default: what makes F1 greatest)
      """, valueName: "share"))
  var precision: Double?

  @OptionGroup
  var priorsOption: PriorsOption

  mutating func validate() throws {
    for (name, value) in [("--expect-empty", expectEmpty), ("--precision", precision)] {
      if let value, !(value > 0 && value < 1) {
        throw ValidationError("\(name) must lie between 0 and 1, not be \(value)")
      }
    }
  }

  func choiceSettings() throws -> RunConfiguration.ChoiceSettings {
    var settings = RunConfiguration.ChoiceSettings(
      weightsFile: weights, expectEmpty: expectEmpty, precision: precision,
      priorsFile: priorsOption.priors)
    if weights == "rules" {
      settings.weights = weights
    } else if let weights {
      do {
        settings.weights = try String(contentsOfFile: weights, encoding: .utf8)
      } catch {
        throw CommandFailure(
          "the weights \(weights) cannot be read: \(error.localizedDescription)", .wrongUsage)
      }
    }
    settings.priors = try priorsOption.text()
    // A file that cannot be used is told before any work.
    _ = try ChoicePolicy(settings)
    return settings
  }
}
