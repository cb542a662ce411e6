import ArgumentParser
import Foundation
import Pipeline

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge the parts of a run or of a split catalogue, in the catalogue's order.",
    discussion: """
      Of a run's folder: writes predictions.csv and failures.csv from what `measurand work` has done \
      on its parts, and checks them. Where rows still wait the parts are named, nothing is written, \
      and the exit code is 75; it is 1 where rows failed and 4 where the output breaks a rule.

      Of a folder that `measurand split` made: each part's answers are the columns index and \
      prediction, rows in any order, of part-000.predictions.csv or, where there is no such file, of \
      part-000.csv itself. Proves that every index of the catalogue is answered exactly once: what is \
      missing, doubled, unknown or in another part's file is told with part, file, line and index, \
      nothing is written, and the exit code is 4. What the predictions say is for `measurand check`.
      """)

  @Argument(help: ArgumentHelp("The run's folder, or that of the parts.", valueName: "folder"))
  var folder: String

  @Option(
    help: """
      Where the predictions go: index,prediction (CSV). (default: the run's predictions.csv alone; \
      needed with a split catalogue)
      """)
  var out: String?

  func validate() throws {
    if let out, !out.hasSuffix(".csv") {
      throw ValidationError("--out must end in .csv, not '\(out)'")
    }
  }

  func run() throws {
    let run = RunFolder(absolutePath(folder))
    guard FileManager.default.fileExists(atPath: run.description) else { return try mergeSplit() }
    let summary = try Run.open(run).merge(outputs: out.map { [absolutePath($0)] } ?? [])
    print("\(summary.predictions): \(summary.rows - summary.rejected) rows")
    print(
      "  \(summary.value) values, \(summary.abstained) left blank, \(summary.failed) failed")
    if summary.failed > 0 {
      print("  why rows failed: \(summary.failures)")
      throw ExitCode.someRowsFailed
    }
  }

  private func mergeSplit() throws {
    guard let out else {
      throw CommandFailure(
        "\(folder) holds no run; name with --out where the merged answers of a split go",
        .wrongUsage)
    }
    var merge = PartMerge(PartFolder(absolutePath(folder)))
    let report = try merge.merge(out: absolutePath(out))
    print(
      "\(out): \(report.rows) rows of \(report.parts) parts, \(report.blank) of them blank")
  }
}
