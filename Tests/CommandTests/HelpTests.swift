import Foundation
import Testing

/// The help texts as people see them, kept in `Fixtures/help`. Set `UPDATE_GOLDEN=1` to write them
/// anew; a test run with it set fails, so that it cannot stay set by mistake.
@Suite struct HelpTests {
  static let commands = [
    "run", "prepare", "work", "ask", "refine", "read", "text", "quantities", "normalise", "score",
    "check", "status",
    "retry", "submit", "cancel", "verify",
    "errors", "report", "train", "engine list", "engine install", "analyse", "split", "merge",
    "compare",
    "config", "plan", "doctor", "rescore", "review", "learn", "serve", "export", "import",
    "part export", "part import",
  ]
  static let fixtures = Program.package.appending(path: "Tests/CommandTests/Fixtures/help")

  @Test(arguments: [""] + commands)
  func `a help text says what it said`(command: String) throws {
    let environment = ProcessInfo.processInfo.environment
    let result = try Program.run(command.split(separator: " ").map(String.init) + ["--help"])
    #expect(result.code == 0)
    let golden = Self.fixtures.appending(
      path: (command.isEmpty ? "measurand" : command.replacing(" ", with: "-")) + ".txt")
    if environment["UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: Self.fixtures, withIntermediateDirectories: true)
      try result.output.write(to: golden, atomically: true, encoding: .utf8)
      Issue.record("UPDATE_GOLDEN is set: \(golden.lastPathComponent) was written")
    }
    #expect(try result.output == String(contentsOf: golden, encoding: .utf8))
  }

  @Test func `every command stands in the README`() throws {
    let readme = try String(
      contentsOf: Program.package.appending(path: "README.md"), encoding: .utf8)
    for command in Self.commands { #expect(readme.contains("measurand \(command)")) }
  }

  @Test(arguments: [
    ["frobnicate"], ["run"], ["run", "x.csv"], ["run", "missing.csv", "--out", "o.csv"],
    ["score", "missing.csv", "--truth", "missing.csv"], ["read"], ["status", "nowhere"],
    ["run", "x.csv", "--out", "o.csv", "--jobs", "0"], ["run", "x.csv", "--out", "o.txt"],
    ["read", "x.jpg", "--attribute", "smell"],
    ["run", "x.csv", "--out", "o.csv", "--schema", "no"],
  ])
  func `wrong usage ends with 2 and a sentence on standard error`(arguments: [String]) throws {
    let result = try Program.run(arguments)
    #expect(result.code == 2, "\(result.errors)")
    #expect(!result.errors.isEmpty)
  }
}
