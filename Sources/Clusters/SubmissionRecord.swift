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
  /// In order.
  public var submissions: [Submission]

  /// The record of a run; empty where nothing was submitted.
  ///
  /// - Throws: `.unusable` where it is there and cannot be read.
  public static func read(_ run: Run) throws(ClusterError) -> SubmissionRecord {
    let path = ClusterFolder(run.folder).record
    guard FileManager.default.fileExists(atPath: path) else {
      return SubmissionRecord(format: format, run: run.description.id, submissions: [])
    }
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
    return record
  }

  public func write(_ run: Run) throws(ClusterError) {
    let path = ClusterFolder(run.folder).record
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      try WholeFile.write(encoder.encode(self), to: path)
    } catch {
      throw .unusable("\(error)")
    }
  }
}
