import Foundation
import Testing

/// What is printed goes where nobody can take it.
struct OutputFaultTests {
  private static let quantities = "\"$0\" quantities '1.5 kg'"

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a result that cannot be written is told and is no success`() throws {
    let folder = try Program.makeFolder()
    let result = try Program.shell("\(Self.quantities) > /dev/full", in: folder)
    #expect(result.code == 75)
    #expect(result.errors.contains("standard output: cannot be written: No space left on device"))
  }

  @Test func `who closes a pipe has read enough`() throws {
    let folder = try Program.makeFolder()
    let result = try Program.shell("\(Self.quantities) | true; true", in: folder)
    #expect(result.code == 0 && result.errors.isEmpty, "\(result.errors)")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a run goes on where neither its events nor its words can be written`() async throws {
    let run = try await FaultyRun()
    #expect(try run.start().code == 1)
    let tables = try run.tables()
    try run.clear()
    let silent = try run.shell("--json > /dev/full 2> /dev/full")
    #expect(silent.code == 1)
    #expect(try run.tables() == tables)
    try run.clear()
    let unheard = try run.shell("--json 2>&1 | true")
    #expect(unheard.code == 0)
    #expect(try run.tables() == tables)
  }
}
