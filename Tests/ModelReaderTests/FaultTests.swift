import Catalogue
import EngineSupport
import Imaging
import Readings
import Testing

@testable import Engines
@testable import ModelReader

/// One question against a server that goes wrong.
struct FaultTests {
  static let picture = Image(
    bytes: try! Canvas(
      Pixels(
        width: 16, height: 16, bytes: [UInt8](repeating: 200, count: 768), sourceWidth: 16,
        sourceHeight: 16)
    ).encoded(as: .jpeg))

  static func engine(
    _ urls: [String], slots: Int = 4, outage: Double = 8, silence: Double = 4
  ) -> Engine {
    Engine(
      EngineConfiguration(
        name: "stub", urls: urls, model: "stub", slots: slots, sees: true,
        patience: EngineConfiguration.Patience(
          request: 12, silence: silence, outage: outage, attempts: 4)),
      firstPause: .milliseconds(20), canary: { nil })
  }

  static func question(two: Bool = false) -> Question {
    let names = two ? ["item_weight", "item_volume"] : ["item_weight"]
    return Question(image: picture, attributes: names.compactMap { Schema.challenge[$0] })
  }

  static func reader(_ engine: Engine) -> ModelReader {
    ModelReader(engine: engine, schema: .challenge, prompt: .builtIn("standard")!)
  }

  /// How the row ends.
  static func ending(_ reader: ModelReader, two: Bool) async throws -> Fault.Ending {
    do {
      let answer = try #require(try await reader.read(question(two: two)).first)
      return answer.text == "1.5 kilogram" ? .value : .says(answer.text ?? "")
    } catch let failure as EngineFailure {
      return .fails(failure.failure.category)
    } catch is EngineGone {
      return .stops
    }
  }

  @Test(.timeLimit(.minutes(20)), arguments: Fault.all)
  func `a row that meets it ends as it should, with no more requests than that takes`(
    fault: Fault
  ) async throws {
    let server = try await StubServer(script: fault.script)
    let engine = Self.engine([server.url])
    let reader = Self.reader(engine)
    try await reader.open()
    let ending = try await Self.ending(reader, two: fault.asksTwoAttributes)
    #expect(ending == fault.ending)
    #expect(server.bodies.count == fault.requests)
    await reader.close()
  }

  @Test func `a kept connection that is closed under a request costs one more, not the row`()
    async throws
  {
    let server = try await StubServer { $0.onConnection > 0 ? [.close] : Fault.well }
    let engine = Self.engine([server.url])
    let reader = Self.reader(engine)
    try await reader.open()
    #expect(try await Self.ending(reader, two: false) == .value)
    #expect(try await Self.ending(reader, two: false) == .value)
    #expect(server.bodies.count == 3)
    #expect(engine.tally.calls == 2)
    #expect(engine.tally.failures.isEmpty)
    await reader.close()
  }

  @Test func `a server that refuses every question stops the run instead of failing each row`()
    async throws
  {
    let server = try await StubServer { _ in StubServer.error(400, "unknown field") }
    let reader = Self.reader(Self.engine([server.url]))
    try await reader.open()
    var endings: [Fault.Ending] = []
    for _ in 0..<20 { endings.append(try await Self.ending(reader, two: false)) }
    #expect(endings.dropLast().allSatisfy { $0 == .fails("refused") })
    #expect(endings.last == .stops)
    await reader.close()
  }

  @Test func `what listens at the address and is no engine is told at once`() async throws {
    let server = try await StubServer { _ in [] }
    let engine = Self.engine([server.url + "/other"], outage: 60)
    let error = await #expect(throws: EngineGone.self) { try await engine.open() }
    #expect(error?.reason.contains("is no engine") == true)
  }
}
