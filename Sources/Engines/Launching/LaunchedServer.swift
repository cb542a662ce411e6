import Foundation

/// A server that Measurand starts, watches, starts again when it dies or falls silent, and stops.
///
/// It listens on a free loopback port, another one after each restart: whoever uses it reads
/// `changes`. It is ready when `/health` and then `/v1/models` say so. It ends when it is stopped, and
/// with this process, also when that is killed (`Supervisor`).
public actor LaunchedServer {
  /// What happens to a server after it was ready for the first time.
  public enum Change: Sendable, Hashable {
    /// It died or fell silent and is being started again; nobody is at the old address.
    case away(String)
    /// It is ready at this address.
    case ready(String)
    /// It died once too often, and is not started again.
    case gaveUp(EngineStartError)
  }

  /// What happens after `start()` has returned; ends with `.gaveUp` or when the server is stopped.
  /// For one reader.
  public nonisolated let changes: AsyncStream<Change>
  /// Where it is ready at the moment; `nil` before it is and while it is away.
  public private(set) var url: String?

  private let configuration: EngineConfiguration
  private let slots: Int
  private let told: @Sendable (String) -> Void
  private let timing: Timing
  private let continuation: AsyncStream<Change>.Continuation
  private var life: Life?
  private var watch: Task<Void, Never>?
  private var isStopped = false
  private var restarts = 0

  /// - Parameters:
  ///   - configuration: Must have a `launch`.
  ///   - slots: Answers at a time; `{slots}` and `{context}` of the command follow from it.
  ///   - told: Is told the start in words, a sentence at a time.
  public init(
    _ configuration: EngineConfiguration, slots: Int,
    told: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.init(configuration, slots: slots, timing: Timing(), told: told)
  }

  package init(
    _ configuration: EngineConfiguration, slots: Int, timing: Timing,
    told: @escaping @Sendable (String) -> Void
  ) {
    self.configuration = configuration
    self.slots = max(1, slots)
    self.timing = timing
    self.told = { told("\(configuration.name): \($0)") }
    (changes, continuation) = AsyncStream.makeStream()
  }

  /// The last lines that the server wrote, oldest first.
  public var log: [String] { life?.record.lines ?? [] }

  /// Starts it and waits until it is ready. Once in the life of this value.
  ///
  /// - Returns: Its address, `http://127.0.0.1:PORT`, where the OpenAI-compatible paths begin.
  /// - Throws: `EngineStartError`.
  @discardableResult
  public func start() async throws -> String {
    precondition(life == nil && !isStopped, "a launched server is started once")
    let url = try await startUntilReady()
    watch = Task { await self.keepAlive() }
    return url
  }

  /// Stops it: TERM, and KILL after the grace period. Returns when its process is gone.
  public func stop() async {
    isStopped = true
    url = nil
    continuation.finish()
    life?.stop()
    watch?.cancel()
    await watch?.value
    _ = await life?.ending.value
  }
}

// MARK: - One start

extension LaunchedServer {
  /// One process of the server, from its start to its end.
  private struct Life: Sendable {
    let url: String
    let port: Int
    let record: Supervisor.Record
    let began: ContinuousClock.Instant
    /// How it ended; what could not be started counts as ended, with code 127.
    let ending: Task<ProcessEnding, Never>
    let stop: @Sendable () -> Void
  }

  /// A taken port is no failure of the server: it gets another one, a few times.
  private func startUntilReady() async throws -> String {
    for _ in 1...5 {
      let life = try launch()
      self.life = life
      if isStopped { life.stop() }
      if let url = try await waitUntilReady(life) { return url }
      told("port \(life.port) was taken before it was there, starting it on another one")
    }
    throw failure(
      .ended, "five ports in a row were taken by others before it could listen on them",
      advice: "See what opens ports on this machine, then run the command again")
  }

  private func launch() throws -> Life {
    guard let port = LoopbackPort.free() else {
      throw failure(
        .noPort, "there is no free port on 127.0.0.1",
        advice: "See what holds them, or whether this process may listen at all")
    }
    let command = try LaunchCommand(configuration, port: port, slots: slots)
    told("starting \(command.words)")
    let (stops, continuation) = AsyncStream<Void>.makeStream()
    let (record, grace) = (Supervisor.Record(), timing.grace)
    let environment = configuration.launch?.environment ?? [:]
    let ending = Task {
      await Supervisor.run(
        command, environment: environment, grace: grace, record: record, until: stops)
    }
    return Life(
      url: "http://127.0.0.1:\(port)", port: port, record: record, began: .now, ending: ending,
      stop: { continuation.finish() })
  }

  /// The address, or `nil` when somebody else has the port.
  private func waitUntilReady(_ life: Life) async throws -> String? {
    let readiness = readiness(life)
    let limit = life.began + .seconds(configuration.launch?.readyWithin ?? 0)
    var (poll, lastTold, last) = (timing.firstPoll, life.began, Readiness.Answer.silent)
    while life.record.ending == nil, !isStopped {
      last = await readiness.ask()
      // An answer counts only while the process lives: another program may have the port.
      if last == .ready, life.record.ending == nil, !isStopped {
        url = life.url
        told("ready after \(Self.seconds(since: life.began))")
        return life.url
      }
      if ContinuousClock.now >= limit || last == .locked { break }
      if .now - lastTold >= timing.tellEvery || (lastTold == life.began && last != .silent) {
        lastTold = .now
        told(Self.loading(since: life.began, lastLine: life.record.lines.last))
      }
      try? await Task.sleep(for: poll)
      poll = min(poll * 2, timing.slowestPoll)
    }
    if life.record.ending != nil || isStopped { return try await ended(life) }
    life.stop()
    _ = await life.ending.value
    if last == .locked {
      throw failure(
        .locked,
        "it asks for an API key, and "
          + (configuration.apiKeyVariable.map { "\($0) holds no valid one" } ?? "none is configured"),
        advice: "Name the environment variable that holds it, `api_key_env:`")
    }
    throw failure(
      .notReady,
      "it was started and not ready after \(Self.seconds(since: life.began)) ("
        + (last == .silent ? "nobody listened on port \(life.port)" : Self.words(last)) + ")",
      advice: "If it was still loading or fetching its model, raise `ready_within:` "
        + "(seconds); otherwise look at its last lines")
  }

  private func readiness(_ life: Life) -> Readiness {
    Readiness(
      url: life.url,
      key: configuration.apiKeyVariable.flatMap { ProcessInfo.processInfo.environment[$0] })
  }

  private func ended(_ life: Life) async throws -> String? {
    if isStopped { life.stop() }
    let ending = await life.ending.value
    if isStopped {
      throw failure(.stopped, "it was stopped while it started", advice: "Run the command again")
    }
    if LoopbackPort.isTaken(life.port) { return nil }
    throw failure(
      .ended,
      "it \(ending.words) \(Self.seconds(since: life.began)) after its start, before it was ready",
      advice: "Its last lines say why; the command was: "
        + (try LaunchCommand(configuration, port: life.port, slots: slots).words))
  }
}

// MARK: - After that

extension LaunchedServer {
  /// Waits for its death and starts it again, until it is stopped or has died too often.
  private func keepAlive() async {
    while let life, !isStopped {
      let silence = Task { await self.stopWhenSilent(life) }
      let ending = await life.ending.value
      silence.cancel()
      let wasSilent = await silence.value
      url = nil
      if isStopped { return }
      var reason =
        wasSilent
        ? "it did not answer for \(Self.words(outage)) and was stopped"
        : "it \(ending.words) after \(Self.seconds(since: life.began))"
      continuation.yield(.away(reason))
      while true {
        guard let pause = nextPause() else { return giveUp(reason) }
        told("\(reason), restarting in \(Self.words(pause))")
        try? await Task.sleep(for: pause)
        if isStopped { return }
        do {
          continuation.yield(.ready(try await startUntilReady()))
          break
        } catch {
          if isStopped { return }
          reason = (error as? EngineStartError)?.happened ?? "\(error)"
        }
      }
    }
  }

  /// Stops a server that lives and does not answer, busy or not, for the engine's `outage`.
  ///
  /// - Returns: Whether it did.
  private func stopWhenSilent(_ life: Life) async -> Bool {
    let readiness = readiness(life)
    var lastAnswer = ContinuousClock.now
    while (try? await Task.sleep(for: timing.watchEvery)) != nil, life.record.ending == nil {
      if await readiness.ask() == .ready {
        lastAnswer = .now
      } else if .now - lastAnswer >= outage, life.record.ending == nil, !Task.isCancelled {
        url = nil
        life.stop()
        return true
      }
    }
    return false
  }

  private var outage: Duration {
    max(.seconds(configuration.patience.outage), timing.watchEvery * 2)
  }

  private func nextPause() -> Duration? {
    guard restarts < configuration.launch?.restarts ?? 0 else { return nil }
    restarts += 1
    return timing.pause(beforeRestart: restarts)
  }

  private func giveUp(_ reason: String) {
    let error = failure(
      .diedTooOften,
      "\(reason), and it may not be started again"
        + (restarts > 0 ? " (\(restarts) restarts, `restarts:`)" : ""),
      advice:
        "Its last lines say why; too little memory is the usual cause (fewer slots, a smaller "
        + "context, a smaller quantization)")
    told(error.happened)
    continuation.yield(.gaveUp(error))
    continuation.finish()
  }

  private func failure(
    _ kind: EngineStartError.Kind, _ happened: String, advice: String
  ) -> EngineStartError {
    EngineStartError(
      kind: kind, engine: configuration.name, happened: happened, log: log, advice: advice)
  }
}

// MARK: - Words

extension LaunchedServer {
  private static func loading(since began: ContinuousClock.Instant, lastLine: String?) -> String {
    "loading for \(seconds(since: began))" + (lastLine.map { "; it last said: \($0)" } ?? "")
  }

  private static func words(_ answer: Readiness.Answer) -> String {
    if case .loading(let words) = answer { words } else { "" }
  }

  /// "41 s", "0.4 s".
  private static func words(_ duration: Duration) -> String {
    let seconds = duration / .seconds(1)
    return seconds < 10
      ? "\((seconds * 10).rounded() / 10) s".replacing(".0 s", with: " s") : "\(Int(seconds)) s"
  }

  private static func seconds(since began: ContinuousClock.Instant) -> String {
    words(.now - began)
  }
}
