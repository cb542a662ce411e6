internal import Ledger

/// Parts that others hold, watched until they are free or their holder is seen to be dead.
struct HeldParts {
  private var watched: [(part: Part, watch: LeaseWatch)] = []

  /// What the next look gave.
  struct Look {
    /// May be taken now, over this state.
    var ready: [(part: Part, state: LeaseState)] = []
    /// Whose holder is seen to live.
    var beating: [(part: Part, state: LeaseState)] = []
  }

  var isEmpty: Bool { watched.isEmpty }

  var states: [(part: Part, state: LeaseState)] { watched.map { ($0.part, $0.watch.state) } }

  /// How long until a look is worth its reading.
  var pause: Duration {
    .seconds(watched.map { min(1, max(0.05, $0.watch.state.seconds / 8)) }.min() ?? 1)
  }

  mutating func watch(_ part: Part, _ state: LeaseState, at now: Duration) {
    watched.append((part, LeaseWatch(state, at: now)))
  }

  /// Looks at every part's ledger.
  ///
  /// - Parameter leavesBeating: whether a part is watched no more once its holder is seen to live.
  mutating func look(at now: Duration, leavesBeating: Bool) throws(LedgerError) -> Look {
    var look = Look()
    var kept: [(part: Part, watch: LeaseWatch)] = []
    for (part, watch) in watched {
      var watch = watch
      switch watch.look(try part.ledger.lease(), at: now) {
      case .free, .still: look.ready.append((part, watch.state))
      case .beating:
        look.beating.append((part, watch.state))
        if !leavesBeating { kept.append((part, watch)) }
      case .unsure: kept.append((part, watch))
      }
    }
    watched = kept
    return look
  }
}
