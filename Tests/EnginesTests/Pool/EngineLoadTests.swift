import EngineSupport
import Foundation
import Synchronization
import Testing

@testable import Engines

/// Many questions at once against servers in trouble.
@Suite(.timeLimit(.minutes(20)))
struct EngineLoadTests {
  static let well = StubServer.says("1.5 kilogram")
  static let request = ChatRequest(
    messages: [ChatRequest.Message(.user, [.text("How heavy?")])], maximumTokens: 16)

  static func engine(
    _ servers: [StubServer], slots: Int = 16, outage: Double = 600, silence: Double = 60,
    canary: @escaping @Sendable () -> Canary? = { nil },
    told: @escaping @Sendable (String) -> Void = { _ in }
  ) -> Engine {
    Engine(
      EngineConfiguration(
        name: "stub", urls: servers.map(\.url), model: "stub", slots: slots, sees: true,
        patience: EngineConfiguration.Patience(
          request: 300, silence: silence, outage: outage, attempts: 4)),
      firstPause: .milliseconds(10), canary: canary, told: told)
  }

  /// Asks so many questions, so many at once; gives how many failed.
  @inline(never)
  static func ask(
    _ engine: Engine, _ count: Int, atOnce: Int, request: ChatRequest = request
  ) async throws -> Int {
    let turns = Turns(count)
    let failures = Record<EngineFailure>()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<atOnce {
        group.addTask {
          while turns.next() {
            do {
              let asked = try await engine.ask({ _ in request }, read: { $0.text })
              #expect(asked.value == "1.5 kilogram")
            } catch let failure as EngineFailure {
              failures.note(failure)
            }
          }
        }
      }
      try await group.waitForAll()
    }
    return failures.all.count
  }

  @Test func `faults of one row in twenty cost one request in twenty, and no row`() async throws {
    let kinds: [[StubServer.Step]] = [
      StubServer.error(500, "broke"), StubServer.error(429, "slow down"), [.close],
      StubServer.error(503, "no slot available"), StubServer.says("", finish: "length"),
      [StubServer.streamHead(), StubServer.chunk("data: {\"choices\n\n"), .close],
      [StubServer.streamHead(), StubServer.chunk(StubServer.piece("1.5 ki")), .close],
    ]
    var random = SeededRandom(seed: 9)
    var faults: [Int: [StubServer.Step]] = [:]
    for place in (0..<2_000).shuffled(using: &random).prefix(100) {
      faults[place] = kinds[place % kinds.count]
    }
    let planned = faults
    let server = try await StubServer { planned[$0.number] ?? Self.well }
    let engine = Self.engine([server])
    try await engine.open()
    let turns = Turns(2_000)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<24 {
        group.addTask {
          while turns.next() {
            let asked = try await engine.ask({ _ in Self.request }) { reply in
              guard !reply.text.isEmpty else {
                throw EngineFailure(.unusableAnswer, "the engine gave an empty answer")
              }
              return reply.text
            }
            #expect(asked.value == "1.5 kilogram")
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(server.bodies.count <= 2_100)
    await engine.close()
  }

  @Test(arguments: [1, 4, 16])
  func `a server that answers 500 for a while fails no row`(slots: Int) async throws {
    let began = ContinuousClock.now
    let server = try await StubServer { _ in
      ContinuousClock.now - began < .seconds(3) ? StubServer.error(500, "broke") : Self.well
    }
    let engine = Self.engine([server], slots: slots)
    try await engine.open()
    #expect(try await Self.ask(engine, 60, atOnce: slots * 2) == 0)
    // While it is broken it is asked now and then, and not by all who wait.
    #expect(server.bodies.count < 60 + 4 * slots + 30)
    await engine.close()
  }

  @Test func `a server that is gone for good stops the run with the reason`() async throws {
    let server = try await StubServer { _ in Self.well }
    let engine = Self.engine([server], outage: 1.5)
    try await engine.open()
    #expect(try await Self.ask(engine, 10, atOnce: 4) == 0)
    try await server.stop()
    let error = await #expect(throws: EngineGone.self) {
      try await Self.ask(engine, 10, atOnce: 4)
    }
    #expect(error?.description.contains("cannot be reached") == true)
    await engine.close()
  }

  @Test func `a server that answers nothing but 429 stops the run in the end`() async throws {
    let server = try await StubServer { _ in
      StubServer.error(429, "slow down", headers: ["Retry-After: 0"])
    }
    let engine = Self.engine([server], outage: 1.5)
    try await engine.open()
    await #expect(throws: EngineGone.self) { try await Self.ask(engine, 10, atOnce: 4) }
    await engine.close()
  }

  @Test func `a question that breaks its server alone fails, and not the run`() async throws {
    let server = try await StubServer { _ in StubServer.error(500, "broke") }
    let engine = Self.engine([server], slots: 1)
    try await engine.open()
    #expect(try await Self.ask(engine, 1, atOnce: 1) == 1)
    await engine.close()
  }

  @Test func `of two servers one may die: the other takes over until it is back`() async throws {
    let (first, second) = (
      try await StubServer { _ in [.wait(0.005)] + Self.well },
      try await StubServer { _ in [.wait(0.005)] + Self.well }
    )
    let engine = Self.engine([first, second], slots: 4)
    try await engine.open()
    #expect(try await Self.ask(engine, 100, atOnce: 8) == 0)
    #expect(first.bodies.count > 20 && second.bodies.count > 20)
    let before = first.bodies.count
    try await first.stop()
    #expect(try await Self.ask(engine, 100, atOnce: 8) == 0)
    #expect(first.bodies.count == before)
    try await first.start()
    let limit = ContinuousClock.now + .seconds(600)
    while first.bodies.count < before + 20, ContinuousClock.now < limit {
      #expect(try await Self.ask(engine, 50, atOnce: 8) == 0)
    }
    #expect(first.bodies.count >= before + 20)
    await engine.close()
  }

  @Test func `a question that is cancelled breaks its request off and frees the slot`() async throws
  {
    let server = try await StubServer { request in
      request.number == 0
        ? [StubServer.streamHead(), StubServer.chunk(StubServer.piece("1")), .wait(20)] : Self.well
    }
    let engine = Self.engine([server], slots: 1, silence: 30)
    try await engine.open()
    let asking = Task { try await engine.ask({ _ in Self.request }, read: { $0.text }) }
    while server.bodies.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    #expect(await engine.load.inFlight == 1)
    asking.cancel()
    await #expect(throws: CancellationError.self) { try await asking.value }
    #expect(await engine.load.inFlight == 0)
    #expect(try await Self.ask(engine, 1, atOnce: 1) == 0)
    let limit = ContinuousClock.now + .seconds(300)
    while server.abandoned == 0, ContinuousClock.now < limit {
      try await Task.sleep(for: .milliseconds(10))
    }
    #expect(server.abandoned == 1)
    await engine.close()
  }
}

/// What happened, in order, as several tasks note it.
final class Record<Element: Sendable>: Sendable {
  private let elements = Mutex<[Element]>([])

  var all: [Element] { elements.withLock { $0 } }

  func note(_ element: Element) { elements.withLock { $0.append(element) } }
}

/// So many turns, shared by all who take one.
final class Turns: Sendable {
  private let left: Mutex<Int>

  init(_ count: Int) { left = Mutex(count) }

  /// Whether there was one more.
  func next() -> Bool {
    left.withLock { left in
      left -= 1
      return left >= 0
    }
  }
}

/// Equal in every run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
