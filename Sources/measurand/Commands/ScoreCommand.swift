import ArgumentParser
import Catalogue
import Scoring

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Compare predictions with a truth: F1, precision, recall, kinds of errors.",
    discussion: """
      A prediction is right when its number and unit are those of the truth, or one of its `also` \
      (with `|` between). Rows of the status `ambiguous` are left out. An index without a \
      prediction counts as blank. Intervals are 95 %, over 1,000 draws of the images.
      """)

  @Argument(help: "A table with the columns index and prediction.")
  var predictions: String

  @Option(
    help: ArgumentHelp(
      "A table with the columns index, entity_name, entity_value and, where there are, image_link, "
        + "also and status.", valueName: "truth.csv"))
  var truth: String

  @Option(
    help: ArgumentHelp(
      "Weight the rows so that attributes have this catalogue's shares.",
      valueName: "catalogue.csv"))
  var mix: String?

  @Flag(help: "Compare the texts letter by letter: `1.0 gram` is not `1 gram`.")
  var strict = false

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let truth = try Truth(path: truth)
    let answers = try Predictions(path: predictions)
    let mix = try mix.map { try AttributeMix(path: $0) }
    for fault in truth.unreadable { warn(self.truth, "line \(fault.line): \(fault)") }
    for fault in answers.unreadable { warn(predictions, "line \(fault.line): \(fault)") }
    let score = Score(answers, truth: truth.rows, mix: mix, isStrict: strict)
    print(json ? try score.json() : score.table())
  }

  private func warn(_ file: String, _ reason: String) {
    StandardError.write("warning: \(file): \(reason); the row is left out")
  }
}
