import Imaging
import Testing

@testable import Engines

struct ServerHealthTests {
  static let broke = EngineFailure(.serverError, "it broke")
  static let away = EngineFailure(.unreachable, "nobody is there")

  @Test(arguments: [1, 2, 4, 16])
  func `it opens after more failures in a row than are in flight together`(slots: Int) {
    var health = ServerHealth()
    let most = max(ServerHealth.tolerance, slots + 1)
    for number in 1...most {
      #expect(health.state == .closed)
      health.failed(Self.broke, slots: slots, at: Double(number))
    }
    #expect(health.state == .open)
    #expect(health.troubledSince == 1)
  }

  @Test func `a success in between starts the count anew`() {
    var health = ServerHealth()
    for _ in 0..<20 {
      health.failed(Self.broke, slots: 4, at: 0)
      health.succeeded()
    }
    #expect(health.state == .closed && health.troubledSince == nil)
  }

  @Test func `a server that is away opens at once, and one trial decides when it is back`() {
    var health = ServerHealth()
    health.failed(Self.away, slots: 16, at: 3)
    #expect(health.state == .open)
    health.probed(isWell: false)
    #expect(health.state == .open)
    health.probed(isWell: true)
    #expect(health.state == .onTrial)
    health.failed(Self.broke, slots: 16, at: 9)
    #expect(health.state == .open && health.troubledSince == 3)
    health.probed(isWell: true)
    health.succeeded()
    #expect(health == ServerHealth())
  }

  @Test func `pauses between probes double from 0.2 to 5 seconds`() {
    var health = ServerHealth()
    health.failed(Self.away, slots: 1, at: 0)
    var pauses: [Double] = []
    for _ in 0..<7 {
      pauses.append(health.pause)
      health.probed(isWell: false)
    }
    #expect(pauses == [0.2, 0.4, 0.8, 1.6, 3.2, 5, 5])
  }

  @Test func `after a rest that was asked for one request decides`() {
    var health = ServerHealth()
    health.rests(EngineFailure(.overloaded, "slow down", retryAfter: .seconds(1)), at: 5)
    #expect(health.state == .onTrial && health.troubledSince == 5)
  }
}

struct RetryBudgetTests {
  @Test func `five requests pay for one retry, and a start has some saved`() {
    var budget = RetryBudget(slots: 4)
    var spent = 0
    while budget.spend() { spent += 1 }
    #expect(spent == 50)
    for _ in 0..<4 { budget.earn() }
    let isTooEarly = !budget.spend()
    #expect(isTooEarly)
    for _ in 0..<2 { budget.earn() }
    let canSpend = budget.spend()
    #expect(canSpend)
  }

  @Test func `all slots of a large engine may fail at once`() {
    var budget = RetryBudget(slots: 256)
    for _ in 0..<1_024 {
      let canSpend = budget.spend()
      #expect(canSpend)
    }
  }
}

struct TriesTests {
  static func next(
    _ tries: inout Tries, _ kind: EngineFailure.Kind, wasTrial: Bool = false,
    retryAfter: Duration? = nil, budget: inout RetryBudget
  ) -> Tries.Next {
    tries.failed(
      EngineFailure(kind, "it failed", retryAfter: retryAfter), wasTrial: wasTrial,
      budget: &budget, random: 0.5)
  }

  @Test func `a question is asked four times in all`() {
    var tries = Tries(RetryPlan(attempts: 4, firstPause: .milliseconds(100)))
    var budget = RetryBudget()
    #expect(Self.next(&tries, .serverError, budget: &budget) == .again(after: .milliseconds(50)))
    #expect(Self.next(&tries, .timedOut, budget: &budget) == .again(after: .milliseconds(100)))
    #expect(Self.next(&tries, .brokenReply, budget: &budget) == .again(after: .milliseconds(200)))
    #expect(Self.next(&tries, .serverError, budget: &budget) == .giveUp(isOverBudget: false))
  }

  @Test func `answers that cannot be used cost the budget nothing and wait for nothing`() {
    var budget = RetryBudget()
    while budget.spend() {}
    var tries = Tries(RetryPlan(attempts: 3))
    #expect(Self.next(&tries, .unusableAnswer, budget: &budget) == .again(after: .zero))
    #expect(tries.unusable == 1)
    #expect(Self.next(&tries, .serverError, budget: &budget) == .giveUp(isOverBudget: true))
  }

  @Test func `a pause that the server asks for is no try`() {
    var tries = Tries(RetryPlan(attempts: 1))
    var budget = RetryBudget()
    for _ in 0..<10 {
      #expect(
        Self.next(&tries, .overloaded, retryAfter: .seconds(1), budget: &budget)
          == .again(after: .zero))
    }
    #expect(tries.attempt == 1)
  }

  @Test func `trials tell of the server, until one question has failed four`() {
    var tries = Tries(RetryPlan(attempts: 1))
    var budget = RetryBudget()
    for _ in 0..<20 {
      #expect(
        Self.next(&tries, .unreachable, wasTrial: true, budget: &budget) == .again(after: .zero))
    }
    for _ in 0..<3 {
      #expect(
        Self.next(&tries, .serverError, wasTrial: true, budget: &budget) == .again(after: .zero))
    }
    #expect(
      Self.next(&tries, .serverError, wasTrial: true, budget: &budget)
        == .giveUp(isOverBudget: false))
  }

  @Test(arguments: EngineFailure.Kind.allCases.filter { !EngineFailure($0, "").isWorthRetrying })
  func `what cannot succeed is not asked again`(kind: EngineFailure.Kind) {
    var tries = Tries(RetryPlan())
    var budget = RetryBudget()
    #expect(Self.next(&tries, kind, budget: &budget) == .giveUp(isOverBudget: false))
  }
}
