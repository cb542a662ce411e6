import EngineSupport
import Foundation

/// Runs the built program as a person would: in a folder, with arguments, seen from outside.
struct Program {
  struct Result {
    /// The exit code, or the signal that ended it.
    var code: Int32
    var signal: Bool
    var output: String
    var errors: String
  }

  /// The folder of the package, and what lies beside it.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let sample = package.appending(path: "Sample")
  static let challenge = package.deletingLastPathComponent().appending(path: "shared/challenge")

  /// The program that was built with these tests: beside the test bundle.
  static let executable: URL = {
    if let path = ProcessInfo.processInfo.environment["MEASURAND"] {
      return URL(fileURLWithPath: path)
    }
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appending(path: "measurand")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    return package.appending(path: ".build/release/measurand")
  }()

  /// A fresh folder; the system clears it.
  static func makeFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "measurand-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// Starts the program; its output goes to files in `folder`, so that no pipe can fill up.
  static func start(
    _ arguments: [String], in folder: URL, input: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    for (name, keyPath) in [
      ("stdout.txt", \Process.standardOutput), ("stderr.txt", \Process.standardError),
    ] as [(String, ReferenceWritableKeyPath<Process, Any?>)] {
      let file = folder.appending(path: name)
      _ = FileManager.default.createFile(atPath: file.path, contents: nil)
      process[keyPath: keyPath] = try FileHandle(forWritingTo: file)
    }
    if let input {
      let file = folder.appending(path: "stdin.txt")
      try Data(input.utf8).write(to: file)
      process.standardInput = try FileHandle(forReadingFrom: file)
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    try process.start()
    return process
  }

  @discardableResult
  static func run(
    _ arguments: [String], in folder: URL? = nil, input: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Result {
    let folder = try folder ?? makeFolder()
    let process = try start(arguments, in: folder, input: input, environment: environment)
    process.waitUntilExit()
    return Result(
      code: process.terminationStatus, signal: process.terminationReason == .uncaughtSignal,
      output: try String(contentsOf: folder.appending(path: "stdout.txt"), encoding: .utf8),
      errors: try String(contentsOf: folder.appending(path: "stderr.txt"), encoding: .utf8))
  }

  /// Runs a line of the shell in which `"$0"` is the program.
  static func shell(_ line: String, in folder: URL) throws -> (code: Int32, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line, executable.path]
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    let errors = folder.appending(path: "stderr.txt")
    FileManager.default.createFile(atPath: errors.path, contents: nil)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.start()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOf: errors, encoding: .utf8))
  }
}
