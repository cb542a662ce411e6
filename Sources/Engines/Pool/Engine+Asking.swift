internal import Synchronization

extension Engine {
  /// Questions refused for good, with none answered before, after which the engine counts as wrong.
  private static let mostRefusals = 20

  /// An answer that could be used, and what it cost over all tries.
  public struct Asked<Value: Sendable>: Sendable {
    public var value: Value
    public var calls: Int
    public var promptTokens: Int
    public var completionTokens: Int
    public var seconds: Double
  }

  /// Asks until the answer can be used.
  ///
  /// - Parameters:
  ///   - request: what is asked, by how many answers before could not be used (0 first).
  ///   - read: makes a value of a reply; throws `EngineFailure` of kind `unusableAnswer` where it
  ///     cannot be used.
  /// - Throws: `EngineFailure` when this question cannot be answered; `EngineGone` when none can;
  ///   `CancellationError`.
  public func ask<Value: Sendable>(
    _ request: @Sendable (Int) -> ChatRequest, read: @Sendable (ChatReply) throws -> Value
  ) async throws -> Asked<Value> {
    guard let pool = state.withLock({ $0.pool }) else {
      throw EngineGone(engine: configuration.name, reason: "it was not opened")
    }
    var tries = Tries(plan)
    var cost = Asked<Value?>(
      value: nil, calls: 0, promptTokens: 0, completionTokens: 0, seconds: 0)
    while true {
      let lease = try await pool.take()
      do {
        let value = try await once(
          request(tries.unusable), lease, tries.attempt, pool, &cost, read: read)
        return Asked(
          value: value, calls: cost.calls, promptTokens: cost.promptTokens,
          completionTokens: cost.completionTokens, seconds: cost.seconds)
      } catch let failure as EngineFailure {
        try stopWhereNoneIsAnswered(failure)
        let next = state.withLock { state in
          tries.failed(
            failure, wasTrial: lease.isTrial, budget: &state.budget, random: .random(in: 0..<1))
        }
        switch next {
        case .again(let pause): if pause > .zero { try await Task.sleep(for: pause) }
        case .giveUp(isOverBudget: false): throw failure
        case .giveUp(isOverBudget: true):
          throw EngineFailure(
            failure.kind, "\(failure.what), and too many requests before it had to be repeated")
        }
      }
    }
  }

  /// - Throws: `EngineGone` where the failure is every question's.
  private func stopWhereNoneIsAnswered(_ failure: EngineFailure) throws {
    if failure.isTheEngines {
      throw EngineGone(engine: configuration.name, reason: "\(failure.what); \(failure.advice)")
    }
    guard !failure.isWorthRetrying else { return }
    let refusals = state.withLock { state in
      state.refusals = state.refusals.map { $0 + 1 }
      return state.refusals ?? 0
    }
    if refusals >= Self.mostRefusals {
      throw EngineGone(
        engine: configuration.name,
        reason: "it refused the first \(refusals) questions and answered none, the last because "
          + "\(failure.what); \(failure.advice)")
    }
  }

  private func once<Value: Sendable>(
    _ request: ChatRequest, _ lease: EnginePool.Lease, _ attempt: Int, _ pool: EnginePool,
    _ cost: inout Asked<Value?>, read: @Sendable (ChatReply) throws -> Value
  ) async throws -> Value {
    let began = ContinuousClock.now
    state.withLock { $0.tally.count(attempt: attempt) }
    cost.calls += 1
    let reply: ChatReply
    do {
      reply = try await client.send(request, to: lease.url, keeps: lease.keeps)
    } catch let failure as EngineFailure {
      cost.seconds += (ContinuousClock.now - began) / .seconds(1)
      state.withLock { $0.tally.count(failure) }
      await pool.give(lease, .failure(failure))
      throw failure
    } catch {
      await pool.give(lease, nil)
      throw error
    }
    cost.seconds += (ContinuousClock.now - began) / .seconds(1)
    cost.promptTokens += reply.promptTokens
    cost.completionTokens += reply.completionTokens
    state.withLock { state in
      state.tally.count(reply)
      state.budget.earn()
      state.refusals = nil
    }
    if await pool.isCanaryDue(after: lease) { await askCanary(lease, pool) }
    await pool.give(lease, .success(()))
    do {
      return try read(reply)
    } catch let failure as EngineFailure {
      state.withLock { $0.tally.count(failure) }
      throw failure
    }
  }
}
