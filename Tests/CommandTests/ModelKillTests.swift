import EngineSupport
import Foundation
import Testing

/// kill -9 at random moments of a run with two models behind the real server: the output is that of a
/// run which nothing disturbed.
///
/// Six kills; `make test-kills` a tenth of its number, `MEASURAND_SEED` other moments.
@Suite(.serialized, .timeLimit(.minutes(60)))
struct ModelKillTests {
  private static let kills = max(6, KillTests.kills / 10)
  private static let rows = 140

  private static func arguments(_ name: String) -> [String] {
    [
      "run", "catalogue.csv", "--images", "images", "--out", "\(name).csv", "--config",
      "config.yaml", "--parts", "20", "--no-cache", "--json",
    ]
  }

  private static func lines(_ text: String) -> Int { text.utf8.count { $0 == UInt8(ascii: "\n") } }

  @Test func `a run with two models that is killed at any moment ends as if it never was`()
    async throws
  {
    let reader = try await TwoModelTests.reader()
    let refiner = try await TwoModelTests.refiner()
    let colours = ["red", "green", "red", "blue", "grey", "green", "red"]
    let fixture = try ModelRunFixture(
      (0..<Self.rows).map { (colours[$0 % colours.count], "item_weight") })
    try fixture.write(TwoModelTests.configuration(reader, refiner), to: "config.yaml")
    func tables(_ name: String) throws -> [Data] {
      try ["\(name).csv", "\(name).run/predictions.csv", "\(name).run/failures.csv"]
        .map { try Data(contentsOf: fixture.folder.appending(path: $0)) }
    }
    let undisturbed = try Program.run(Self.arguments("undisturbed"), in: fixture.folder)
    #expect(undisturbed.code == 0, "\(undisturbed.output)\(undisturbed.errors)")
    let expected = try tables("undisturbed")
    let events = Self.lines(undisturbed.output)

    var random = SeededNumbers(KillTests.seed)
    var done = 0
    var round = 0
    while done < Self.kills {
      round += 1
      let before = reader.questions
      var killed = 0
      for _ in 0..<3 {
        let process = try StartedProgram(Self.arguments("killed-\(round)"), in: fixture.folder)
        // Moments are counted in events, and a little on: machines differ in speed.
        let moment = Int.random(in: 0...events / 3, using: &random)
        process.wait { Self.lines($0.outputText) >= moment }
        usleep(UInt32.random(in: 0...50_000, using: &random))
        guard process.isRunning else { break }
        process.send(SIGKILL)
        process.wait()
        killed += 1
      }
      done += killed
      let result = try Program.run(Self.arguments("killed-\(round)"), in: fixture.folder)
      #expect(result.code == 0, "round \(round): \(result.output)\(result.errors)")
      #expect(try tables("killed-\(round)") == expected, "round \(round)")
      // A canary a start, and the questions in flight: at most one for each of the parts at once.
      let asked = reader.questions - before
      #expect(
        asked <= Self.rows + 1 + killed * (20 + 1), "round \(round): \(asked) after \(killed) kills"
      )
      #expect(killed > 0, "round \(round) ended before it was killed")
      if killed == 0 { break }
    }
  }
}
