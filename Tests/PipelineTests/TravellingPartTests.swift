import Foundation
import Imaging
import Ledger
import Pipeline
import Readings
import Synchronization
import Testing

/// A part that goes to another machine in one file, and comes home.
@Suite struct TravellingPartTests {
  static let rows = (0..<8).map { "\($0),picture-\($0).jpg,,item_weight" }

  struct NotHere: RowFailure {
    var failure: Failure {
      Failure(component: .image, category: "not-found", reason: "the picture is elsewhere")
    }
  }

  static func pack(_ run: Run, _ part: Int, in fixture: RunFixture) async throws -> String {
    let path = fixture.folder.appending(path: "part-\(part)-\(UUID().uuidString)").path
    _ = try await run.export(part: part, to: path) { link in Image(bytes: Array(link.utf8)) }
    return path
  }

  /// Works on a file as a machine does that has nothing but the file.
  static func work(_ path: String, _ reader: MadeReader = MadeReader()) async throws -> PartsReport
  {
    try await TravellingPart(path).work(
      readers: RunReaders(reader), options: Run.Options(inFlight: 2, partsAtOnce: 1)
    ) { _ in throw NotHere() }
  }

  @Test func `a part that was worked on elsewhere comes home, and the output is the run's own`()
    async throws
  {
    let alone = try RunFixture(rows: Self.rows)
    try await alone.work(try alone.prepare(parts: 2))

    let fixture = try RunFixture(rows: Self.rows)
    let run = try fixture.prepare(parts: 2)
    let reader = MadeReader()
    for part in 0..<2 {
      let path = try await Self.pack(run, part, in: fixture)
      let report = try await Self.work(path, reader)
      #expect(report.isDone && report.parts == [part] && report.value == 4)
      let (number, home) = try await run.takeBack(path)
      #expect(number == part && home.taken == 4 && home.kept == 0 && home.waiting == 0)
    }
    #expect(reader.asked.withLock(\.count) == 8)
    _ = try run.merge(outputs: [fixture.out])
    #expect(try fixture.output() == alone.output())
    // The run asks nothing any more: the answers are as if it had given them.
    let nobody = MadeReader()
    try await fixture.work(run, .unsettled, nobody)
    #expect(nobody.asked.withLock(\.count) == 0)
  }

  @Test func `taking a part twice changes nothing`() async throws {
    let fixture = try RunFixture(rows: Self.rows)
    let run = try fixture.prepare(parts: 1)
    let path = try await Self.pack(run, 0, in: fixture)
    _ = try await Self.work(path)
    #expect(try await run.takeBack(path).report.taken == 8)
    let ledger = fixture.folder.appending(path: "run/parts/000.ledger").path
    let before = try Ledger.open(at: ledger, run: run.description.id).rows(from: 0, limit: 10)
    let again = try await run.takeBack(path).report
    #expect(again.taken == 0 && again.kept == 8)
    let after = try Ledger.open(at: ledger, run: run.description.id).rows(from: 0, limit: 10)
    #expect(before == after)
  }

  @Test func `what the run has settled meanwhile stays as it is`() async throws {
    let fixture = try RunFixture(rows: Self.rows)
    let run = try fixture.prepare(parts: 1)
    let path = try await Self.pack(run, 0, in: fixture)
    // The run goes on and stops after some rows.
    let stop = StopFlag()
    try await fixture.work(run, inFlight: 1, stop: stop) { event in
      if case .answered(_, _, let progress) = event, progress.settled == 3 { stop.raise() }
    }
    let settled = try run.status().counts.value
    _ = try await Self.work(path)
    let report = try await run.takeBack(path).report
    #expect(report.kept == settled && report.taken == 8 - settled && report.waiting == 0)
  }

  @Test func `a part that is half done can come home twice`() async throws {
    let fixture = try RunFixture(rows: Self.rows)
    let run = try fixture.prepare(parts: 1)
    let path = try await Self.pack(run, 0, in: fixture)
    let stop = StopFlag()
    _ = try await TravellingPart(path).work(
      readers: RunReaders(MadeReader()),
      options: Run.Options(
        inFlight: 1, partsAtOnce: 1, stop: stop,
        events: { if case .answered(_, _, let done) = $0, done.settled == 3 { stop.raise() } })
    ) { _ in throw NotHere() }
    let first = try await run.takeBack(path).report
    #expect(first.taken >= 3 && first.taken < 8 && first.waiting == 8 - first.taken)
    _ = try await Self.work(path)
    let second = try await run.takeBack(path).report
    #expect(second.taken == first.waiting && second.kept == first.taken)
  }

  @Test func `a row that failed in the run takes the answer that the file has`() async throws {
    let fixture = try RunFixture(rows: ["0,picture.jpg,,item_weight"])
    let run = try fixture.prepare(parts: 1)
    let path = try await Self.pack(run, 0, in: fixture)
    _ = try await run.work(
      readers: RunReaders(MadeReader()), outputs: [], options: Run.Options(inFlight: 1)
    ) { _ in throw NotHere() }
    #expect(try run.status().counts.failed == 1)
    _ = try await Self.work(path)
    #expect(try await run.takeBack(path).report.taken == 1)
    #expect(try run.status().counts.value == 1)
  }

  @Test func `a part of another run is refused`() async throws {
    let fixture = try RunFixture(rows: Self.rows)
    let path = try await Self.pack(fixture.prepare(parts: 1), 0, in: fixture)
    let other = try RunFixture(rows: Self.rows).prepare(parts: 1)
    let error = await #expect(throws: RunError.self) { try await other.takeBack(path) }
    #expect(error?.description.contains("another run") == true)
  }

  @Test func `a part of other settings is refused, saying what differs`() async throws {
    let fixture = try RunFixture(rows: Self.rows)
    let path = try await Self.pack(fixture.prepare(parts: 1), 0, in: fixture)
    let file = fixture.folder.appending(path: "run/run.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("\"choice\" : {", with: "\"choice\" : {\"precision\": 0.9,").replacing(
      "0.9,\n\n    }", with: "0.9}"
    ).write(to: file, atomically: true, encoding: .utf8)
    let changed = try? Run.open(fixture.runFolder)
    let run = try #require(changed)
    let error = await #expect(throws: RunError.self) { try await run.takeBack(path) }
    #expect(error?.description.contains("--precision") == true)
  }

  @Test func `a file that is no part is refused and named`() async throws {
    let fixture = try RunFixture(rows: Self.rows)
    let run = try fixture.prepare(parts: 1)
    let ledger = fixture.folder.appending(path: "run/parts/000.ledger").path
    for path in [ledger, fixture.folder.appending(path: "catalogue.csv").path, "/nowhere"] {
      let error = await #expect(throws: RunError.self) { try await run.takeBack(path) }
      #expect(error?.description.contains(path) == true)
    }
  }

  @Test func `a file that was damaged on its way is named, and the run is not blamed`() async throws
  {
    let fixture = try RunFixture(rows: Self.rows)
    let run = try fixture.prepare(parts: 1)
    let path = try await Self.pack(run, 0, in: fixture)
    _ = try await Self.work(path)
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    // The last page lies in a table that only a look at the whole file reaches.
    for damaged in [whole.prefix(whole.count / 2), whole.dropLast(4_096) + Data(count: 4_096)] {
      try Data(damaged).write(to: URL(fileURLWithPath: path))
      let error = await #expect(throws: RunError.self) { try await run.takeBack(path) }
      let words = error?.description ?? ""
      #expect(words.hasPrefix(path) && words.contains("export the part again"), "\(words)")
    }
    #expect(try run.status().counts.waiting == 8)
    let folder = await #expect(throws: RunError.self) {
      try await run.takeBack(fixture.folder.path)
    }
    #expect(folder?.description.contains("there is no such file") == true)
    try whole.write(to: URL(fileURLWithPath: path))
    #expect(try await run.takeBack(path).report.taken == 8)
  }

  @Test func `answers that are not home yet are not written over by another export`() async throws {
    let fixture = try RunFixture(rows: Self.rows)
    let run = try fixture.prepare(parts: 2)
    let path = fixture.folder.appending(path: "part.measurand").path
    func export(_ part: Int = 0) async throws {
      _ = try await run.export(part: part, to: path, image: nil)
    }
    // An empty file, as `mktemp` makes it, and a copy that brings nothing are written over.
    try Data().write(to: URL(fileURLWithPath: path))
    try await export()
    try await export()
    let work = try TravellingPart(path)
    _ = try await work.work(
      readers: RunReaders(MadeReader()), options: Run.Options(inFlight: 1, partsAtOnce: 1)
    ) { link in Image(bytes: Array(link.utf8)) }
    let error = await #expect(throws: RunError.self) { try await export() }
    #expect(error?.description.contains("holds 4 rows that the run has not got yet") == true)
    #expect(try await run.takeBack(path).report.taken == 4)
    try await export()
    // Another part, or another thing: above all a ledger of the run itself.
    await #expect(throws: RunError.self) { try await export(1) }
    let ledger = fixture.folder.appending(path: "run/parts/001.ledger").path
    for other in [
      ledger, fixture.folder.appending(path: "catalogue.csv").path, fixture.folder.path,
    ] {
      await #expect(throws: RunError.self) {
        try await run.export(part: 0, to: other, image: nil)
      }
    }
    #expect(try run.status().parts.map(\.waiting) == [0, 4])
  }

  @Test func `a part is worked on by the weights that the run has learned`() async throws {
    let fixture = try RunFixture(rows: Self.rows)
    let made = try fixture.prepare(parts: 2)
    let before = try await Self.pack(made, 0, in: fixture)
    try "learned: 1".write(toFile: made.folder.weights, atomically: true, encoding: .utf8)
    let run = try Run.open(fixture.runFolder)
    let after = try await Self.pack(run, 1, in: fixture)
    #expect(try TravellingPart(after).run.configuration.choice.weights == "learned: 1")
    for path in [before, after] {
      _ = try await Self.work(path)
      #expect(try await run.takeBack(path).report.taken == 4)
    }
  }

  @Test func `what answers were chosen from comes home with them`() async throws {
    let fixture = try RunFixture(rows: Self.rows)
    let run = try fixture.prepare(parts: 1)
    let path = try await Self.pack(run, 0, in: fixture)
    let travelled = try Ledger.open(at: path, run: run.description.id)
    let answer = Answer(
      attribute: "item_weight", text: "1 kg", confidence: 1, kept: [1, 2, 3])
    try await travelled.record([
      LedgerEntry(
        position: 3, answer: answer, reader: "made", outcome: .value("1 kilogram"), rules: "rules")
    ])
    #expect(try travelled.kept(at: [3]) == [3: [1, 2, 3]])
    #expect(try await run.takeBack(path).report.taken == 1)
    #expect(try run.views()[0].kept(at: Array(0..<8)) == [3: [1, 2, 3]])
  }

  @Test func `a part that a worker holds takes nothing until it is free`() async throws {
    let fixture = try RunFixture(rows: Self.rows)
    let run = try fixture.prepare(parts: 1)
    let path = try await Self.pack(run, 0, in: fixture)
    _ = try await Self.work(path)
    let holder = try RunStatusTests.hold(0, of: run, in: fixture, host: "node1")
    let error = await #expect(throws: LedgerError.self) { try await run.takeBack(path) }
    #expect(error?.kind == .taken && error?.description.contains("node1") == true)
    try holder.release()
    #expect(try await run.takeBack(path).report.taken == 8)
  }
}

/// Who works on what, as `status` tells it.
@Suite struct RunStatusTests {
  /// Holds a part as a process of another machine does.
  static func hold(
    _ part: Int, of run: Run, in fixture: RunFixture, host: String
  ) throws -> Ledger {
    let ledger = try Ledger.open(
      at: fixture.folder.appending(path: "run/parts/00\(part).ledger").path,
      run: run.description.id)
    let holder = try JSONDecoder().decode(
      LeaseHolder.self,
      from: Data(#"{"host": "\#(host)", "process": 7, "since": "2026-01-02T03:04:05Z"}"#.utf8))
    guard case .taken(let held) = try ledger.claim(as: holder, seconds: 60) else {
      throw LedgerError(file: host, reason: "the part is held", kind: .taken)
    }
    return held
  }

  @Test func `held parts are told, and the slow tail is named`() async throws {
    let rows = (0..<40).map { "\($0),picture-\($0).jpg,,item_weight" }
    let fixture = try RunFixture(rows: rows)
    let run = try fixture.prepare(parts: 4)
    #expect(try run.status().held.isEmpty)
    // Ten rows wait in each; the last part settles one in a hundred seconds, the others one in two.
    for part in 0..<4 {
      let held = try Self.hold(part, of: run, in: fixture, host: "node\(part)")
      try await held.beat(worked: part == 3 ? 500 : 10, settled: 5)
    }
    let status = try run.status()
    #expect(status.held.map(\.host) == ["node0", "node1", "node2", "node3"])
    #expect(status.held.map(\.attempt) == [1, 1, 1, 1])
    #expect(status.held.map(\.secondsLeft) == [20, 20, 20, 1_000])
    #expect(status.held.map(\.isSlow) == [false, false, false, true])
  }

  @Test func `a part that another machine holds is left to it, and the rest is worked on`()
    async throws
  {
    let rows = (0..<6).map { "\($0),picture-\($0).jpg,,item_weight" }
    let fixture = try RunFixture(rows: rows)
    let run = try fixture.prepare(parts: 3)
    let held = try Self.hold(1, of: run, in: fixture, host: "node1")
    let beating = Task {
      while !Task.isCancelled {
        try await held.beat(worked: 1, settled: 0)
        try await Task.sleep(for: .milliseconds(20))
      }
    }
    let report = try await run.work(
      readers: RunReaders(MadeReader()), options: Run.Options(inFlight: 1, partsAtOnce: 1)
    ) { link in Image(bytes: Array(link.utf8)) }
    beating.cancel()
    #expect(report.unfinished == [1] && report.value == 4 && report.waiting == 2)
    #expect(report.held[1]?.contains("node1") == true)
    #expect(throws: RunError.self) { try run.merge(outputs: []) }
  }
}
