public import Foundation

/// The tests' own Python, which `Scripts/setup-tests.sh` installs, and the repository's scripts.
public enum TestPython {
  /// The repository's folder.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The interpreter with gguf and xllamacpp.
  public static let interpreter = root.appending(path: ".dependencies/python/bin/python3")

  /// llama.cpp's server as a Python script; also what the presets of `xllamacpp` launch.
  public static let server = root.appending(path: "Sources/Engines/Resources/llama_server.py")

  static let scripts = root.appending(path: "Tests/EngineSupport/Python")

  /// What a script printed; throws with what it said when it did not end well.
  public static func run(_ script: String, _ arguments: [String]) async throws -> Data {
    let process = try prepared(scripts.appending(path: script), arguments)
    let folder = try TemporaryFolder()
    let (output, errors) = (folder.url.appending(path: "out"), folder.url.appending(path: "err"))
    // Files, not pipes: nobody has to read them while the script runs.
    process.standardOutput = try file(output)
    process.standardError = try file(errors)
    try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in ended.resume() }
      do { try process.start() } catch { ended.resume(throwing: error) }
    }
    guard process.terminationStatus == 0 else {
      throw EngineSupportError(
        "\(script) ended with \(process.terminationStatus): "
          + (try String(contentsOf: output, encoding: .utf8).suffix(2_000))
          + (try String(contentsOf: errors, encoding: .utf8).suffix(2_000)))
    }
    return try Data(contentsOf: output)
  }

  static func prepared(_ script: URL, _ arguments: [String]) throws -> Process {
    guard FileManager.default.isExecutableFile(atPath: interpreter.path) else {
      throw EngineSupportError("\(interpreter.path) is not there: run Scripts/setup-tests.sh")
    }
    let process = Process()
    process.executableURL = interpreter
    process.arguments = [script.path] + arguments
    process.standardInput = FileHandle.nullDevice
    return process
  }

  static func file(_ url: URL) throws -> FileHandle {
    guard FileManager.default.createFile(atPath: url.path, contents: nil) else {
      throw EngineSupportError("\(url.path) could not be written")
    }
    return try FileHandle(forWritingTo: url)
  }
}
