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
  let client: ChatClient
  let plan: RetryPlan
  let told: @Sendable (String) -> Void
  let state = Mutex(State())
  private let canary: @Sendable () -> Canary?

  struct State {
    var pool: EnginePool?
    var server: LaunchedServer?
    var tally = EngineTally()
    var budget = RetryBudget()
    /// Questions that were refused for good, as long as none was ever answered.
    var refusals: Int? = 0
  }

  /// - Parameters:
  ///   - environment: where the API key's variable is looked up.
  ///   - told: told in words how a launched server comes up.
  public convenience init(
    _ configuration: EngineConfiguration,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    told: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.init(configuration, environment: environment, canary: Canary.random, told: told)
  }

  /// - Parameters:
  ///   - firstPause: the upper bound of the pause before a question is asked for the second time.
  ///   - canary: makes a picture to watch the servers with; `nil` watches none.
  package init(
    _ configuration: EngineConfiguration,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    firstPause: Duration = .milliseconds(500), canary: @escaping @Sendable () -> Canary?,
    told: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.configuration = configuration
    self.told = told
    self.canary = canary
    client = ChatClient(configuration, environment: environment)
    plan = RetryPlan(
      attempts: max(1, configuration.patience.attempts), firstPause: firstPause)
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
    let entries = zip(urls, facts).map { entry($0, $1) }
    let began = ContinuousClock.now
    let pool = EnginePool(
      engine: configuration.name, servers: entries, outage: configuration.patience.outage,
      now: { (ContinuousClock.now - began) / .seconds(1) },
      probe: { [weak self] in await self?.probe($0) })
    let slots = await pool.slots
    state.withLock { state in
      state.pool = pool
      state.budget = RetryBudget(slots: slots)
    }
    if let server = state.withLock({ $0.server }) { Self.follow(server.changes, pool) }
    await releaseCanaries(at: urls, pool)
  }

  private func entry(_ url: String, _ facts: ServerFacts?, slots: Int = 4) -> EnginePool.Entry {
    EnginePool.Entry(
      url: url, slots: configuration.slots ?? facts?.slots ?? slots,
      keeps: facts?.isLlama != true)
  }

  /// A server that was away when the engine was opened tells its slots when it comes.
  private func probe(_ known: EnginePool.Entry) async -> EnginePool.Entry? {
    guard await ServerFacts.isReady(known.url, client) else { return nil }
    let facts = await ServerFacts(of: known.url, client)
    return facts.map { entry(known.url, $0, slots: known.slots) } ?? known
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
      for url in urls {
        switch await ServerFacts.look(at: url, client) {
        case .facts(let found): facts.append(found)
        case .notYet: facts.append(nil)
        case .wrong(let failure):
          throw EngineGone(
            engine: configuration.name, reason: "\(failure.what); \(failure.advice)")
        }
      }
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

  /// A new canary where the engine has eyes.
  func nextCanary() -> Canary? { configuration.sees ? canary() : nil }

  static func trimmed(_ url: String) -> String {
    var url = url[...]
    while url.hasSuffix("/") { url.removeLast() }
    if url.hasSuffix("/v1") { url.removeLast(3) }
    return String(url)
  }
}
