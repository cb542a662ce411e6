/// How fast rows are settled, from counts that are taken now and then.
struct Pace: Sendable {
  private static let window = Duration.seconds(30)

  private var samples: [(at: ContinuousClock.Instant, settled: Int)] = []

  mutating func note(settled: Int, at now: ContinuousClock.Instant) {
    samples.append((now, settled))
    // One from before the window stays, so that a slow observer still sees a pace.
    while samples.count > 2, samples[1].at < now - Self.window { samples.removeFirst() }
  }

  /// Rows a second over the last half minute; `nil` before two counts differ in time.
  var rowsPerSecond: Double? {
    guard let first = samples.first, let last = samples.last, last.at > first.at else { return nil }
    let seconds = (last.at - first.at) / .seconds(1)
    return Double(max(0, last.settled - first.settled)) / seconds
  }
}
