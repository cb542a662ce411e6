/// How work on single parts of a run ended.
public struct PartsReport: Sendable, Hashable {
  /// The parts that were to be worked on.
  public var parts: [Int]
  public var rows = 0
  public var value = 0
  public var abstained = 0
  public var failed = 0
  /// Rows that wait for a reader.
  public var waiting = 0
  /// Parts in which a row waits for its reader or its refiner.
  public var unfinished: [Int] = []
  /// Who holds parts that were left to others, by part.
  public var held: [Int: String] = [:]

  /// Whether every row of the parts has its outcome.
  public var isDone: Bool { unfinished.isEmpty }

  public var words: String {
    let what = parts.count == 1 ? "part \(parts[0])" : "\(parts.count) parts"
    return "\(what): \(rows) rows, \(value) values, \(abstained) left blank, \(failed) failed, "
      + "\(waiting) waiting"
  }
}
