internal import Foundation
internal import Pipeline

/// What a run folder holds about schedulers.
///
///     cluster.json               what was submitted, and under which numbers
///     slurm/work.sbatch          what an element of the array does
///     slurm/merge.sbatch         what the last job does
///     slurm/logs/1234_17.log     what element 17 of array 1234 said
///     kubernetes/job-1.yaml      the Jobs of the first submission
struct ClusterFolder {
  private let run: RunFolder

  init(_ run: RunFolder) { self.run = run }

  var record: String { run.path + "/cluster.json" }
  var slurm: String { run.path + "/slurm" }
  var work: String { slurm + "/work.sbatch" }
  var merge: String { slurm + "/merge.sbatch" }
  var logs: String { slurm + "/logs" }
  func manifest(_ number: Int) -> String { run.path + "/kubernetes/job-\(number).yaml" }

  /// Writes a file whole, with the folders above it.
  func write(_ text: String, to path: String) throws(ClusterError) {
    do {
      try FileManager.default.createDirectory(
        at: URL(fileURLWithPath: path).deletingLastPathComponent(),
        withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw .unusable("\(path) cannot be written: \(error.localizedDescription)")
    }
  }
}
