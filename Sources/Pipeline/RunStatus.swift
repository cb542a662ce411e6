internal import Ledger
internal import Readings

/// What the ledgers of a run know: counts whole and by part, and why rows failed.
public struct RunStatus: Codable, Sendable, Hashable {
  public struct Counts: Codable, Sendable, Hashable {
    public var waiting = 0
    public var value = 0
    public var abstained = 0
    public var failed = 0

    package init() {}

    init(_ counts: LedgerCounts) {
      waiting = counts.waiting
      value = counts.value
      abstained = counts.abstained
      failed = counts.failed
    }
  }

  public struct FailureCount: Codable, Sendable, Hashable {
    public var component: String
    public var category: String
    public var rows: Int
    /// One of the rows' reasons.
    public var example: String

    package init(component: String, category: String, rows: Int, example: String) {
      self.component = component
      self.category = category
      self.rows = rows
      self.example = example
    }
  }

  public var run: String
  public var catalogue: String
  public var reader: String
  public var rows: Int
  public var images: Int
  public var counts: Counts
  /// By part, in order.
  public var parts: [Counts]
  /// Most first.
  public var failures: [FailureCount]

  /// From counts that were taken otherwise than by reading the ledgers of `run`.
  package init(_ run: Run, counts: Counts, parts: [Counts], failures: [FailureCount]) {
    self.run = run.folder.path
    catalogue = run.description.configuration.catalogue
    reader = run.description.configuration.reader
    rows = run.description.rows
    images = run.description.images
    self.counts = counts
    self.parts = parts
    self.failures = failures
  }

  /// Whether every row has an outcome.
  public var isDone: Bool { counts.waiting == 0 }
}

extension Run {
  /// Reads the ledgers; may be called while another process works on the run.
  public func status() throws -> RunStatus {
    let ledgers = try (0..<description.parts).map {
      try Ledger.open(at: folder.ledger($0), run: description.id)
    }
    let parts = try ledgers.map { try $0.counts() }
    var failures: [String: RunStatus.FailureCount] = [:]
    for ledger in ledgers {
      for (failure, rows) in try ledger.failures() {
        let key = "\(failure.component.rawValue)/\(failure.category)"
        failures[
          key,
          default: RunStatus.FailureCount(
            component: failure.component.rawValue, category: failure.category, rows: 0,
            example: failure.reason)
        ].rows += rows
      }
    }
    return RunStatus(
      self, counts: RunStatus.Counts(parts.reduce(LedgerCounts(), +)),
      parts: parts.map(RunStatus.Counts.init),
      failures: failures.values.sorted { ($1.rows, $0.category) < ($0.rows, $1.category) })
  }
}
