import ArgumentParser
import Foundation
import Imaging
import Pipeline
import Reports
import Scoring

struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Hold two or more sets of predictions against the same truth, row by row.",
    discussion: """
      The first set is the baseline. Tells F1 of each with its interval, the paired difference with \
      its interval, the rows gained and lost, the same by attribute, and where the sets differ; with \
      --out also as a page with the pictures on which they differ. Differences are taken over 1,000 \
      draws of the images, the same for all sets, so that a difference of one point on 5,000 rows \
      is found where the sets disagree on up to some 5 % of the rows. better and worse say that a \
      98 % interval excludes 0.
      """)

  @Option(
    help: ArgumentHelp(
      "A table with the columns index and prediction; give it twice or more, the baseline first.",
      valueName: "predictions.csv"))
  var predictions: [String]

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

  @Flag(help: "Print one JSON object.")
  var json = false

  func validate() throws {
    guard predictions.count >= 2 else {
      throw ValidationError(
        "give --predictions at least twice: the baseline and what to hold against it")
    }
    guard name.isEmpty || name.count == predictions.count else {
      throw ValidationError("\(name.count) names for \(predictions.count) sets of predictions")
    }
    if let sample, sample < 1 { throw ValidationError("--sample must be above 0, not \(sample)") }
    guard most >= 0 else { throw ValidationError("--most must not be below 0") }
  }

  func run() async throws {
    var rows = try Truth(path: truth).rows.filter { !$0.isAmbiguous }
    if let sample {
      rows = StratifiedSample(of: rows, size: sample, seed: seed).places.map { rows[$0] }
    }
    guard !rows.isEmpty else {
      throw CommandFailure("\(truth) has no row that can be scored", .wrongUsage)
    }
    let names = name.isEmpty ? Self.names(predictions) : name
    let comparison = Comparison(
      try zip(names, predictions).map { name, path in
        Comparison.Entry(name: name, predictions: try Predictions(path: path))
      }, truth: rows)
    print(json ? try comparison.json() : comparison.table())
    guard let out else { return }
    let page = ComparisonPage(
      title: "Comparison of \(names.joined(separator: ", "))", comparison: comparison,
      exhibits: try await exhibits(comparison), most: most)
    do {
      try page.html().write(toFile: out, atomically: true, encoding: .utf8)
    } catch {
      throw CommandFailure("\(out) cannot be written: \(error.localizedDescription)", .wrongUsage)
    }
    if !json { print("\(out): the page") }
  }

  private func exhibits(_ comparison: Comparison) async throws -> [String: ComparisonPage.Exhibit] {
    let source = try ImageSource(
      RunConfiguration(
        catalogue: absolutePath(truth),
        columns: RunConfiguration.Columns(
          index: nil, imageLink: "image_link", groupID: nil, attribute: "entity_name"),
        images: imageOptions.images.map(absolutePath), reader: "optical",
        cache: imageOptions.cacheFolder,
        allowPrivateAddresses: imageOptions.allowPrivateAddresses), inFlight: 1)
    var exhibits: [String: ComparisonPage.Exhibit] = [:]
    for row in comparison.disagreements.prefix(most) {
      guard let link = row.row.imageLink, let image = try? await source.image(for: link) else {
        continue
      }
      exhibits[row.row.index] = ComparisonPage.Exhibit(image: image)
    }
    return exhibits
  }

  /// File names without folder and ending; whole paths where two would be called the same.
  private static func names(_ paths: [String]) -> [String] {
    let short = paths.map { path in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return name.hasSuffix(".csv") ? String(name.dropLast(4)) : name
    }
    return Set(short).count == short.count ? short : paths
  }
}
