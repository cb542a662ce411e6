/// When a failed fetch is tried again: exponential back-off with full jitter (Brooker, "Exponential
/// Backoff And Jitter", 2015), or what the server asks for.
public struct RetryPlan: Hashable, Sendable {
  /// How often a link is tried in all, 1 or more.
  public var attempts: Int
  /// The upper bound of the first pause; it doubles from pause to pause.
  public var firstPause: Duration
  /// No pause of the plan's own is longer.
  public var longestPause: Duration
  /// A server that asks for more patience than this is given up.
  public var longestRetryAfter: Duration

  public init(
    attempts: Int = 4, firstPause: Duration = .milliseconds(500),
    longestPause: Duration = .seconds(20), longestRetryAfter: Duration = .seconds(120)
  ) {
    self.attempts = attempts
    self.firstPause = firstPause
    self.longestPause = longestPause
    self.longestRetryAfter = longestRetryAfter
  }

  /// How long to wait before the next attempt; `nil` gives up.
  ///
  /// - Parameters:
  ///   - attempt: the attempt that failed, from 1.
  ///   - retryAfter: what the server asked for.
  ///   - random: a number in 0 ..< 1.
  public func pause(afterAttempt attempt: Int, retryAfter: Duration?, random: Double) -> Duration? {
    guard attempt < attempts else { return nil }
    if let retryAfter {
      return retryAfter <= longestRetryAfter ? max(retryAfter, .zero) : nil
    }
    var bound = firstPause
    for _ in 1..<max(attempt, 1) where bound < longestPause { bound *= 2 }
    return min(bound, longestPause) * random
  }

  /// Whether a status may be another one next time.
  static func isWorthRetrying(status: Int) -> Bool {
    switch status {
    case 408, 425, 429, 500, 502, 503, 504, 520...527, 529: true
    default: false
    }
  }
}
