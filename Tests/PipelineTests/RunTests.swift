import Foundation
import Imaging
import Pipeline
import Readings
import Synchronization
import Testing

@Suite struct RunTests {
  static let rows = [
    "7,a.jpg,1,height", "3,b.jpg,1,item_weight", "9,a.jpg,1,width", "1,blank.jpg,2,voltage",
    "5,broken.jpg,2,height",
  ]
  static let expected = [
    "index,prediction", "7,5 centimetre", "3,5 gram", "9,5 centimetre", "1,", "5,",
  ]

  @Test(arguments: [1, 2, 3, 50], [1, 4])
  func `rows come out in the catalogue's order, whatever the parts and the questions in flight`(
    parts: Int, inFlight: Int
  ) async throws {
    let fixture = try RunFixture(rows: Self.rows)
    let summary = try await fixture.work(fixture.prepare(parts: parts), inFlight: inFlight)
    #expect(try fixture.output() == Self.expected)
    #expect(summary?.value == 3 && summary?.abstained == 1 && summary?.failed == 1)
  }

  @Test func `a run asked for more parts than it has images is taken up by the same words`()
    throws
  {
    let fixture = try RunFixture(rows: Self.rows)
    let parts = try fixture.prepare(parts: 50).description.parts
    #expect(parts < 50)
    #expect(try fixture.prepare(parts: 50).description.parts == parts)
    #expect(try fixture.prepare(parts: parts).description.parts == parts)
  }

  @Test func `an image asked for two attributes is read once`() async throws {
    let fixture = try RunFixture(rows: Self.rows)
    let reader = MadeReader()
    try await fixture.work(fixture.prepare(), .unsettled, reader)
    #expect(reader.asked.withLock { $0.count { $0 == "a.jpg" } } == 1)
  }

  @Test func `a second pass asks nothing again and writes the same`() async throws {
    let fixture = try RunFixture(rows: Self.rows)
    try await fixture.work(fixture.prepare())
    let reader = MadeReader()
    try await fixture.work(fixture.prepare(), .unsettled, reader)
    #expect(reader.asked.withLock(\.self).isEmpty)
    #expect(try fixture.output() == Self.expected)
  }

  @Test func `another fingerprint of the reader asks again`() async throws {
    let fixture = try RunFixture(rows: Self.rows)
    try await fixture.work(fixture.prepare())
    let reader = MadeReader(fingerprint: "made-2")
    try await fixture.work(fixture.prepare(), .unsettled, reader)
    #expect(Set(reader.asked.withLock(\.self)) == ["a.jpg", "b.jpg", "blank.jpg"])
  }

  @Test func `parts are as many as their expected seconds make them`() throws {
    func parts(_ seconds: Double, given: Int? = nil) throws -> Int {
      let fixture = try RunFixture(rows: (0..<40).map { "\($0),\($0).jpg,,width" })
      return try Run.prepare(
        fixture.configuration(parts: given), in: fixture.runFolder,
        length: Run.PartLength(seconds: seconds, secondsPerImage: 5)
      ).description.parts
    }
    #expect(try parts(50) == 4)
    #expect(try parts(49) == 5)
    #expect(try parts(1_000_000) == 1)
    #expect(try parts(0.001) == 40, "no part is without an image")
    #expect(try parts(50, given: 2) == 2)
  }

  @Test func `a run that was moved with its pictures goes on where they are now`() async throws {
    let fixture = try RunFixture(rows: Self.rows)
    let (old, new) = (fixture.folder.appending(path: "old"), fixture.folder.appending(path: "new"))
    try FileManager.default.createDirectory(at: old, withIntermediateDirectories: true)
    func configuration(in folder: URL) -> RunConfiguration {
      var configuration = fixture.configuration(parts: 2)
      configuration.catalogue = folder.appending(path: "catalogue.csv").path
      configuration.images = folder.path
      configuration.cache = folder.path
      return configuration
    }
    try FileManager.default.copyItem(
      at: fixture.folder.appending(path: "catalogue.csv"),
      to: old.appending(path: "catalogue.csv"))
    let made = try Run.prepare(
      configuration(in: old), in: RunFolder(old.appending(path: "run").path))
    let part = fixture.folder.appending(path: "part").path
    _ = try await made.export(part: 0, to: part, image: nil)
    // While the old pictures are there, others are another run.
    try FileManager.default.copyItem(at: old, to: new)
    let moved = RunFolder(new.appending(path: "run").path)
    let error = #expect(throws: RunError.self) {
      try Run.prepare(configuration(in: new), in: moved)
    }
    #expect(error?.description.contains("--images") == true)
    try FileManager.default.removeItem(at: old)
    _ = try Run.prepare(configuration(in: new), in: moved)
    let run = try Run.open(moved)
    let there = run.description.configuration
    #expect(there == configuration(in: new) && run.description.id == made.description.id)
    // What was exported before comes home.
    #expect(try await run.takeBack(part).part == 0)
    // Another catalogue is another run wherever it lies.
    try "index,image_link,group_id,entity_name\n1,b.jpg,1,width\n".write(
      toFile: there.catalogue, atomically: true, encoding: .utf8)
    #expect(throws: RunError.self) { try Run.prepare(configuration(in: new), in: moved) }
  }

  @Test func `retry leaves rows that wait to a run, and says so`() async throws {
    let fixture = try RunFixture(rows: Self.rows)
    let run = try fixture.prepare()
    let error = await #expect(throws: RunError.self) { try await fixture.work(run, .failed) }
    guard case .stopped(let words)? = error else {
      Issue.record("it ended with \(error.debugDescription)")
      return
    }
    #expect(words.contains("`measurand run`"))
  }

  @Test func `retry asks the failed rows and only those`() async throws {
    let fixture = try RunFixture(rows: Self.rows)
    try await fixture.work(fixture.prepare())
    let reader = MadeReader()
    let summary = try await fixture.work(Run.open(fixture.runFolder), .failed, reader)
    #expect(reader.asked.withLock(\.self) == ["broken.jpg"])
    #expect(summary?.failed == 1)
  }

  @Test func `bad rows fail with line and column, and the rest is read`() async throws {
    let fixture = try RunFixture(rows: [
      "0,a.jpg,,height", "1,,,height", "2,b.jpg,,smell", "3,c.jpg", "0,d.jpg,,height",
      "4,e.jpg,,width",
    ])
    let summary = try await fixture.work(fixture.prepare())
    #expect(summary?.rows == 6 && summary?.rejected == 4 && summary?.value == 2)
    #expect(
      try fixture.output()
        == ["index,prediction", "0,5 centimetre", "1,", "2,", "3,", "4,5 centimetre"])
    let failures = try RunFixture.lines(fixture.runFolder.failures)
    #expect(failures.count == 5)
    #expect(failures[1].hasPrefix("1,3,") && failures[1].contains("image_link"))
    #expect(failures[2].contains("smell") && failures[3].contains("field-count"))
    #expect(failures[4].contains("duplicate-index"))
  }

  @Test func `a stopped run keeps what is settled and goes on where it was`() async throws {
    let rows = (0..<40).map { "\($0),image\($0).jpg,,height" }
    let fixture = try RunFixture(rows: rows)
    let stop = StopFlag()
    let settled = Mutex(0)
    let summary = try await fixture.work(
      fixture.prepare(parts: 4), .unsettled, MadeReader(), inFlight: 2, stop: stop
    ) { event in
      if case .answered = event,
        settled.withLock({
          $0 += 1
          return $0
        }) == 10
      {
        stop.raise()
      }
    }
    #expect(summary == nil)
    #expect(!FileManager.default.fileExists(atPath: fixture.out))
    let before = try Run.open(fixture.runFolder).status()
    #expect(before.counts.value >= 10 && before.counts.waiting > 0)
    let reader = MadeReader()
    try await fixture.work(fixture.prepare(parts: 4), .unsettled, reader)
    #expect(reader.asked.withLock(\.count) == before.counts.waiting)
    #expect(try fixture.output().count == 41)
  }

  @Test func `other settings or another catalogue are refused, naming what differs`() async throws {
    let fixture = try RunFixture(rows: Self.rows)
    _ = try fixture.prepare(parts: 2)
    let parts = #expect(throws: RunError.self) { try fixture.prepare(parts: 3) }
    #expect(parts?.description.contains("--parts") == true)
    try fixture.write(Self.rows + ["10,z.jpg,,height"])
    let content = #expect(throws: RunError.self) { try fixture.prepare(parts: 2) }
    #expect(content?.description.contains("the catalogue's content") == true)
  }

  @Test func `a bad header makes no run folder`() throws {
    let fixture = try RunFixture(rows: [])
    try "index,picture\n".write(
      toFile: fixture.folder.appending(path: "catalogue.csv").path, atomically: true,
      encoding: .utf8)
    let error = #expect(throws: RunError.self) { try fixture.prepare() }
    #expect(error?.description.contains("image_link") == true)
    #expect(!FileManager.default.fileExists(atPath: fixture.runFolder.path))
  }

  @Test func `an empty catalogue gives an empty table`() async throws {
    let fixture = try RunFixture(rows: [])
    #expect(try await fixture.work(fixture.prepare())?.rows == 0)
    #expect(try fixture.output() == ["index,prediction"])
  }

  @Test func `an error that is no row's failure stops the run and loses nothing`() async throws {
    struct Gone: Error {}
    let fixture = try RunFixture(rows: Self.rows)
    let run = try fixture.prepare(parts: 1)
    await #expect(throws: Gone.self) {
      try await run.work(
        readers: RunReaders(MadeReader()), outputs: [], options: Run.Options(inFlight: 1)
      ) { link in
        if link == "blank.jpg" { throw Gone() }
        return .init(bytes: Array(link.utf8))
      }
    }
    #expect(try run.status().counts.value == 3)
    try await fixture.work(fixture.prepare(parts: 1))
    #expect(try fixture.output() == Self.expected)
  }

  @Test func `progress counts every row once, also when failed rows are asked again`() async throws
  {
    let fixture = try RunFixture(rows: Self.rows)
    try await fixture.work(fixture.prepare())
    let last = Mutex(0)
    try await fixture.work(Run.open(fixture.runFolder), .failed) { event in
      if case .answered(_, _, let progress) = event {
        last.withLock { $0 = progress.settled }
      }
    }
    #expect(last.withLock(\.self) == Self.rows.count)
  }
}
