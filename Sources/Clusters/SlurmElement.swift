/// What Slurm says of one element of an array, or of a job that is none.
public struct SlurmElement: Sendable, Hashable {
  /// The array's number.
  public var job: String
  /// `nil` for a job that is no array.
  public var index: Int?
  /// `RUNNING`, `PENDING`, `COMPLETED`, `TIMEOUT`, …
  public var state: String
  /// Why it waits: `Priority`, `Resources`, `JobArrayTaskLimit`; empty where nobody told.
  public var reason: String
  /// The job's name; `nil` where nobody told.
  public var name: String?

  /// The state, and of what waits why.
  var words: String { state == "PENDING" && !reason.isEmpty ? "\(state) (\(reason))" : state }

  /// Whether it runs, or will without anybody's doing.
  public var isLive: Bool {
    [
      "PENDING", "RUNNING", "CONFIGURING", "COMPLETING", "SUSPENDED", "REQUEUED", "RESIZING",
      "SIGNALING", "STAGE_OUT", "REQUEUE_HOLD", "REQUEUE_FED", "SPECIAL_EXIT", "STOPPED",
    ].contains(state)
  }

  /// Whether it may be a job of one of these names.
  func isNamed(_ names: [String]) -> Bool { name.map(names.contains) ?? true }

  /// A line of `squeue --array --format=%F|%K|%T|%r|%j`; `nil` for another.
  init?(queueLine line: Substring) {
    let fields = line.split(separator: "|", maxSplits: 4, omittingEmptySubsequences: false)
      .map(String.init)
    guard fields.count >= 4, Int(fields[0]) != nil else { return nil }
    job = fields[0]
    index = Int(fields[1])
    state = fields[2]
    reason = fields[3] == "None" ? "" : fields[3]
    name = fields.count > 4 ? fields[4] : nil
  }

  /// A line of `sacct --parsable2 --format=JobID,State,JobName`; `nil` for another, as for a job's
  /// steps.
  init?(accountLine line: Substring) {
    let fields = line.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
    guard fields.count >= 2, !fields[0].contains(".") else { return nil }
    let id = fields[0].split(separator: "_", omittingEmptySubsequences: false)
    guard Int(id[0]) != nil, id.count == 1 || Int(id[1]) != nil else { return nil }
    job = String(id[0])
    index = id.count == 2 ? Int(id[1]) : nil
    // `CANCELLED by 1000`
    state = String(fields[1].prefix { $0 != " " && $0 != "+" })
    reason = ""
    name = fields.count > 2 ? String(fields[2]) : nil
  }
}
