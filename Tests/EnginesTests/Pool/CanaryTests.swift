import EngineSupport
import Foundation
import Synchronization
import Testing

@testable import Engines

/// A server that answers about another slot's picture is found by a picture whose answer is known.
@Suite(.timeLimit(.minutes(20)))
struct CanaryTests {
  /// The made pictures, so that a stub can tell which of them it was sent.
  final class Flock: Sendable {
    private let canaries = Mutex<[Canary]>([])

    @Sendable func next() -> Canary? {
      let canary = Canary.random()
      if let canary { canaries.withLock { $0.append(canary) } }
      return canary
    }

    /// The number in the picture of a request; `nil` where it is none of these.
    func number(in body: String) -> String? {
      canaries.withLock { canaries in
        canaries.first { body.contains(Data($0.jpeg).base64EncodedString()) }?.number
      }
    }
  }

  @Test func `a canary's number differs from picture to picture`() throws {
    let numbers = try (0..<20).map { _ in try #require(Canary.random()).number }
    #expect(Set(numbers).count > 10)
    let canary = try #require(Canary(number: 4711, colour: [210, 70, 70]))
    #expect(canary.isRead(in: ChatReply(text: "The number is 4,711.")))
    #expect(!canary.isRead(in: ChatReply(text: "4712")))
  }

  @Test func `a server that answers about other pictures under load is taken out`() async throws {
    let flock = Flock()
    // The first reads its canary alone, and nothing but others' pictures afterwards.
    let bad = try await StubServer { request in
      guard let number = flock.number(in: request.body) else { return EngineLoadTests.well }
      return StubServer.says(request.number == 0 ? number : "0000")
    }
    let good = try await StubServer { request in
      flock.number(in: request.body).map { StubServer.says($0) } ?? EngineLoadTests.well
    }
    let said = Record<String>()
    let engine = EngineLoadTests.engine([bad, good], slots: 4, canary: flock.next) { said.note($0) }
    try await engine.open()
    #expect(try await EngineLoadTests.ask(engine, 1_000, atOnce: 8) == 0)
    let sentences = said.all
    #expect(sentences.count == 1)
    #expect(sentences.first?.contains(bad.url) == true)
    let before = bad.bodies.count
    #expect(try await EngineLoadTests.ask(engine, 100, atOnce: 8) == 0)
    #expect(bad.bodies.count == before)
    let tally = engine.tally
    #expect(tally.calls == 1_100)
    #expect(tally.canaries.wrong >= Canary.tolerance)
    #expect(tally.canaries.calls >= 5)
    await engine.close()
  }

  @Test func `the only server that answers about other pictures ends the run`() async throws {
    let flock = Flock()
    let server = try await StubServer { request in
      guard let number = flock.number(in: request.body) else { return EngineLoadTests.well }
      return StubServer.says(request.number == 0 ? number : "0000")
    }
    let engine = EngineLoadTests.engine([server], canary: flock.next)
    try await engine.open()
    let error = await #expect(throws: EngineGone.self) {
      try await EngineLoadTests.ask(engine, 1_000, atOnce: 8)
    }
    #expect(error?.reason.contains("other pictures") == true)
    await engine.close()
  }

  @Test func `a model that cannot read the canary alone has none`() async throws {
    let server = try await StubServer { _ in EngineLoadTests.well }
    let engine = EngineLoadTests.engine([server], canary: { Canary.random() })
    try await engine.open()
    #expect(try await EngineLoadTests.ask(engine, 450, atOnce: 8) == 0)
    #expect(server.bodies.count == 451)
    #expect(engine.tally.canaries.calls == 1)
    await engine.close()
  }

  @Test func `an engine without eyes has no canary`() async throws {
    let server = try await StubServer { _ in EngineLoadTests.well }
    let engine = Engine(EngineConfiguration(name: "stub", urls: [server.url], model: "stub"))
    try await engine.open()
    #expect(server.bodies.isEmpty)
    await engine.close()
  }
}
