public import Foundation
internal import Imaging
internal import Synchronization

/// A model behind one or several servers: opened once, asked by many at a time, closed.
///
///     let engine = Engine(configuration)
///     try await engine.open()
///     let asked = try await engine.ask({ _ in request }) { reply in reply.text }
///
/// Every question is tried until its answer can be used, the engine's patience is at an end, or
/// another try cannot help.
public final class Engine: Sendable {
  public let configuration: EngineConfiguration
  private let client: ChatClient
  private let plan: RetryPlan
  private let told: @Sendable (String) -> Void
  private let state = Mutex(State())

  private struct State {
    var pool: EnginePool?
    var server: LaunchedServer?
    var tally = EngineTally()
    var budget = RetryBudget()
  }

  /// An answer that could be used, and what it cost over all tries.
  public struct Asked<Value: Sendable>: Sendable {
    public var value: Value
    public var calls: Int
    public var promptTokens: Int
    public var completionTokens: Int
    public var seconds: Double
  }

  /// - Parameters:
  ///   - environment: where the API key's variable is looked up.
  ///   - told: told in words how a launched server comes up.
  public init(
    _ configuration: EngineConfiguration,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    told: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.configuration = configuration
    self.told = told
    client = ChatClient(configuration, environment: environment)
    plan = RetryPlan(attempts: max(1, configuration.patience.attempts))
  }

  public var tally: EngineTally { state.withLock { $0.tally } }

  /// Requests that may go at once; 0 while the engine is closed.
  public var slots: Int {
    get async { await state.withLock { $0.pool }?.slots ?? 0 }
  }

  /// Requests in flight, and those that wait for a slot.
  public var load: (inFlight: Int, waiting: Int) {
    get async { await state.withLock { $0.pool }?.load ?? (0, 0) }
  }

  /// Starts the servers that are launched, finds out what each can do, and makes the engine ready.
  ///
  /// - Throws: `EngineStartError` where a server cannot be started; `EngineGone` where none can be
  ///   reached within the engine's patience.
  public func open() async throws {
    guard state.withLock({ $0.pool == nil }) else { return }
    var urls = configuration.urls.map(Self.trimmed)
    if configuration.launch != nil {
      let server = LaunchedServer(configuration, slots: configuration.slots ?? 4, told: told)
      state.withLock { $0.server = server }
      urls = [try await server.start()]
    }
    let facts = try await facts(of: urls)
    let client = client
    let began = ContinuousClock.now
    let pool = EnginePool(
      engine: configuration.name,
      servers: zip(urls, facts).map { url, facts in
        (url, configuration.slots ?? facts?.slots ?? 4, facts?.isLlama != true)
      },
      outage: configuration.patience.outage,
      now: { (ContinuousClock.now - began) / .seconds(1) },
      isWell: { await ServerFacts.isReady($0, client) })
    state.withLock { $0.pool = pool }
    if let server = state.withLock({ $0.server }) { Self.follow(server.changes, pool) }
  }

  /// Tells the pool where its launched server is, for as long as there is one.
  private static func follow(_ changes: AsyncStream<LaunchedServer.Change>, _ pool: EnginePool) {
    Task {
      for await change in changes {
        switch change {
        case .away(let reason): await pool.startsAgain(reason)
        case .ready(let url): await pool.moved(to: url)
        case .gaveUp(let error): await pool.giveUp(error.description)
        }
      }
    }
  }

  /// Stops what was launched. Questions in flight end with `EngineGone`.
  public func close() async {
    let (pool, server) = state.withLock { state in
      defer {
        state.pool = nil
        state.server = nil
      }
      return (state.pool, state.server)
    }
    await pool?.close()
    await server?.stop()
  }

  /// The facts that each server tells; `nil` for one that is away, as long as another is there.
  private func facts(of urls: [String]) async throws -> [ServerFacts?] {
    let began = ContinuousClock.now
    while true {
      var facts: [ServerFacts?] = []
      for url in urls { facts.append(await ServerFacts(of: url, client)) }
      if facts.contains(where: { $0 != nil }) { return facts }
      let away = (ContinuousClock.now - began) / .seconds(1)
      if away >= configuration.patience.outage {
        throw EngineGone(
          engine: configuration.name,
          reason: "no answer at \(urls.joined(separator: ", ")) within \(Int(away)) s; "
            + "start it there, or correct its url")
      }
      try await Task.sleep(for: .seconds(min(1, max(0.05, configuration.patience.outage / 20))))
    }
  }

  /// The facts of the first server; the engine must be open.
  func serverFacts() async -> ServerFacts? {
    guard let pool = state.withLock({ $0.pool }), let lease = try? await pool.take() else {
      return nil
    }
    let facts = await ServerFacts(of: lease.url, client)
    await pool.give(lease, nil)
    return facts
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
    var attempt = 1
    var unusable = 0
    var cost = Asked<Value?>(
      value: nil, calls: 0, promptTokens: 0, completionTokens: 0, seconds: 0)
    while true {
      let lease = try await pool.take()
      do {
        let value = try await once(request(unusable), lease, attempt, pool, &cost, read: read)
        return Asked(
          value: value, calls: cost.calls, promptTokens: cost.promptTokens,
          completionTokens: cost.completionTokens, seconds: cost.seconds)
      } catch let failure as EngineFailure {
        if failure.isTheEngines {
          throw EngineGone(
            engine: configuration.name, reason: "\(failure.what); \(failure.advice)")
        }
        if failure.kind == .unusableAnswer { unusable += 1 }
        try await pause(after: failure, attempt: attempt, wasTrial: lease.isTrial)
        // A trial tells about the server, not about the question.
        if !lease.isTrial { attempt += 1 }
      }
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
    }
    await pool.give(lease, .success(()))
    do {
      return try read(reply)
    } catch let failure as EngineFailure {
      state.withLock { $0.tally.count(failure) }
      throw failure
    }
  }

  /// Waits before the next try, or throws the failure when there is none.
  private func pause(after failure: EngineFailure, attempt: Int, wasTrial: Bool) async throws {
    guard failure.isWorthRetrying else { throw failure }
    // A server that asked for a pause gets it from the pool, and so does one that failed its trial.
    if wasTrial { return }
    guard
      let pause = plan.pause(
        afterAttempt: attempt, retryAfter: failure.retryAfter, random: .random(in: 0..<1))
    else { throw failure }
    guard state.withLock({ $0.budget.spend() }) else {
      throw EngineFailure(
        failure.kind, "\(failure.what), and too many requests before it had to be repeated")
    }
    if failure.kind != .unusableAnswer, failure.retryAfter == nil {
      try await Task.sleep(for: pause)
    }
  }

  private static func trimmed(_ url: String) -> String {
    var url = url
    for end in ["/", "/v1"] where url.hasSuffix(end) { url.removeLast(end.count) }
    return url
  }
}
