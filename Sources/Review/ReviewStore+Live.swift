internal import Catalogue
internal import Ledger
internal import Pipeline
internal import Readings

/// A run while it runs.
struct LiveState: Codable, Sendable {
  struct Attempts: Codable, Sendable {
    /// How often the rows were asked.
    var attempts: Int
    var rows: Int
  }

  /// Whether a process works on the run now.
  var isRunning: Bool
  /// Changes whenever rows or corrections do.
  var generation: Int
  /// As `measurand status --json` tells it.
  var status: RunStatus
  var rowsPerSecond: Double?
  var secondsLeft: Double?
  /// Rows by how often they were asked; those never asked are left out.
  var attempts: [Attempts]
  /// The rows settled last, latest first; only those settled since the page's server began.
  var latest: [RowCard]
  /// The rows that failed last, likewise.
  var latestFailed: [RowCard]
}

extension ReviewStore {
  /// The run as it is at this moment.
  func live() async throws -> LiveState {
    try await refresh()
    let columns = rows.columns
    let endings = columns.codes(.status)
    var parts = Array(repeating: RunStatus.Counts(), count: rows.run.description.parts)
    var whole = RunStatus.Counts()
    var attempts = [Int](repeating: 0, count: 256)
    for position in endings.indices {
      let part = Int(columns.part[position])
      guard part < parts.count, let ending = RowSummary.Ending(rawValue: endings[position]) else {
        continue
      }
      parts[part].add(ending)
      whole.add(ending)
      attempts[Int(columns.attempts[position])] += 1
    }
    let isRunning = rows.run.isWorkedOn
    let pace = isRunning ? pace.rowsPerSecond : nil
    return LiveState(
      isRunning: isRunning, generation: generation,
      status: RunStatus(
        rows.run, counts: whole, parts: parts, failures: try failures(), models: cost(whole)),
      rowsPerSecond: pace,
      secondsLeft: pace.flatMap { $0 > 0 ? Double(whole.waiting) / $0 : nil },
      attempts: attempts.enumerated().dropFirst().filter { $0.element > 0 }.map {
        LiveState.Attempts(attempts: $0.offset, rows: $0.element)
      },
      latest: try cards(at: rows.latest.reversed()),
      latestFailed: try cards(at: rows.latestFailed.reversed()))
  }

  private func cost(_ counts: RunStatus.Counts) -> RunStatus.ModelCost? {
    guard let all = rows.usage else { return nil }
    let refining = rows.refining ?? Usage()
    let rejected = rows.columns.names[Facet.refined.rawValue]["rejected"]
    return RunStatus.ModelCost(
      rows.run, reading: all - refining, refining: refining,
      rejectedRefinements: rejected.map { code in
        rows.columns.codes(.refined).count { $0 == code }
      } ?? 0, counts: counts)
  }

  /// Why rows failed, most first, each with one row's reason.
  private func failures() throws -> [RunStatus.FailureCount] {
    let codes = rows.columns.codes(.failure)
    var counts: [UInt8: (rows: Int, first: Int)] = [:]
    for (position, code) in codes.enumerated() where code != Facet.none {
      counts[code, default: (0, position)].rows += 1
    }
    let names = rows.columns.names[Facet.failure.rawValue].names
    return try counts.map { code, found in
      let name = Int(code) < names.count ? names[Int(code)] : "other"
      let words = name.split(separator: " ", maxSplits: 1).map(String.init)
      var example = ""
      if case .failed(let failure) = try ledgerRow(at: found.first)?.outcome {
        example = failure.reason
      }
      return RunStatus.FailureCount(
        component: words.first ?? name, category: words.count > 1 ? words[1] : "",
        rows: found.rows, example: example)
    }.sorted { ($1.rows, $0.category) < ($0.rows, $1.category) }
  }
}

extension RunStatus.Counts {
  fileprivate mutating func add(_ ending: RowSummary.Ending) {
    switch ending {
    case .value: value += 1
    case .abstained: abstained += 1
    case .failed: failed += 1
    case .waiting: waiting += 1
    }
  }
}
