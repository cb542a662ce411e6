import ArgumentParser
import Pipeline

struct SplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Split a catalogue into part files that are read by hand on several machines.",
    discussion: """
      Writes part-000.csv, part-001.csv, … with the catalogue's columns, order.csv and split.json. \
      The rows of an image are in one part, and the parts are even in expected work. Read each part \
      wherever you like, put its answers (index,prediction) beside it as part-000.predictions.csv, \
      or into a column `prediction` of part-000.csv itself, then run `measurand merge`.

      Rows that cannot be read, or have no index of their own, are told and left out; the \
      exit code is 1 then. `measurand run` splits by itself and needs none of this.
      """)

  @Argument(help: "The table: one row asks for one attribute of one image (CSV).")
  var catalogue: String

  @Option(
    help: "How many part files, 1 to \(PartFiles.mostParts); fewer where there are fewer images.")
  var parts = 100

  @Option(help: ArgumentHelp("The folder that gets the files.", valueName: "folder"))
  var out: String

  @Option(
    help: "The column that identifies a row. (default: index, else the row's number is added)")
  var indexColumn: String?

  @Option(help: "The column with the image's link.")
  var imageColumn = "image_link"

  func validate() throws {
    guard (1...PartFiles.mostParts).contains(parts) else {
      throw ValidationError("--parts must be 1 to \(PartFiles.mostParts), not \(parts)")
    }
  }

  func run() throws {
    let files = PartFiles(indexColumn: indexColumn, imageColumn: imageColumn)
    let manifest = try files.split(
      absolutePath(catalogue), parts: parts, into: PartFolder(absolutePath(out)))
    print(
      "\(out): \(manifest.parts.count) parts, \(manifest.rows) rows of \(manifest.images) images")
    for row in manifest.leftOut {
      StandardError.write(
        "left out: \(catalogue), line \(row.line), byte \(row.byteOffset): \(row.reason)")
    }
    if manifest.leftOutCount > 0 {
      StandardError.write("\(manifest.leftOutCount) rows are in no part")
      throw ExitCode.someRowsFailed
    }
  }
}
