internal import Ledger
public import Readings

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
  /// What asking models cost so far; `nil` where none was asked, or nobody summed it up.
  public var models: ModelCost?

  /// What asking models cost.
  public struct ModelCost: Codable, Sendable, Hashable {
    public var reading: Usage
    public var refining: Usage
    /// Refinements whose number stood neither in the raw answer nor in the picture's text.
    public var rejectedRefinements: Int
    /// What reading will have cost at the end, if the rest is as what was answered.
    public var forecast: Usage?
  }

  /// From counts that were taken otherwise than by reading the ledgers of `run`.
  package init(
    _ run: Run, counts: Counts, parts: [Counts], failures: [FailureCount], models: ModelCost? = nil
  ) {
    self.run = run.folder.path
    catalogue = run.description.configuration.catalogue
    reader = run.description.configuration.reader
    rows = run.description.rows
    images = run.description.images
    self.counts = counts
    self.parts = parts
    self.failures = failures
    self.models = models
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
    let counts = parts.reduce(LedgerCounts(), +)
    return RunStatus(
      self, counts: RunStatus.Counts(counts), parts: parts.map(RunStatus.Counts.init),
      failures: failures.values.sorted { ($1.rows, $0.category) < ($0.rows, $1.category) },
      models: try Self.cost(ledgers, counts))
  }

  private static func cost(
    _ ledgers: [Ledger], _ counts: LedgerCounts
  ) throws -> RunStatus.ModelCost? {
    var cost = RunStatus.ModelCost(reading: Usage(), refining: Usage(), rejectedRefinements: 0)
    for ledger in ledgers {
      let usage = try ledger.usage()
      cost.reading = cost.reading + usage.reading
      cost.refining = cost.refining + usage.refining
      cost.rejectedRefinements += usage.rejected
    }
    guard cost.reading.calls + cost.refining.calls > 0 else { return nil }
    cost.forecast = cost.reading.scaled(from: counts.value + counts.abstained, to: counts.rows)
    return cost
  }
}

extension Usage {
  /// What all rows will cost, when `rows` of them cost this.
  fileprivate func scaled(from rows: Int, to all: Int) -> Usage? {
    guard rows > 0, calls > 0 else { return nil }
    let scale = { (figure: Int) in Int((Double(figure) * Double(all) / Double(rows)).rounded()) }
    return Usage(
      calls: scale(calls), promptTokens: scale(promptTokens),
      completionTokens: scale(completionTokens), milliseconds: scale(milliseconds))
  }
}
