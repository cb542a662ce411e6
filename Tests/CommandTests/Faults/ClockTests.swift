#if os(Linux)
  import Foundation
  import Testing

  /// The wall clock of the machine jumps while a run is at work.
  @Suite(.serialized, .enabled(if: FaultLibrary.isThere, "clang builds the faults"))
  struct ClockTests {
    private struct Made: Decodable {
      var created: String
    }

    private static let year = 365 * 24 * 3_600

    @Test(arguments: [-year, year], [1, 2, 5, 12])
    func `a clock that jumps by a year changes no answer and stops nothing`(
      seconds: Int, reading: Int
    ) async throws {
      let run = try await FaultyRun()
      #expect(try run.start().code == 1)
      let tables = try run.tables()
      try run.clear()
      let result = try run.start(
        try FaultLibrary.clock(wrongBy: seconds, from: reading))
      #expect(result.code == 1, "\(result.errors)")
      #expect(try run.tables() == tables)
      let description = try Data(contentsOf: run.disk.appending(path: "out.run/run.json"))
      let created = try JSONDecoder().decode(Made.self, from: description).created
      let isThisYear = created.hasPrefix(Date().formatted(.iso8601.year()))
      #expect(reading > 1 || !isThisYear, "the program has seen the clock jump: \(created)")
    }
  }
#endif
