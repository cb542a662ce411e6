/// Bounds retries to a share of the requests, so that a struggling engine is not asked ever more
/// (Finagle's RetryBudget; Google SRE book, "Handling Overload").
struct RetryBudget: Sendable {
  /// Retries that each request earns.
  static let share = 0.2
  /// Retries that may be saved up; what there is at the start.
  private let most: Double
  private var saved: Double

  /// - Parameter slots: requests that go at once and may all fail at one bad moment.
  init(slots: Int = 4) {
    most = max(50, 4 * Double(slots))
    saved = most
  }

  mutating func earn() { saved = min(most, saved + Self.share) }

  /// Whether one more retry may be made.
  mutating func spend() -> Bool {
    guard saved >= 1 else { return false }
    saved -= 1
    return true
  }
}
