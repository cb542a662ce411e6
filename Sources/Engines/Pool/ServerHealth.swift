/// Whether one server is asked: a circuit breaker (Nygard, Release It!, 2018, "Circuit Breaker").
///
/// Closed: asked freely. Open: not asked, probed with growing pauses. On trial: one request decides.
/// Times are seconds of any steady clock.
struct ServerHealth: Sendable, Hashable {
  enum State: Sendable, Hashable {
    case closed, open, onTrial
  }

  /// Failures in a row after which a server that answers at all counts as broken: fewer than a
  /// question has tries, so that one slot's question outlives the server's trouble.
  static let tolerance = 3

  private(set) var state = State.closed
  /// When the trouble began that has not ended since; `nil` when there is none.
  private(set) var troubledSince: Double?
  private(set) var latest: EngineFailure?
  private var failuresInARow = 0
  private var probes = 0

  mutating func succeeded() {
    self = ServerHealth()
  }

  /// Counts a failure that says something about the server.
  mutating func failed(_ failure: EngineFailure, slots: Int, at now: Double) {
    latest = failure
    failuresInARow += 1
    troubledSince = troubledSince ?? now
    let isGone = failure.kind == .unreachable || failure.kind == .loading
    // Requests in flight fail together: one bad moment is not a broken server.
    if isGone || state == .onTrial || failuresInARow >= max(Self.tolerance, slots + 1) {
      if state == .onTrial { probes += 1 }
      state = .open
    }
  }

  /// The server asked to be left alone. Afterwards one request decides, and not all that wait.
  mutating func rests(_ failure: EngineFailure, at now: Double) {
    latest = failure
    troubledSince = troubledSince ?? now
    if state == .closed { state = .onTrial }
  }

  /// The server answers its health question again.
  mutating func probed(isWell: Bool) {
    guard state == .open else { return }
    probes += 1
    if isWell { state = .onTrial }
  }

  /// Seconds until the next probe: 0.2 doubling to 5.
  var pause: Double { min(5, 0.2 * Double(1 << min(probes, 6))) }
}
