internal import Catalogue
internal import Foundation
public import Pipeline

/// What of a run was handed to schedulers: `RUN/cluster.json`. Written after every job that a
/// scheduler took, so that `cancel` knows it also when the submission broke off there.
public struct SubmissionRecord: Codable, Sendable, Hashable {
  private static let format = 1

  private var format: Int
  /// The run's id: a copied folder is another run only where it was made anew.
  public private(set) var run: String
  /// Where the run was when it was written.
  private var folder: String?
  /// In order.
  public var submissions: [Submission]

  /// The record of a run; empty where nothing was submitted.
  ///
  /// - Throws: `.unusable` where it is there and cannot be read.
  public static func read(_ run: Run) throws(ClusterError) -> SubmissionRecord {
    let path = ClusterFolder(run.folder).record
    let empty = SubmissionRecord(format: format, run: run.description.id, submissions: [])
    guard FileManager.default.fileExists(atPath: path) else { return empty }
    let record: SubmissionRecord
    do {
      record = try JSONDecoder().decode(
        SubmissionRecord.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw .unusable("\(path) cannot be read: \(error)")
    }
    guard record.format == format, record.run == run.description.id else {
      throw .unusable(
        "\(path) was written for another run or by another version; move it away if its jobs are gone"
      )
    }
    return record.isCopied(to: run) ? empty : record
  }

  /// Whether the folder that it was written for is there beside this one: its jobs work there. A folder
  /// that was moved, or is reached by another path, has its jobs with it.
  private func isCopied(to run: Run) -> Bool {
    guard let folder, folder != run.folder.path,
      (try? Run.open(RunFolder(folder)))?.description.id == self.run
    else { return false }
    return Self.file(folder) != Self.file(run.folder.path)
  }

  private static func file(_ path: String) -> [UInt64]? {
    var status = stat()
    return stat(path, &status) == 0 ? [UInt64(status.st_dev), UInt64(status.st_ino)] : nil
  }

  public func write(_ run: Run) throws(ClusterError) {
    let path = ClusterFolder(run.folder).record
    var record = self
    record.folder = run.folder.path
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      try WholeFile.write(encoder.encode(record), to: path)
    } catch {
      throw .unusable("\(error)")
    }
  }
}
