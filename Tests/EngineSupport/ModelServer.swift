import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Synchronization

/// The real llama.cpp server on a free loopback port, with a made model.
///
/// It is stopped when the value goes, and ends by itself when the test process does.
public final class ModelServer: Sendable {
  /// `http://127.0.0.1:PORT`, the same after a restart.
  public let url: String
  public let port: Int
  /// Tokens of one slot, and how many slots there are.
  public let context: Int
  public let slots: Int
  private let arguments: [String]
  /// Held so that the files stay for as long as the server may be started again.
  private let model: MadeModel
  private let folder: TemporaryFolder
  private let running = Mutex<Running?>(nil)

  /// The process, and the pipe whose end tells it that nobody is there any more. Only ever seen
  /// through the mutex.
  private struct Running: @unchecked Sendable {
    let process: Process
    let held: Pipe
  }

  /// Starts the server and waits until it is healthy.
  ///
  /// - Parameters:
  ///   - sees: Whether the model's vision projector is given to the server.
  ///   - context: Tokens of one slot.
  public init(
    _ model: MadeModel, slots: Int = 4, context: Int = 4_096, sees: Bool = true,
    alias: String? = nil
  ) async throws {
    self.model = model
    self.slots = slots
    self.context = context
    folder = try TemporaryFolder()
    port = try FreePort.find()
    url = "http://127.0.0.1:\(port)"
    var arguments = [
      "--model", model.model.path, "--port", "\(port)", "--parallel", "\(slots)",
      // A second thread only gets in the way of the first with a model as small as this.
      "--ctx-size", "\(slots * context)", "--threads", "1", "--until-input-closes",
    ]
    if sees, let projector = model.projector { arguments += ["--mmproj", projector.path] }
    if let alias { arguments += ["--alias", alias] }
    self.arguments = arguments
    try await start()
  }

  deinit { kill() }

  /// Ends the server as `kill -9` does, and waits until it is gone.
  public func kill() { end(with: SIGKILL) }

  /// Ends the server in its own way: it is asked to, and killed when it does not.
  public func stop() { end(with: SIGTERM) }

  /// Starts the server again on the same port, after `kill()` or `stop()`.
  public func restart() async throws {
    kill()
    try await start()
  }

  /// Whether the process is there.
  public var isRunning: Bool { running.withLock { $0?.process.isRunning ?? false } }

  /// What the server wrote.
  public var log: String {
    (try? String(contentsOf: folder.url.appending(path: "log"), encoding: .utf8)) ?? ""
  }

  private func start() async throws {
    let process = try TestPython.prepared(TestPython.server, arguments)
    let log = try TestPython.file(folder.url.appending(path: "log"))
    let held = Pipe()
    process.standardInput = held
    process.standardOutput = log
    process.standardError = log
    try process.start()
    running.withLock { $0 = Running(process: process, held: held) }
    try await waitUntilHealthy(process)
  }

  private func waitUntilHealthy(_ process: Process) async throws {
    let limit = ContinuousClock.now + .seconds(120)
    while process.isRunning, ContinuousClock.now < limit {
      var request = HTTPClientRequest(url: "\(url)/health")
      request.headers.add(name: "Connection", value: "close")
      if let reply = try? await HTTPClient.shared.execute(request, timeout: .seconds(5)),
        reply.status == .ok
      {
        return
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    kill()
    throw EngineSupportError("the server did not come up; its log ends: \(self.log.suffix(2_000))")
  }

  private func end(with signal: Int32) {
    guard let running = running.withLock({ $0.take() }), running.process.isRunning else { return }
    Foundation.kill(running.process.processIdentifier, signal)
    let limit = ContinuousClock.now + .seconds(10)
    while running.process.isRunning, ContinuousClock.now < limit { usleep(10_000) }
    if running.process.isRunning {
      Foundation.kill(running.process.processIdentifier, SIGKILL)
      running.process.waitUntilExit()
    }
  }
}
