import EngineSupport
import Foundation
import Testing

/// What generators have written lies beside what they made it of, and both must agree.
struct GeneratedFilesTests {
  @Test(arguments: ["page", "presets", "prompts", "schema", "tables", "weights"])
  func `a generated file is what its source says`(name: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", Program.package.appending(path: "Scripts/generate-\(name).py").path, "--check",
    ]
    let errors = Pipe()
    process.standardError = errors
    try process.start()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: said, as: UTF8.self))")
  }
}
