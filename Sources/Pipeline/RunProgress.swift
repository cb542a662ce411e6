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
    recent.append((seconds, settledHere))
    // Half a minute of history lets the rate follow the work without jumping about.
    if let old = recent.firstIndex(where: { $0.seconds >= seconds - 30 }), old > 256 {
      recent.removeFirst(old)
    }
  }

  /// Takes back a former outcome of a row that is asked again.
  mutating func unsettle(_ outcome: Outcome) { count(outcome, -1) }

  private mutating func count(_ outcome: Outcome, _ step: Int) {
    switch outcome {
    case .value: value += step
    case .abstained: abstained += step
    case .failed: failed += step
    }
  }

  /// Rows a second over the last half minute; `nil` before anything was settled.
  public var rate: Double? {
    guard let last = recent.last, last.seconds > 0 else { return nil }
    let first =
      recent.first { $0.seconds >= last.seconds - 30 && $0.seconds < last.seconds } ?? (0, 0)
    if first.seconds == 0 || last.settled == first.settled {
      return Double(last.settled) / last.seconds
    }
    return Double(last.settled - first.settled) / (last.seconds - first.seconds)
  }

  /// Seconds until the last row is settled at the present rate.
  public var secondsLeft: Double? {
    guard let rate, rate > 0 else { return nil }
    return Double(rows - settled) / rate
  }
}
