/// The servers of an engine and their free slots: gives each request to the server with the most,
/// lets no more go at once than a server has slots, and leaves out servers that are in trouble until
/// they are well again. Who waits longest is served first.
actor EnginePool {
  struct Lease: Sendable {
    let server: Int
    let url: String
    let keeps: Bool
    /// Whether this request decides if the server is used again.
    let isTrial: Bool
  }

  private struct Server {
    var url: String
    var slots: Int
    /// Whether it keeps its connections after an answer.
    var keeps: Bool
    var inUse = 0
    var health = ServerHealth()
    /// A server that asked to be left alone is, until then.
    var restsUntil = 0.0
  }

  private struct Waiter {
    let number: Int
    let continuation: CheckedContinuation<Lease, any Error>
  }

  private let engine: String
  private let outage: Double
  private let now: @Sendable () -> Double
  private let isWell: @Sendable (String) async -> Bool
  private var servers: [Server]
  private var waiters: [Waiter] = []
  private var nextNumber = 0
  private var gone: EngineGone?
  private var isStarting = false
  private var tasks: [Task<Void, Never>] = []

  /// - Parameters:
  ///   - outage: seconds that all servers may be away before the engine is given up.
  ///   - now: seconds of a steady clock.
  ///   - isWell: whether the server at an address is ready.
  init(
    engine: String, servers: [(url: String, slots: Int, keeps: Bool)], outage: Double,
    now: @escaping @Sendable () -> Double, isWell: @escaping @Sendable (String) async -> Bool
  ) {
    self.engine = engine
    self.outage = outage
    self.now = now
    self.isWell = isWell
    self.servers = servers.map { Server(url: $0.url, slots: max(1, $0.slots), keeps: $0.keeps) }
  }

  /// Requests that may go at once.
  var slots: Int { servers.reduce(0) { $0 + $1.slots } }

  /// Requests in flight, and those that wait for a slot.
  var load: (inFlight: Int, waiting: Int) {
    (servers.reduce(0) { $0 + $1.inUse }, waiters.count)
  }

  /// Waits for a slot.
  ///
  /// - Throws: `EngineGone`; `CancellationError`.
  func take() async throws -> Lease {
    try Task.checkCancellation()
    if let gone { throw gone }
    if waiters.isEmpty, let lease = free() { return lease }
    let number = nextNumber
    nextNumber += 1
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        waiters.append(Waiter(number: number, continuation: continuation))
      }
    } onCancel: {
      Task { await self.cancel(number) }
    }
  }

  private func cancel(_ number: Int) {
    if let place = waiters.firstIndex(where: { $0.number == number }) {
      waiters.remove(at: place).continuation.resume(throwing: CancellationError())
    }
  }

  /// Gives a slot back and tells how the request went; `nil` where it says nothing of the server.
  func give(_ lease: Lease, _ result: Result<Void, EngineFailure>?) {
    servers[lease.server].inUse -= 1
    switch result {
    case .success: servers[lease.server].health.succeeded()
    case .failure(let failure): note(failure, of: lease.server)
    case nil: break
    }
    serve()
  }

  private func note(_ failure: EngineFailure, of place: Int) {
    if let pause = failure.retryAfter {
      rest(place, pause)
      return
    }
    switch failure.kind {
    case .unreachable, .loading, .timedOut, .serverError, .brokenReply, .overloaded: break
    default:
      // It answered, if not what was hoped for.
      servers[place].health.succeeded()
      return
    }
    let was = servers[place].health.state
    servers[place].health.failed(failure, slots: servers[place].slots, at: now())
    if was != .open, servers[place].health.state == .open { watch(place) }
  }

  private func rest(_ place: Int, _ pause: Duration) {
    let seconds = min(Double(pause.components.seconds), outage)
    servers[place].restsUntil = max(servers[place].restsUntil, now() + seconds)
    tasks.append(
      Task { [weak self] in
        try? await Task.sleep(for: .seconds(seconds + 0.01))
        await self?.serve()
      })
  }

  /// A launched server died and is being started again: however long that takes, its end is told.
  func startsAgain(_ reason: String) {
    isStarting = true
    let slots = servers[0].slots
    servers[0].health.failed(EngineFailure(.unreachable, reason), slots: slots, at: now())
  }

  /// A launched server is ready, at another address than before.
  func moved(to url: String) {
    isStarting = false
    servers[0].url = url
    servers[0].health.succeeded()
    serve()
  }

  /// Ends all waiting: the engine will not come back.
  func giveUp(_ reason: String) {
    guard gone == nil else { return }
    let error = EngineGone(engine: engine, reason: reason)
    gone = error
    for waiter in waiters { waiter.continuation.resume(throwing: error) }
    waiters.removeAll()
  }

  func close() {
    giveUp("it was closed")
    for task in tasks { task.cancel() }
    tasks.removeAll()
  }

  /// Asks a server that is left out for its health, until it is tried again or the engine given up.
  private func watch(_ place: Int) {
    tasks.append(
      Task { [weak self] in
        while !Task.isCancelled, let pause = await self?.pauseBeforeProbe(place) {
          try? await Task.sleep(for: .seconds(pause))
          guard let url = await self?.urlToProbe(place) else { return }
          await self?.probed(place, isWell: self?.isWell(url) ?? false)
        }
      })
  }

  private func pauseBeforeProbe(_ place: Int) -> Double? {
    guard gone == nil, servers[place].health.state == .open else { return nil }
    return servers[place].health.pause
  }

  private func urlToProbe(_ place: Int) -> String? {
    guard gone == nil, servers[place].health.state == .open else { return nil }
    return servers[place].url
  }

  private func probed(_ place: Int, isWell: Bool) {
    servers[place].health.probed(isWell: isWell)
    serve()
    // One server that works is enough.
    let since = servers.map(\.health.troubledSince)
    guard !isStarting, !since.contains(nil), let latest = since.compactMap(\.self).max(),
      now() - latest >= outage
    else { return }
    let seconds = Int((now() - latest).rounded())
    let what = servers[place].health.latest?.what ?? "it does not answer"
    giveUp("for \(seconds) s now \(what)")
  }

  private func serve() {
    while let waiter = waiters.first, let lease = free() {
      waiters.removeFirst()
      waiter.continuation.resume(returning: lease)
    }
  }

  /// Takes a slot of the server that has the most free ones.
  private func free() -> Lease? {
    var best: (place: Int, free: Int)?
    for (place, server) in servers.enumerated() where server.restsUntil <= now() {
      let free =
        switch server.health.state {
        case .closed: server.slots - server.inUse
        case .onTrial: server.inUse == 0 ? 1 : 0
        case .open: 0
        }
      if free > best?.free ?? 0 { best = (place, free) }
    }
    guard let place = best?.place else { return nil }
    servers[place].inUse += 1
    return Lease(
      server: place, url: servers[place].url, keeps: servers[place].keeps,
      isTrial: servers[place].health.state == .onTrial)
  }
}
