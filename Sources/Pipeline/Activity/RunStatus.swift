internal import Foundation
internal import Ledger
public import Readings
internal import Synchronization

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
  /// The answered rows by part that wait for the refiner; only parts that have such.
  public var unrefined: [Int: Int]
  /// Most first.
  public var failures: [FailureCount]
  /// What asking models cost so far; `nil` where none was asked, or nobody summed it up.
  public var models: ModelCost?
  /// The parts that somebody works on, in order.
  public var held: [HeldPart]
  /// What the process that works on the run last said of its engines; `nil` where none did.
  public var activity: RunActivity?

  /// What asking models cost.
  public struct ModelCost: Codable, Sendable, Hashable {
    public var reading: Usage
    public var refining: Usage
    /// Refinements whose number stood neither in the raw answer nor in the picture's text.
    public var rejectedRefinements: Int
    /// What reading will have cost at the end, if the rest is as what was answered.
    public var forecast: Usage?
    /// What it cost so far, in the engines' currency; `nil` where no engine has a price.
    public var price: Double?

    /// - Returns: `nil` where no model was asked.
    package init?(
      _ run: Run, reading: Usage, refining: Usage, rejectedRefinements: Int, counts: Counts
    ) {
      guard reading.calls + refining.calls > 0 else { return nil }
      self.reading = reading
      self.refining = refining
      self.rejectedRefinements = rejectedRefinements
      let answered = counts.value + counts.abstained
      forecast = reading.scaled(from: answered, to: answered + counts.waiting + counts.failed)
      price = run.configuration.models?.price(reading: reading, refining: refining)
    }
  }

  /// From counts that were taken otherwise than by reading the ledgers of `run`.
  package init(
    _ run: Run, counts: Counts, parts: [Counts], unrefined: [Int: Int] = [:],
    failures: [FailureCount], models: ModelCost? = nil, held: [HeldPart] = []
  ) {
    self.run = run.folder.path
    catalogue = run.description.configuration.catalogue
    reader = run.description.configuration.reader
    rows = run.description.rows
    images = run.description.images
    self.counts = counts
    self.parts = parts
    self.unrefined = unrefined
    self.failures = failures
    self.models = models
    self.held = held
    activity = RunActivity(run.folder)
  }

  /// The parts in which a row waits for its reader or its refiner, in order.
  public var unfinished: [Int] {
    parts.indices.filter { parts[$0].waiting > 0 || unrefined[$0] != nil }
  }

  /// Whether nothing is left to be asked.
  public var isDone: Bool { counts.waiting == 0 && unrefined.isEmpty }
}

extension Run {
  /// Reads the ledgers, two at a time and without a lock that writers would notice; may be called while
  /// other processes work on the run.
  public func status() throws -> RunStatus {
    let tallies = try tallies()
    let refines = description.configuration.models?.refine ?? .never != .never
    let unrefined = tallies.enumerated().filter { refines && $1.awaitingRefiner > 0 }
    var failures: [String: RunStatus.FailureCount] = [:]
    for (failure, rows) in tallies.flatMap(\.failures) {
      let key = "\(failure.component.rawValue)/\(failure.category)"
      failures[
        key,
        default: RunStatus.FailureCount(
          component: failure.component.rawValue, category: failure.category, rows: 0,
          example: failure.reason)
      ].rows += rows
    }
    var held = tallies.enumerated().compactMap { part, tally in
      HeldPart(part, tally.lease, waiting: tally.counts.waiting)
    }
    HeldPart.markSlow(&held)
    return RunStatus(
      self, counts: RunStatus.Counts(tallies.map(\.counts).reduce(LedgerCounts(), +)),
      parts: tallies.map { RunStatus.Counts($0.counts) },
      unrefined: Dictionary(
        uniqueKeysWithValues: unrefined.map { ($0.offset, $0.element.awaitingRefiner) }),
      failures: failures.values.sorted { ($1.rows, $0.category) < ($0.rows, $1.category) },
      models: cost(tallies), held: held)
  }

  private func tallies() throws(LedgerError) -> [LedgerTally] {
    let results = Mutex<[Result<LedgerTally, LedgerError>?]>(
      Array(repeating: nil, count: description.parts))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      while true {
        let part = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard part < description.parts else { return }
        let result = Result { () throws(LedgerError) in
          try LedgerView(at: folder.ledger(part), run: description.id).tally()
        }
        results.withLock { $0[part] = result }
      }
    }
    var tallies: [LedgerTally] = []
    for result in results.withLock(\.self) {
      if let tally = try result?.get() { tallies.append(tally) }
    }
    return tallies
  }

  private func cost(_ tallies: [LedgerTally]) -> RunStatus.ModelCost? {
    RunStatus.ModelCost(
      self, reading: tallies.map(\.reading).reduce(Usage(), +),
      refining: tallies.map(\.refining).reduce(Usage(), +),
      rejectedRefinements: tallies.map(\.rejectedRefinements).reduce(0, +),
      counts: RunStatus.Counts(tallies.map(\.counts).reduce(LedgerCounts(), +)))
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
