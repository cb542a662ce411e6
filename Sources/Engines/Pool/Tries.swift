internal import Imaging

/// How often one question was asked, and whether it is asked again.
struct Tries: Sendable {
  private let plan: RetryPlan
  /// Trials that a question may fail: it, and not its server, is then what is wrong.
  private let mostTrials: Int
  /// Which try at the question the next request is, from 1.
  private(set) var attempt = 1
  /// Answers that could not be used.
  private(set) var unusable = 0
  private var failedTrials = 0

  init(_ plan: RetryPlan) {
    self.plan = plan
    mostTrials = max(4, plan.attempts)
  }

  enum Next: Hashable, Sendable {
    case again(after: Duration)
    /// `true`: only because too many other requests had to be repeated.
    case giveUp(isOverBudget: Bool)
  }

  /// - Parameters:
  ///   - wasTrial: whether the request was to decide if its server is used again.
  ///   - random: a number in 0 ..< 1.
  mutating func failed(
    _ failure: EngineFailure, wasTrial: Bool, budget: inout RetryBudget, random: Double
  ) -> Next {
    guard failure.isWorthRetrying else { return .giveUp(isOverBudget: false) }
    let saysNothingOfTheQuestion = failure.kind == .unreachable || failure.kind == .loading
    // The pool waits for a server that asked for a pause, for as long as an outage may last.
    if failure.retryAfter != nil { return .again(after: .zero) }
    if failure.kind == .unusableAnswer {
      unusable += 1
    } else if wasTrial {
      if !saysNothingOfTheQuestion { failedTrials += 1 }
      return failedTrials < mostTrials
        ? .again(after: .zero) : .giveUp(isOverBudget: false)
    }
    guard let pause = plan.pause(afterAttempt: attempt, retryAfter: nil, random: random) else {
      return .giveUp(isOverBudget: false)
    }
    attempt += 1
    // Another answer costs the engine no more than the first, and so the budget nothing.
    if failure.kind == .unusableAnswer { return .again(after: .zero) }
    guard saysNothingOfTheQuestion || budget.spend() else { return .giveUp(isOverBudget: true) }
    return .again(after: pause)
  }
}
