import EngineSupport
import Foundation
import Synchronization
import Testing

/// An engine and the link to it go wrong for longer than one question; the program seen from outside.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct EngineFaultTests {
  /// The missing picture's row fails in every run.
  private static let well: Int32 = 1

  /// Whether the server is broken, which a test changes.
  private final class Switch: Sendable {
    private let state = Mutex(true)
    var isBroken: Bool {
      get { state.withLock { $0 } }
      set { state.withLock { $0 = newValue } }
    }
  }

  private static func undisturbed(_ run: FaultyRun) throws -> [String] {
    try run.configure(run.server.url)
    #expect(try run.start().code == well)
    let tables = try run.tables()
    try run.clear()
    return tables
  }

  @Test(arguments: [
    ("500 to every question", StubServer.error(500, "broke"), "resume"),
    ("no answer to any", [StubServer.Step.wait(600)], "resume"),
    ("connections closed", [StubServer.Step.close], "resume"),
  ])
  func `an engine that is broken for longer than its patience stops the run, which is resumed`(
    name: String, steps: [StubServer.Step], told: String
  ) async throws {
    let health = Switch()
    health.isBroken = false
    let run = try await FaultyRun { health.isBroken ? steps : FaultyRun.answer($0) }
    let tables = try Self.undisturbed(run)
    health.isBroken = true
    // An hour for an engine with half an hour of patience, scaled to seconds.
    try run.configure(run.server.url, "slots: 1, outage: 1, silence: 0.5, attempts: 20")
    let stopped = try run.start()
    #expect(stopped.code == 3, "\(name): \(stopped.code) \(stopped.errors)")
    #expect(stopped.errors.contains("the engine stub is gone"), "\(stopped.errors)")
    #expect(stopped.errors.contains(told), "\(stopped.errors)")
    #expect(run.predictions == nil)
    health.isBroken = false
    let resumed = try run.start()
    #expect(resumed.code == Self.well, "\(name): \(resumed.errors)")
    #expect(try run.tables() == tables)
  }

  @Test func `an engine that answers rubbish fails its rows, and retry mends them`() async throws {
    let health = Switch()
    health.isBroken = false
    let run = try await FaultyRun {
      health.isBroken ? StubServer.says("%PDF-1.7 \u{1}{{]") : FaultyRun.answer($0)
    }
    let tables = try Self.undisturbed(run)
    health.isBroken = true
    let broken = try run.start()
    #expect(broken.code == 1 && broken.output.contains("6 failed"), "\(broken.output)")
    health.isBroken = false
    let mended = try run.retry()
    #expect(mended.code == Self.well, "\(mended.errors)")
    #expect(try run.tables() == tables)
  }

  @Test func `an engine that comes back on another port is gone on with there`() async throws {
    let first = Mutex(0)
    let run = try await FaultyRun { request in
      // Two questions are answered before the server breaks; the canary is one of them.
      let number = first.withLock { first in
        first += 1
        return first
      }
      return number == 3 || number == 4 ? [.close] : FaultyRun.answer(request)
    }
    let other = try await StubServer { FaultyRun.answer($0) }
    try run.configure(run.server.url, "slots: 1, outage: 0, attempts: 1")
    let stopped = try run.start()
    #expect(stopped.code == 3 || stopped.code == 1, "\(stopped.errors)")
    try run.configure(other.url)
    let resumed = stopped.code == 3 ? try run.start() : try run.retry()
    #expect(resumed.code == Self.well, "\(resumed.errors)")
    let tables = try run.tables()
    try run.clear()
    #expect(try run.start().code == Self.well)
    #expect(try run.tables() == tables)
  }

  @Test(arguments: [0, 40, 300, 700])
  func `connections that are cut cost a request each and no row`(bytes: Int) async throws {
    let run = try await FaultyRun()
    let tables = try Self.undisturbed(run)
    let link = try await FaultyLink(to: run.server.port) { connection in
      connection % 3 == 1 ? .isCut(after: bytes) : .passes()
    }
    try run.configure(link.url, "outage: 120, attempts: 8")
    let result = try run.start()
    #expect(result.code == Self.well, "\(result.errors)")
    #expect(try run.tables() == tables)
    #expect(link.connections > 1)
  }

  @Test func `packets that come late change nothing`() async throws {
    let run = try await FaultyRun()
    let tables = try Self.undisturbed(run)
    let link = try await FaultyLink(to: run.server.port) {
      .passes(after: $0 % 2 == 0 ? 0.05 : 0.3)
    }
    try run.configure(link.url, "outage: 120")
    let result = try run.start()
    #expect(result.code == Self.well, "\(result.errors)")
    #expect(try run.tables() == tables)
  }

  @Test func `a link that swallows all bytes is waited for, and asked again`() async throws {
    let run = try await FaultyRun()
    let tables = try Self.undisturbed(run)
    let link = try await FaultyLink(to: run.server.port) { $0 < 4 ? .isLost : .passes() }
    try run.configure(link.url, "outage: 120, silence: 1, attempts: 20")
    let result = try run.start()
    #expect(result.code == Self.well, "\(result.errors)")
    #expect(try run.tables() == tables)
  }
}
