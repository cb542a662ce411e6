import ArgumentParser
import Catalogue
import Foundation
import OpticalReader
import Pipeline
import Readings
import Scoring

struct TrainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Learn the weights of the choice from rows whose truth is known.",
    discussion: """
      Reads the pictures once, learns what each signal is worth, and writes a readable file for \
      `run --weights`. What it tells of its quality is cross-validated by picture: every row is \
      scored by weights that never saw its picture. A few hundred rows suffice; the shipped weights \
      are the file that this command made.
      """)

  @Argument(help: "The table: one row asks for one attribute of one image (CSV).")
  var catalogue: String

  @Option(
    help: ArgumentHelp(
      "A table with index, entity_name, entity_value, also, status; see `score`.",
      valueName: "truth.csv"))
  var truth: String

  @Option(help: "Where the weights go (YAML).")
  var out: String

  @Option(
    help: ArgumentHelp(
      "What `measurand text --json` printed for the pictures, so that they are not read again.",
      valueName: "lines.jsonl"))
  var lines: String?

  @Option(
    help: ArgumentHelp(
      "Weight the score's rows to this catalogue's shares of attributes.",
      valueName: "catalogue.csv"))
  var mix: String?

  @OptionGroup(title: "Reading")
  var priors: PriorsOption

  @Option(help: "Parts that the pictures are dealt into for cross-validation.")
  var folds = 5

  @Option(help: "Deals the pictures differently.")
  var seed = 1

  @Option(help: "How strongly weights are held to the rules' weights.")
  var regularisation = 0.3

  @Flag(help: "Tell also what the score loses without each family of signals.")
  var ablation = false

  @OptionGroup(title: "Images")
  var imageOptions: ImageOptions

  @OptionGroup(title: "Catalogue")
  var columns: ColumnOptions

  @OptionGroup(title: "Attributes")
  var schemaOptions: SchemaOptions

  @OptionGroup(title: "Reading")
  var jobs: JobsOption

  func validate() throws {
    guard (2...100).contains(folds) else {
      throw ValidationError("--folds must be 2 to 100, not \(folds)")
    }
    guard regularisation > 0 else {
      throw ValidationError("--regularisation must be above 0, not \(regularisation)")
    }
  }

  func run() async throws {
    let configuration = RunConfiguration(
      catalogue: absolutePath(catalogue), columns: columns.columns,
      images: imageOptions.images.map(absolutePath), reader: "optical",
      cache: imageOptions.cacheFolder,
      allowPrivateAddresses: imageOptions.allowPrivateAddresses)
    let truth = try Truth(path: truth).rows
    let mix = try mix.map { try AttributeMix(path: $0) }
    let set = try await TrainingSet(
      configuration: configuration, schema: schemaOptions.schemaValue(), priors: priors.value(),
      truth: truth,
      lines: lines.map(Self.read) ?? [:], parallelism: jobs.parallelism
    ) { done, all in
      if done % 50 == 0 || done == all { StandardError.write("\(done)/\(all) pictures") }
    }
    for line in set.left.prefix(10) { StandardError.write("left out: \(line)") }
    if set.left.count > 10 { StandardError.write("left out: \(set.left.count - 10) more") }
    guard set.images.contains(where: { !$0.rows.isEmpty }) else {
      throw CommandFailure(
        "no row of \(catalogue) has its index in \(self.truth); nothing can be learned", .wrongUsage
      )
    }
    let report = TrainingReport(
      set.images, truth: truth, mix: mix, folds: folds, seed: seed,
      regularisation: regularisation)
    var weights = report.weights
    weights.report = report.text(
      catalogue: URL(fileURLWithPath: catalogue).lastPathComponent)
    try WholeFile.write(weights.yaml.utf8, to: out)
    print(weights.report)
    if ablation { print(report.ablation()) }
    print("written to \(out); use it with: measurand run … --weights \(out)")
  }

  private static func read(_ path: String) throws -> [String: [Line]] {
    var lines: [String: [Line]] = [:]
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for (number, record) in text.split(separator: "\n").enumerated() {
      do {
        let image = try JSONDecoder().decode(ImageText.self, from: Data(record.utf8))
        lines[String(image.image.split(separator: "/").last ?? "")] = image.lines
      } catch {
        throw CommandFailure(
          "\(path): line \(number + 1) is not what `measurand text --json` prints", .wrongUsage)
      }
    }
    return lines
  }
}
