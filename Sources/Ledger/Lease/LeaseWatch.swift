/// Watches the heartbeat of whoever holds a part, by the watcher's own clock: clocks of two machines
/// are never compared, and one that jumps costs nothing.
///
/// A pure state: the caller looks at the ledger and reads the clock.
public struct LeaseWatch: Sendable {
  public private(set) var state: LeaseState
  private var since: Duration

  public enum Verdict: Sendable {
    /// Nobody holds the part, or its holder is known to have ended.
    case free
    /// The heart has not beaten for the length of the lease: the part may be taken over.
    case still
    /// The holder lives.
    case beating
    /// Not watched for long enough to tell.
    case unsure
  }

  /// - Parameter now: the watcher's clock, which does not go while its machine sleeps.
  public init(_ state: LeaseState, at now: Duration) {
    self.state = state
    since = now
  }

  /// Takes what the ledger says now.
  public mutating func look(_ state: LeaseState, at now: Duration) -> Verdict {
    let moved = (state.attempt, state.beat) != (self.state.attempt, self.state.beat)
    self.state = state
    if moved { since = now }
    if state.isFree { return .free }
    if moved { return .beating }
    return now - since >= .seconds(state.seconds) ? .still : .unsure
  }
}
