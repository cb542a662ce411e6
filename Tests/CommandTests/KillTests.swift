import EngineSupport
import Foundation
import Testing

/// kill -9 at random moments of workers, of `run` and of `merge`: the output is that of a run which
/// nothing disturbed, and nobody is asked again but for what was in flight.
///
/// Twenty kills; `MEASURAND_KILLS` says another number (`make test-kills`: 500), `MEASURAND_SEED` other
/// moments.
@Suite(.serialized) struct KillTests {
  static let environment = ProcessInfo.processInfo.environment
  static let kills = environment["MEASURAND_KILLS"].flatMap(Int.init) ?? 20
  static let seed = environment["MEASURAND_SEED"].flatMap(UInt64.init) ?? 20_261_128

  /// Questions that one worker, or one `run` over at most eight parts, has in flight with four slots.
  static let inFlight = (work: 7, run: 12)

  @Test func `models: every kill of workers, run and merge leaves the output as it must be`()
    async throws
  {
    let fixture = try await StubRunFixture(rows: 84, parts: 1, delay: 0.03)
    let expected = try Self.byIndex(fixture.undisturbed())
    var random = SeededNumbers(Self.seed)
    var done = 0
    var round = 0
    while done < Self.kills {
      round += 1
      let run = "killed-\(round)"
      let order = try fixture.shuffleCatalogue(&random)
      let parts = Int.random(in: 1...8, using: &random)
      try fixture.prepare(run, parts: parts)
      let before = fixture.questions.count
      let crew = Crew(
        fixture, run, workers: Int.random(in: 1...8, using: &random),
        hasRun: Bool.random(using: &random))
      let killed = try crew.work(kills: min(10, Self.kills - done), &random)
      let merged = try crew.merge(kills: 1, &random)
      done += killed.work + killed.run + merged
      let asked = fixture.questions[before...]
      let repeated = asked.count - Set(asked).count
      #expect(Set(asked).count == 84)
      #expect(
        repeated <= killed.work * Self.inFlight.work + killed.run * Self.inFlight.run,
        "\(repeated) questions asked again after \(killed) kills, round \(round)")
      let table = order.map { "\($0),\(expected[$0] ?? "")\n" }.joined()
      #expect(
        try String(decoding: fixture.predictions(run), as: UTF8.self)
          == "index,prediction\n" + table, "round \(round), \(parts) parts")
    }
  }

  @Test func `the optical reader: workers that are killed leave the output as it must be`() throws {
    let folder = try Program.makeFolder()
    try RunTests.smallCatalogue(folder, images: 5)
    func prepare(_ run: String) throws {
      let result = try Program.run(
        [
          "prepare", "catalogue.csv", "--images", Program.sample.path, "--run", run, "--parts", "3",
        ], in: folder)
      #expect(result.code == 0, "\(result.errors)")
    }
    func predictions(_ run: String) throws -> Data {
      #expect(try Program.run(["merge", run], in: folder).code != 75)
      return try Data(contentsOf: folder.appending(path: run + "/predictions.csv"))
    }
    try prepare("undisturbed")
    #expect(try Program.run(["work", "undisturbed"], in: folder).code == 0)
    let expected = try predictions("undisturbed")

    var random = SeededNumbers(Self.seed)
    var done = 0
    var round = 0
    while done < max(4, Self.kills / 10) {
      round += 1
      try prepare("killed-\(round)")
      for _ in 0..<4 {
        let workers = try (0..<2).map { _ in
          try StartedProgram(["work", "killed-\(round)", "--jobs", "1"], in: folder)
        }
        usleep(UInt32.random(in: 100_000...1_500_000, using: &random))
        for worker in workers where worker.isRunning {
          worker.send(SIGKILL)
          worker.wait()
          done += 1
        }
      }
      #expect(try Program.run(["work", "killed-\(round)"], in: folder).code == 0)
      #expect(try predictions("killed-\(round)") == expected, "round \(round)")
    }
  }

  private static func byIndex(_ table: Data) -> [String: String] {
    let lines = String(decoding: table, as: UTF8.self).split(separator: "\n").dropFirst()
    return Dictionary(
      uniqueKeysWithValues: lines.map { line in
        let fields = line.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(fields[0]), String(fields[1]))
      })
  }
}

/// Numbers that are the same for the same seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

/// Processes that work on one run, and are killed and started again.
private struct Crew {
  let fixture: StubRunFixture
  let run: String
  let workers: Int
  let hasRun: Bool

  init(_ fixture: StubRunFixture, _ run: String, workers: Int, hasRun: Bool) {
    self.fixture = fixture
    self.run = run
    self.workers = workers
    self.hasRun = hasRun
  }

  private func start(isRun: Bool) throws -> StartedProgram {
    let arguments =
      isRun
      ? ModelRunFixture.arguments + ["--run", run, "--no-cache", "--jobs", "2"]
      : ["work", run, "--jobs", "2"]
    return try StartedProgram(arguments, in: fixture.folder)
  }

  /// Works until all is done, and kills on the way.
  ///
  /// - Returns: how many workers were killed, and how many of `run`.
  func work(
    kills: Int, _ random: inout SeededNumbers
  ) throws -> (work: Int, run: Int) {
    var crew = try (0..<workers).map { _ in (isRun: false, process: try start(isRun: false)) }
    if hasRun { crew.append((true, try start(isRun: true))) }
    var killed = (work: 0, run: 0)
    while killed.work + killed.run < kills, crew.contains(where: { $0.process.isRunning }) {
      usleep(UInt32.random(in: 0...250_000, using: &random))
      let place = Int.random(in: 0..<crew.count, using: &random)
      guard crew[place].process.isRunning else { continue }
      crew[place].process.send(SIGKILL)
      crew[place].process.wait()
      if crew[place].isRun { killed.run += 1 } else { killed.work += 1 }
      crew[place].process = try start(isRun: crew[place].isRun)
    }
    for (_, process) in crew {
      let code = process.wait()
      #expect([0, 75].contains(code), "\(process.errorText)")
    }
    // Parts that were left to a worker which was killed later.
    let last = try Program.run(["work", run], in: fixture.folder)
    #expect(last.code == 0, "\(last.errors)")
    return killed
  }

  /// Merges; a merge that is killed leaves no output or a whole one.
  ///
  /// - Returns: how many were killed.
  func merge(kills: Int, _ random: inout SeededNumbers) throws -> Int {
    let output = fixture.folder.appending(path: run + "/predictions.csv")
    var killed = 0
    for _ in 0..<kills {
      try? FileManager.default.removeItem(at: output)
      let merge = try StartedProgram(["merge", run], in: fixture.folder)
      usleep(UInt32.random(in: 0...200_000, using: &random))
      if merge.isRunning { killed += 1 }
      merge.send(SIGKILL)
      merge.wait()
      let lines = (try? String(contentsOf: output, encoding: .utf8))?.split(separator: "\n")
      #expect(lines.map { $0.count == 85 } ?? true)
    }
    let merged = try Program.run(["merge", run], in: fixture.folder)
    #expect(merged.code == 0, "\(merged.errors)")
    let left = try FileManager.default.subpathsOfDirectory(
      atPath: fixture.folder.appending(path: run).path
    ).filter { $0.hasSuffix(".partial") || $0.hasSuffix("-journal") || $0.hasPrefix(".") }
    #expect(left.isEmpty, "what killed processes have left is gone")
    return killed
  }
}
