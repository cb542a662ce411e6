public import Readings

/// What happens in a run, in the order in which it happens.
public enum RunEvent: Sendable {
  /// The parts are there; `resumed` rows were settled before.
  case began(progress: RunProgress, images: Int, parts: Int)
  /// All rows of an image are settled and on disk.
  case answered(image: String, outcomes: [Settled], progress: RunProgress)
  /// A raw answer is refined and on disk; `done` of `of` in this pass.
  case refined(done: Int, of: Int, index: String, failure: String?)
  /// Another process holds a part; its heartbeat is watched.
  case waiting(part: Int, holder: String)
  /// A part has no row left to ask.
  case partDone(part: Int, progress: RunProgress)
  /// The run was asked to stop; questions in flight are finished.
  case stopping(progress: RunProgress)
  /// Predictions and failures are written and checked.
  case merged(RunSummary)

  /// One settled row.
  public struct Settled: Sendable {
    public var index: String
    public var attribute: String
    /// The canonical value; `nil` when the row abstained or failed.
    public var value: String?
    public var confidence: Double?
    /// The reason, when the row failed.
    public var failure: String?
  }
}

/// How a run ended.
public struct RunSummary: Sendable, Hashable, Codable {
  public var rows: Int
  public var value: Int
  public var abstained: Int
  public var failed: Int
  /// Rows that failed because the catalogue's row itself was bad; part of `failed`.
  public var rejected: Int
  /// What asking the readers' models cost, over the whole run.
  public var reading: Usage
  /// What asking the refiner's model cost, over the whole run.
  public var refining: Usage
  /// Refinements whose number stood neither in the raw answer nor in the picture's text.
  public var rejectedRefinements: Int
  public var predictions: String
  public var failures: String
}
