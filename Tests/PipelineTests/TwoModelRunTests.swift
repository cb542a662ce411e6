import Catalogue
import Foundation
import Imaging
import Pipeline
import Readings
import Synchronization
import Testing

/// A refiner that answers as it is told and counts what it was asked.
final class MadeRefiner: Refiner, Sendable {
  let name = "made refiner"
  let fingerprint: String
  let asked = Mutex<[String]>([])
  let opened = Mutex(0)
  private let answer: @Sendable (RawAnswer) throws -> Refinement

  init(
    _ fingerprint: String = "refiner-1",
    _ answer: @escaping @Sendable (RawAnswer) throws -> Refinement
  ) {
    self.fingerprint = fingerprint
    self.answer = answer
  }

  func open() async throws { opened.withLock { $0 += 1 } }

  func refine(_ answer: RawAnswer) async throws -> Refinement {
    asked.withLock { $0.append(answer.text) }
    return try self.answer(answer)
  }

  struct Broken: RowFailure {
    var failure: Failure { Failure(component: .refiner, category: "made", reason: "made to fail") }
  }
}

/// A reader that says of every image what its link says, at a cost.
final class SayingReader: Reader, Sendable {
  let name = "saying"
  let fingerprint = "saying-1"
  let asked = Mutex(0)
  let opened = Mutex(0)

  func open() async throws { opened.withLock { $0 += 1 } }

  func read(_ question: Question) async throws -> [Answer] {
    asked.withLock { $0 += 1 }
    let text = String(decoding: question.image.bytes, as: UTF8.self)
    let hash = StableHash.hex(text).utf8.suffix(4).reduce(0) { 31 * $0 + Int($1) }
    let tokens = 300 + hash % 400
    return question.attributes.enumerated().map { place, attribute in
      Answer(
        attribute: attribute.name, text: text, confidence: 0.6,
        usage: place == 0 ? Usage(calls: 1, promptTokens: tokens, completionTokens: 20) : nil)
    }
  }
}

struct TwoModelRunTests {
  static func work(
    _ fixture: RunFixture, _ reader: SayingReader, _ refiner: MadeRefiner?,
    _ policy: RefinePolicy = .unclear, rows: Run.Rows = .unsettled, together: Bool = false
  ) async throws -> RunSummary? {
    var configuration = fixture.configuration(parts: 3)
    configuration.models = ModelSettings(
      strategy: .model, readers: ["saying"], refiner: refiner?.name, refine: policy)
    let run = try Run.prepare(configuration, in: fixture.runFolder)
    return try await run.work(
      rows, readers: RunReaders(reader, refiner: refiner, refine: policy), outputs: [fixture.out],
      options: Run.Options(inFlight: 2, partsAtOnce: 2, refineInFlight: 2, together: together)
    ) { link in Image(bytes: Array(link.utf8)) }
  }

  static let rows = [
    "0,3 kg,,item_weight", "1,12,,item_weight", "2,not shown,,item_weight",
    "3,5.5 kg,,item_weight",
  ]

  @Test(arguments: [false, true])
  func `only what the rules cannot settle is refined, and the rules read the refiner too`(
    together: Bool
  ) async throws {
    let fixture = try RunFixture(rows: Self.rows)
    let refiner = MadeRefiner { _ in Refinement(.value, text: "7kgs", usage: Usage(calls: 1)) }
    let summary = try await Self.work(fixture, SayingReader(), refiner, together: together)
    #expect(refiner.asked.withLock { $0 } == ["12"])
    #expect(
      try fixture.output() == [
        "index,prediction", "0,3 kilogram", "1,7 kilogram", "2,", "3,5.5 kilogram",
      ])
    #expect(summary?.refining.calls == 1)
  }

  @Test func `a rejected refinement never reaches the output and is counted`() async throws {
    let fixture = try RunFixture(rows: Self.rows)
    let refiner = MadeRefiner { _ in Refinement(.rejected, text: "9 kilogram") }
    let summary = try await Self.work(fixture, SayingReader(), refiner)
    #expect(summary?.rejectedRefinements == 1)
    #expect(try !fixture.output().contains("1,9 kilogram"))
  }

  @Test func `a part that is read and not refined is not done, to status as to merge`() async throws
  {
    let fixture = try RunFixture(rows: Self.rows)
    let refiner = MadeRefiner { _ in throw CancellationError() }
    await #expect(throws: CancellationError.self) {
      try await Self.work(fixture, SayingReader(), refiner)
    }
    let opened = try Run.open(fixture.runFolder)
    let status = try opened.status()
    #expect(status.counts.waiting == 0)
    #expect(!status.isDone && status.unrefined == [1: 1] && status.unfinished == [1])
    let error = #expect(throws: RunError.self) { try opened.merge(outputs: []) }
    #expect(error?.description.contains("1 rows still wait, in part 1") == true)
    let mended = MadeRefiner { _ in Refinement(.value, text: "12 gram") }
    _ = try await Self.work(fixture, SayingReader(), mended)
    #expect(try opened.status().isDone)
  }

  @Test func `another refiner refines again and nobody reads again`() async throws {
    let fixture = try RunFixture(rows: Self.rows)
    let reader = SayingReader()
    let first = MadeRefiner { _ in Refinement(.nothing, text: nil) }
    _ = try await Self.work(fixture, reader, first)
    let asked = reader.asked.withLock { $0 }
    let second = MadeRefiner("refiner-2") { _ in Refinement(.value, text: "12 gram") }
    _ = try await Self.work(fixture, reader, second)
    #expect(reader.asked.withLock { $0 } == asked)
    #expect(reader.opened.withLock { $0 } == 1, "a reader that nobody needs is not opened")
    #expect(second.asked.withLock { $0 } == ["12"])
    #expect(try fixture.output()[2] == "1,12 gram")
    _ = try await Self.work(fixture, reader, second)
    #expect(second.asked.withLock { $0 } == ["12"])
    #expect(second.opened.withLock { $0 } == 1)
  }

  @Test func `a failed refinement fails its row alone, and a retry refines it without reading`()
    async throws
  {
    let fixture = try RunFixture(rows: Self.rows)
    let reader = SayingReader()
    let broken = MadeRefiner { _ in throw MadeRefiner.Broken() }
    let first = try await Self.work(fixture, reader, broken)
    #expect(first?.failed == 1)
    let asked = reader.asked.withLock { $0 }
    let mended = MadeRefiner { _ in Refinement(.value, text: "12 gram") }
    let second = try await Self.work(fixture, reader, mended, rows: .failed)
    #expect(second?.failed == 0)
    #expect(reader.asked.withLock { $0 } == asked)
    #expect(try fixture.output()[2] == "1,12 gram")
  }

  @Test func `rules are applied anew to raw and refined answers without asking anybody`()
    async throws
  {
    let fixture = try RunFixture(rows: Self.rows)
    let refiner = MadeRefiner { _ in Refinement(.value, text: "12 gram") }
    _ = try await Self.work(fixture, SayingReader(), refiner)
    let schema = """
      name: changed
      attributes:
        item_weight:
          dimension: mass
          units: [gram, pound]
          meaning: The weight.
      """
    let names = Schema.challenge.attributes.map(\.name).filter { $0 != "item_weight" }
    let others = names.map { name in
      "  \(name):\n    dimension: length\n    units: [metre]\n    meaning: Not asked."
    }
    let run = try Run.open(
      fixture.runFolder, schema: schema + "\n" + others.joined(separator: "\n"), file: "new.yaml")
    _ = try run.rescore(outputs: [fixture.out])
    #expect(
      try fixture.output() == [
        "index,prediction", "0,3000 gram", "1,12 gram", "2,", "3,5500 gram",
      ])
  }

  @Test func `after a hundredth of a run the forecast of its tokens is within a tenth`()
    async throws
  {
    let rows = (0..<3_000).map { "\($0),image \($0) 5 kg,,item_weight" }
    let fixture = try RunFixture(rows: rows)
    let reader = SayingReader()
    let stop = StopFlag()
    var configuration = fixture.configuration(parts: 10)
    configuration.models = ModelSettings(strategy: .model, readers: ["saying"])
    let run = try Run.prepare(configuration, in: fixture.runFolder)
    _ = try await run.work(
      readers: RunReaders(reader), outputs: [],
      options: Run.Options(inFlight: 1, partsAtOnce: 1, stop: stop) { event in
        if case .answered(_, _, let progress) = event, progress.settled >= 30 { stop.raise() }
      }
    ) { link in Image(bytes: Array(link.utf8)) }
    let forecast = try #require(try run.status().models?.forecast)
    _ = try await run.work(
      readers: RunReaders(reader), outputs: [], options: Run.Options(inFlight: 4)
    ) { link in Image(bytes: Array(link.utf8)) }
    let end = try #require(try run.status().models?.reading)
    let error =
      abs(Double(forecast.promptTokens) - Double(end.promptTokens)) / Double(end.promptTokens)
    #expect(error < 0.1)
  }
}
