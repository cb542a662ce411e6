internal import Readings

/// How far a run is: counts, rate and time left, from the clock that the caller reads.
public struct RunProgress: Sendable {
  /// Rows of the catalogue, rejected ones too.
  public private(set) var rows: Int
  /// Rows that were settled before this process began.
  public private(set) var resumed: Int
  public private(set) var value = 0
  public private(set) var abstained = 0
  public private(set) var failed = 0

  /// Rows settled by this process.
  private var settledHere = 0
  private var latest: (seconds: Double, settled: Int) = (0, 0)
  /// Where the count stood every half second of the last half minute: short, for it is copied along.
  private var recent: [(seconds: Double, settled: Int)] = []

  public init(rows: Int, value: Int = 0, abstained: Int = 0, failed: Int = 0) {
    self.rows = rows
    self.value = value
    self.abstained = abstained
    self.failed = failed
    resumed = value + abstained + failed
  }

  public var settled: Int { value + abstained + failed }

  /// Counts rows that have just been settled.
  ///
  /// - Parameter seconds: since the process began to work, not decreasing.
  mutating func settle(_ outcomes: [Outcome], at seconds: Double) {
    for outcome in outcomes { count(outcome, 1) }
    settledHere += outcomes.count
    latest = (seconds, settledHere)
    if let last = recent.last, seconds - last.seconds < 0.5 { return }
    recent.append(latest)
    recent.removeAll { $0.seconds < seconds - 30 }
  }

  /// Takes back a former outcome of a row that is asked again.
  mutating func unsettle(_ outcome: Outcome) { count(outcome, -1) }

  /// Counts the new outcome of a row whose former one was taken back.
  mutating func resettle(_ outcome: Outcome) { count(outcome, 1) }

  private mutating func count(_ outcome: Outcome, _ step: Int) {
    switch outcome {
    case .value: value += step
    case .abstained: abstained += step
    case .failed: failed += step
    }
  }

  /// Rows a second over the last half minute; `nil` before anything was settled.
  public var rate: Double? {
    guard latest.seconds > 0 else { return nil }
    guard let first = recent.first, latest.seconds - first.seconds > 0.5 else {
      return Double(latest.settled) / latest.seconds
    }
    return Double(latest.settled - first.settled) / (latest.seconds - first.seconds)
  }

  /// Seconds until the last row is settled at the present rate.
  public var secondsLeft: Double? {
    guard let rate, rate > 0 else { return nil }
    return Double(rows - settled) / rate
  }
}
