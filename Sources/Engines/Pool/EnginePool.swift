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

  /// What is known of a server when it is taken in.
  struct Entry: Sendable, Hashable {
    var url: String
    /// Requests that it answers at once.
    var slots: Int
    /// Whether it keeps its connections after an answer.
    var keeps: Bool
  }

  private struct Server {
    var entry: Entry
    var inUse = 0
    var isTried = false
    var health = ServerHealth()
    /// A server that asked to be left alone is, until then.
    var restsUntil = 0.0
    var canaries = CanaryWatch()
    /// Why it is never asked again; `nil` while it may be.
    var outReason: String?
    var probing: Task<Void, Never>?
    var resting: Task<Void, Never>?

    var free: Int {
      guard outReason == nil, inUse < entry.slots else { return 0 }
      return switch health.state {
      case .closed: entry.slots - inUse
      case .onTrial: isTried ? 0 : 1
      case .open: 0
      }
    }
  }

  private struct Waiter {
    let number: Int
    let continuation: CheckedContinuation<Lease, any Error>
  }

  private let engine: String
  private let outage: Double
  private let now: @Sendable () -> Double
  private let probe: @Sendable (Entry) async -> Entry?
  private var servers: [Server]
  private var waiters: [Waiter] = []
  private var nextNumber = 0
  private var gone: EngineGone?
  private var isStarting = false

  /// - Parameters:
  ///   - outage: seconds that all servers may be away before the engine is given up.
  ///   - now: seconds of a steady clock.
  ///   - probe: asks a server for its health; gives what is known of it now, `nil` while it is not
  ///     ready.
  init(
    engine: String, servers: [Entry], outage: Double,
    now: @escaping @Sendable () -> Double, probe: @escaping @Sendable (Entry) async -> Entry?
  ) {
    self.engine = engine
    self.outage = outage
    self.now = now
    self.probe = probe
    self.servers = servers.map { entry in
      Server(
        entry: Entry(url: entry.url, slots: max(1, entry.slots), keeps: entry.keeps))
    }
  }

  /// Requests that may go at once.
  var slots: Int { servers.reduce(0) { $0 + $1.entry.slots } }

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
    let place = lease.server
    servers[place].inUse -= 1
    if lease.isTrial { servers[place].isTried = false }
    // What happened at the address before says nothing of the one where the server is now.
    if lease.url == servers[place].entry.url {
      switch result {
      case .success: servers[place].health.succeeded()
      case .failure(let failure): note(failure, of: place)
      case nil: break
      }
    }
    serve()
  }

  private func note(_ failure: EngineFailure, of place: Int) {
    if let pause = failure.retryAfter, failure.isWorthRetrying {
      rest(place, pause, failure)
      return
    }
    switch failure.kind {
    case .unreachable, .loading, .timedOut, .serverError, .brokenReply, .overloaded: break
    default:
      // It answered, if not what was hoped for.
      servers[place].health.succeeded()
      return
    }
    servers[place].health.failed(failure, slots: servers[place].entry.slots, at: now())
    if servers[place].health.state == .open, servers[place].probing == nil { watch(place) }
  }

  private func rest(_ place: Int, _ pause: Duration, _ failure: EngineFailure) {
    servers[place].health.rests(failure, at: now())
    let seconds = min(pause / .seconds(1), outage)
    servers[place].restsUntil = max(servers[place].restsUntil, now() + seconds)
    guard !giveUpIfAway(), servers[place].resting == nil else { return }
    servers[place].resting = Task { [weak self] in
      while let seconds = await self?.restLeft(place) {
        try? await Task.sleep(for: .seconds(seconds))
      }
    }
  }

  /// Seconds until the server may be asked; `nil` when it may.
  private func restLeft(_ place: Int) -> Double? {
    let left = servers[place].restsUntil - now()
    if gone == nil, left > 0 { return left + 0.005 }
    servers[place].resting = nil
    serve()
    return nil
  }

  /// A launched server died and is being started again: however long that takes, its end is told.
  func startsAgain(_ reason: String) {
    isStarting = true
    servers[0].health.failed(
      EngineFailure(.unreachable, reason), slots: servers[0].entry.slots, at: now())
  }

  /// A launched server is ready, at another address than before.
  func moved(to url: String) {
    isStarting = false
    servers[0].entry.url = url
    servers[0].restsUntil = 0
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
    for server in servers {
      server.probing?.cancel()
      server.resting?.cancel()
    }
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
    for (place, server) in servers.enumerated()
    where server.restsUntil <= now() && server.free > best?.free ?? 0 {
      best = (place, server.free)
    }
    guard let place = best?.place else { return nil }
    let isTrial = servers[place].health.state == .onTrial
    servers[place].inUse += 1
    if isTrial { servers[place].isTried = true }
    let entry = servers[place].entry
    return Lease(server: place, url: entry.url, keeps: entry.keeps, isTrial: isTrial)
  }
}

// MARK: - Servers in trouble

extension EnginePool {
  /// Asks a server that is left out for its health, until it is tried again or the engine given up.
  private func watch(_ place: Int) {
    servers[place].probing = Task { [weak self, probe] in
      while !Task.isCancelled, let pause = await self?.pauseBeforeProbe(place) {
        try? await Task.sleep(for: .seconds(pause))
        guard let entry = await self?.entryToProbe(place) else { continue }
        await self?.probed(place, entry, found: await probe(entry))
      }
    }
  }

  private func pauseBeforeProbe(_ place: Int) -> Double? {
    guard gone == nil, servers[place].health.state == .open else {
      servers[place].probing = nil
      return nil
    }
    return servers[place].health.pause
  }

  private func entryToProbe(_ place: Int) -> Entry? {
    gone == nil && servers[place].health.state == .open ? servers[place].entry : nil
  }

  private func probed(_ place: Int, _ asked: Entry, found: Entry?) {
    guard servers[place].entry.url == asked.url else { return }
    if let found { servers[place].entry = found }
    servers[place].health.probed(isWell: found != nil)
    serve()
    _ = giveUpIfAway()
  }

  /// Gives the engine up where every server has been in trouble for longer than an outage may last;
  /// one that works is enough.
  private func giveUpIfAway() -> Bool {
    let used = servers.filter { $0.outReason == nil }
    let since = used.map(\.health.troubledSince)
    guard !isStarting, !since.contains(nil), let latest = since.compactMap(\.self).max(),
      now() - latest >= outage
    else { return gone != nil }
    let seconds = Int((now() - latest).rounded())
    let what = used.last?.health.latest?.what ?? "it does not answer"
    giveUp("for \(seconds) s now \(what)")
    return true
  }
}

// MARK: - Canaries

extension EnginePool {
  /// Whether a canary says something of a server.
  func canary(isOn: Bool, at place: Int) {
    servers[place].canaries = CanaryWatch(isOn: isOn)
  }

  /// Counts an answer; whether a canary is to follow it.
  func isCanaryDue(after lease: Lease) -> Bool { servers[lease.server].canaries.answered() }

  /// Takes note of a canary; whether its server is left out from now on.
  func canary(isRead: Bool, of lease: Lease) -> Bool {
    let place = lease.server
    guard servers[place].canaries.told(isRead: isRead), servers[place].outReason == nil else {
      return false
    }
    let reason = "\(servers[place].entry.url) answers about other pictures than it is asked about"
    servers[place].outReason = reason
    if servers.allSatisfy({ $0.outReason != nil }) {
      giveUp(
        reason + " (ggml-org/llama.cpp#4194); use another version of the server, or one slot")
    }
    return true
  }
}
