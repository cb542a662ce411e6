import ArgumentParser
import Catalogue
import Foundation
import Imaging
import Pipeline
import Reports
import Scoring

struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Hold configurations, or sets of predictions, against the same truth, row by row.",
    discussion: """
      With a catalogue and --config, twice or more, each configuration answers the same rows – of \
      --sample, drawn by attribute – in a run of its own under --runs, and what it cost stands beside \
      what it is worth: the way to choose a model, a prompt, a quantization or a strategy. With \
      --predictions, twice or more, sets that exist are compared.

      The first set is the baseline. Tells F1 of each with its interval, the paired difference with \
      its interval, the rows gained and lost, the same by attribute, and where the sets differ; with \
      --out also as a page with the pictures on which they differ. Differences are taken over 1,000 \
      draws of the images, the same for all sets, so that a difference of one point on 5,000 rows \
      is found where the sets disagree on up to some 5 % of the rows. better and worse say that a \
      98 % interval excludes 0.
      """)

  @Argument(help: "The catalogue that the configurations answer (CSV).")
  var catalogue: String?

  @Option(
    help: ArgumentHelp(
      "A configuration (YAML; see `config`); give it twice or more, the baseline first.",
      valueName: "config.yaml"))
  var config: [String] = []

  @Option(
    help: ArgumentHelp(
      "A table with the columns index and prediction; give it twice or more, the baseline first.",
      valueName: "predictions.csv"))
  var predictions: [String] = []

  @Option(help: ArgumentHelp("Where the configurations' runs are kept.", valueName: "folder"))
  var runs = "compare.runs"

  @Option(
    help: ArgumentHelp(
      "A table with index, entity_name, entity_value, image_link, also, status; see `score`.",
      valueName: "truth.csv"))
  var truth: String

  @Option(help: "What the report calls each set, in the same order. (default: the file's name)")
  var name: [String] = []

  @Option(
    help: ArgumentHelp(
      "Compare about this many rows, drawn by attribute, images whole.", valueName: "rows"))
  var sample: Int?

  @Option(help: "Draws other rows; the same seed always draws the same.")
  var seed: UInt64 = 7

  @Option(
    help: ArgumentHelp("Write a page of the comparison there.", valueName: "compare.html"))
  var out: String?

  @Option(help: "How many of the rows that differ the page shows.")
  var most = 300

  @OptionGroup(title: "Images")
  var imageOptions: ImageOptions

  @OptionGroup(title: "Catalogue")
  var columns: ColumnOptions

  @OptionGroup(title: "Attributes")
  var schemaOptions: SchemaOptions

  @OptionGroup(title: "Reading")
  var readerOptions: ReaderOptions

  @OptionGroup(title: "Reading")
  var jobs: JobsOption

  @Flag(help: "Print one JSON object.")
  var json = false

  func validate() throws {
    let sets = config.isEmpty ? predictions : config
    guard config.isEmpty || predictions.isEmpty else {
      throw ValidationError("give --config or --predictions, not both")
    }
    guard config.isEmpty == (catalogue == nil) else {
      throw ValidationError(
        config.isEmpty
          ? "a catalogue is for --config: give it twice or more"
          : "--config needs the catalogue that is to be answered")
    }
    guard sets.count >= 2 else {
      throw ValidationError(
        "give --config, or --predictions, at least twice: the baseline and what to hold against it")
    }
    guard name.isEmpty || name.count == sets.count else {
      throw ValidationError("\(name.count) names for \(sets.count) sets")
    }
    if let sample, sample < 1 { throw ValidationError("--sample must be above 0, not \(sample)") }
    guard most >= 0 else { throw ValidationError("--most must not be below 0") }
  }

  func run() async throws {
    var rows = try Truth(path: truth).rows.filter { !$0.isAmbiguous }
    let asked = try catalogue.map { try asking($0).rows(indexes: Set(rows.map(\.index))) }
    if let asked {
      let links = Dictionary(asked.map { ($0.index, $0.imageLink) }, uniquingKeysWith: { $1 })
      rows = rows.filter { links[$0.index] != nil }
      for place in rows.indices { rows[place].imageLink = links[rows[place].index] }
    }
    if let sample {
      rows = StratifiedSample(of: rows, size: sample, seed: seed).places.map { rows[$0] }
    }
    guard !rows.isEmpty else {
      throw CommandFailure("\(truth) has no row that can be scored", .wrongUsage)
    }
    let names = name.isEmpty ? Self.names(config.isEmpty ? predictions : config) : name
    var outcomes: [ComparisonRuns.Outcome] = []
    if let catalogue, let asked {
      let indexes = Set(rows.map(\.index))
      let drawn = asked.filter { indexes.contains($0.index) }
      for (name, config) in zip(names, config) {
        StandardError.write("\(name): \(drawn.count) rows")
        outcomes.append(try await asking(catalogue).outcome(of: config, name: name, rows: drawn))
      }
    } else {
      for (name, path) in zip(names, predictions) {
        outcomes.append(
          ComparisonRuns.Outcome(
            entry: Comparison.Entry(name: name, predictions: try Predictions(path: path)),
            answers: [:]))
      }
    }
    try await tell(outcomes, rows, names)
  }

  private func asking(_ catalogue: String) throws -> ComparisonRuns {
    ComparisonRuns(
      catalogue: catalogue, columns: columns, schema: schemaOptions, images: imageOptions,
      choice: try readerOptions.choiceSettings(), jobs: jobs,
      folder: URL(fileURLWithPath: absolutePath(runs)))
  }

  private func tell(
    _ outcomes: [ComparisonRuns.Outcome], _ rows: [TruthRow], _ names: [String]
  ) async throws {
    let comparison = Comparison(outcomes.map(\.entry), truth: rows)
    print(json ? try comparison.json() : comparison.table())
    guard let out else { return }
    let page = ComparisonPage(
      title: "Comparison of \(names.joined(separator: ", "))", comparison: comparison,
      exhibits: try await exhibits(comparison, outcomes), most: most)
    try WholeFile.write(page.html().utf8, to: out)
    if !json { print("\(out): the page") }
  }

  private func exhibits(
    _ comparison: Comparison, _ outcomes: [ComparisonRuns.Outcome]
  ) async throws -> [String: ComparisonPage.Exhibit] {
    let folder = catalogue.map {
      URL(fileURLWithPath: absolutePath($0)).deletingLastPathComponent().path
    }
    let source = try ImageSource(
      RunConfiguration(
        catalogue: absolutePath(truth), columns: .standard,
        images: imageOptions.images.map(absolutePath) ?? folder, reader: "optical",
        cache: imageOptions.cacheFolder,
        allowPrivateAddresses: imageOptions.allowPrivateAddresses), inFlight: 1)
    var exhibits: [String: ComparisonPage.Exhibit] = [:]
    for row in comparison.disagreements.prefix(most) {
      guard let link = row.row.imageLink, let image = try? await source.image(for: link) else {
        continue
      }
      exhibits[row.row.index] = ComparisonPage.Exhibit(
        image: image, answers: outcomes.map { $0.answers[row.row.index] })
    }
    return exhibits
  }

  /// File names without folder and ending; whole paths where two would be called the same.
  private static func names(_ paths: [String]) -> [String] {
    let short = paths.map { path in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }
    return Set(short).count == short.count ? short : paths
  }
}
