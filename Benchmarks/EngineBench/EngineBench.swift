import Engines
import Foundation
import Synchronization

/// Asks a server as a run does, and tells what that costs the client:
/// `engine-bench URL REQUESTS IN_FLIGHT [BODY_FILE]` prints a JSON object. The body of the requests is
/// written into BODY_FILE, so that a bare load generator can send the same.
@main
struct EngineBench {
  struct Result: Encodable {
    var requests: Int
    var seconds: Double
    /// Requests a second.
    var rate: Double
    /// User and system time of this process, milliseconds a request.
    var processorMilliseconds: Double
  }

  static let request = ChatRequest(
    messages: [
      ChatRequest.Message(
        .user,
        [
          .text(
            "A model was asked for the item_weight of a product and answered: about 1.5 kgs. "
              + "Write that answer as JSON.")
        ])
    ], maximumTokens: 64)

  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4, let count = Int(arguments[2]), let atOnce = Int(arguments[3]) else {
      FileHandle.standardError.write(
        Data("usage: engine-bench URL REQUESTS IN_FLIGHT [BODY_FILE]\n".utf8))
      exit(2)
    }
    let configuration = EngineConfiguration(
      name: "bench", urls: [arguments[1]], model: "bench", slots: atOnce)
    if arguments.count > 4 {
      let body = ChatBody(request, to: configuration)
      try Data(body.bytes).write(to: URL(filePath: arguments[4]))
    }
    let engine = Engine(configuration)
    try await engine.open()
    // The first requests open connections and fill caches.
    try await ask(engine, min(count, 50), atOnce)
    let (began, before) = (ContinuousClock.now, processorSeconds())
    try await ask(engine, count, atOnce)
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    let used = processorSeconds() - before
    await engine.close()
    let result = Result(
      requests: count, seconds: seconds, rate: Double(count) / seconds,
      processorMilliseconds: used * 1_000 / Double(count))
    print(String(decoding: try JSONEncoder().encode(result), as: UTF8.self))
  }

  @inline(never)
  private static func ask(_ engine: Engine, _ count: Int, _ atOnce: Int) async throws {
    let turns = Turns(count)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<atOnce {
        group.addTask {
          while turns.next() {
            _ = try await engine.ask({ _ in request }, read: { $0.text })
          }
        }
      }
      try await group.waitForAll()
    }
  }

  /// User and system time of the process so far.
  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// So many turns, shared by all who take one.
private final class Turns: Sendable {
  private let left: Mutex<Int>

  init(_ count: Int) { left = Mutex(count) }

  /// Whether there was one more.
  func next() -> Bool {
    left.withLock { left in
      left -= 1
      return left >= 0
    }
  }
}
