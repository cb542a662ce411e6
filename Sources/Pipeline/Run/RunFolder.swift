internal import Foundation

/// The folder that holds everything about one pass over a catalogue.
///
///     run.json            what was asked (written once, atomically, after the parts)
///     run.lock            held (flock) by the process that works on the run
///     parts/017.ledger    rows and outcomes of part 17
///     corrections.ledger  what people said in review; never mixed with predictions
///     weights.yaml        what the choice has learned from them, once it was taken
///     activity.json       what the process that works on the run last said of its engines
///     events.jsonl        what happened, for machines
///     predictions.csv     the output, after merge and check
///     failures.csv        the rows that failed, with line, byte offset, column, reason
public struct RunFolder: Sendable, Hashable {
  public let path: String

  public init(_ path: String) { self.path = path }

  public var description: String { path + "/run.json" }
  public var events: String { path + "/events.jsonl" }
  public var activity: String { path + "/activity.json" }
  public var predictions: String { path + "/predictions.csv" }
  public var failures: String { path + "/failures.csv" }
  public var weights: String { path + "/weights.yaml" }
  public var corrections: String { path + "/corrections.ledger" }
  var parts: String { path + "/parts" }
  var lock: String { path + "/run.lock" }

  func ledger(_ part: Int) -> String {
    let number = String(part)
    return parts + "/" + String(repeating: "0", count: max(0, 3 - number.count)) + number
      + ".ledger"
  }

  func makeFolders() throws(RunError) {
    do {
      try FileManager.default.createDirectory(
        atPath: parts, withIntermediateDirectories: true)
    } catch {
      throw .unusable("the run folder \(path) cannot be made: \(error.localizedDescription)")
    }
  }
}
