import ArgumentParser
import Pipeline

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge the answers of a split catalogue's parts, in the catalogue's order.",
    discussion: """
      Takes the folder that `measurand split` made. Each part's answers are the columns index and \
      prediction, rows in any order, of part-000.predictions.csv or, where there is no such file, of \
      part-000.csv itself. Proves that every index of the catalogue is answered exactly once: what is \
      missing, doubled, unknown or in another part's file is told with part, file, line and index, \
      nothing is written, and the exit code is 4. What the predictions say is for `measurand check`.
      """)

  @Argument(help: ArgumentHelp("The folder of the parts.", valueName: "folder"))
  var folder: String

  @Option(help: "Where the predictions go: index,prediction (CSV).")
  var out: String

  func validate() throws {
    guard out.hasSuffix(".csv") else {
      throw ValidationError("--out must end in .csv, not '\(out)'")
    }
  }

  func run() throws {
    var merge = PartMerge(PartFolder(absolutePath(folder)))
    let report = try merge.merge(out: absolutePath(out))
    print(
      "\(out): \(report.rows) rows of \(report.parts) parts, \(report.blank) of them blank")
  }
}
