import Foundation
import Testing

@testable import Pipeline

struct RunActivityTests {
  private static let engine = RunActivity.Engine(
    name: "made", slots: 4, inFlight: 3, waiting: 2, calls: 9, promptTokens: 100,
    completionTokens: 20, failures: ["timeout": 1], byAttempt: [8, 1])

  private struct Broken: Error {}

  @Test func `what a process does is told while it works and when it ends, however it ends`()
    async throws
  {
    let fixture = try RunFixture(rows: ["0,a.png,,width"])
    let run = try fixture.prepare()
    #expect(RunActivity(run.folder) == nil, "nobody has worked on it")
    await #expect(throws: Broken.self) {
      try await run.telling(
        { [Self.engine] },
        while: {
          while RunActivity(run.folder) == nil { await Task.yield() }
          let told = try #require(RunActivity(run.folder))
          #expect(!told.hasEnded && told.engines == [Self.engine])
          #expect(told.process == Int(ProcessInfo.processInfo.processIdentifier))
          throw Broken()
        })
    }
    #expect(RunActivity(run.folder)?.hasEnded == true)
    #expect(try run.status().activity?.engines == [Self.engine])
  }

  @Test func `a process that has said nothing for long is told from one that works`() throws {
    let fixture = try RunFixture(rows: ["0,a.png,,width"])
    let run = try fixture.prepare()
    let written = Date(timeIntervalSince1970: 1_700_000_000)
    RunActivity(engines: [Self.engine], hasEnded: false, at: written).write(run.folder)
    let soon = try #require(RunActivity(run.folder, now: written + 2))
    let late = try #require(RunActivity(run.folder, now: written + 60))
    #expect(!soon.isStale && late.isStale)
    RunActivity(engines: [], hasEnded: true, at: written).write(run.folder)
    #expect(RunActivity(run.folder, now: written + 60)?.isStale == false)
    try "{".write(toFile: run.folder.activity, atomically: true, encoding: .utf8)
    #expect(RunActivity(run.folder) == nil)
  }
}
