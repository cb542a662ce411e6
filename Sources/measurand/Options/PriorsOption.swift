import ArgumentParser
import Foundation
import Readings

/// Which units and magnitudes are usual.
struct PriorsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Which units and magnitudes are usual, by attribute and product group: a file that \
      `measurand analyse` made. (default: the shipped ones, by attribute)
      """, valueName: "file"))
  var priors: String?

  /// The file's text; `nil` for the shipped priors.
  func text() throws -> String? {
    guard let priors else { return nil }
    do {
      return try String(contentsOfFile: priors, encoding: .utf8)
    } catch {
      throw CommandFailure(
        "the priors \(priors) cannot be read: \(error.localizedDescription)", .wrongUsage)
    }
  }

  func value() throws -> Priors? {
    try text().map { try Priors(json: $0, file: priors ?? "priors") }
  }
}
