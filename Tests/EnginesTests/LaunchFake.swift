import EngineSupport
import Engines
import Foundation

/// A launch of `Python/fake_server.py`, and what becomes of its processes.
struct LaunchFake {
  let folder: TemporaryFolder
  private let faults: [String]

  init(_ faults: String...) throws {
    folder = try TemporaryFolder()
    self.faults = faults
  }

  func configuration(readyWithin: Double = 60, restarts: Int = 2) -> EngineConfiguration {
    EngineConfiguration(
      name: "fake",
      launch: .init(
        command: [
          TestPython.interpreter.path,
          TestPython.root.appending(path: "Tests/EngineSupport/Python/fake_server.py").path,
          "--port", "{port}", "--pids", pidFile.path,
        ] + faults, readyWithin: readyWithin, restarts: restarts), model: "fake")
  }

  private var pidFile: URL { folder.url.appending(path: "pids") }

  /// The processes that were started, oldest first.
  var processes: [Int32] {
    ((try? String(contentsOf: pidFile, encoding: .utf8)) ?? "").split(separator: "\n")
      .compactMap { Int32($0) }
  }

  /// Waits until a process is gone, or ten seconds have passed.
  static func isGone(_ process: Int32) async throws -> Bool {
    for _ in 0..<200 {
      if !isAlive(process) { return true }
      try await Task.sleep(for: .milliseconds(50))
    }
    return false
  }

  /// One that has ended and that nobody has asked about yet does not live.
  static func isAlive(_ process: Int32) -> Bool {
    guard kill(process, 0) == 0 else { return false }
    let stat = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    return stat.split(separator: ") ").last?.hasPrefix("Z") != true
  }

  /// Short pauses, so that a test of five restarts takes a second.
  static var timing: LaunchedServer.Timing {
    var timing = LaunchedServer.Timing()
    timing.tellEvery = .milliseconds(500)
    timing.watchEvery = .milliseconds(200)
    timing.firstRestart = .milliseconds(50)
    timing.grace = 1
    return timing
  }
}
