internal import Imaging
internal import Synchronization

/// The service has as much to do as it takes on; whoever asks may ask again later.
struct QueueFull: Error {}

/// A picture was not read in time.
struct ReadingTimedOut: Error {}

/// Lets a bounded number of readings run and a bounded number wait; refuses the rest at once.
final class ReadingQueue: Sendable {
  private let capacity: Int
  private let timeout: Duration
  private let slots: Slots
  private let taken = Mutex(0)

  /// - Parameters:
  ///   - running: readings at once.
  ///   - waiting: how many more are accepted.
  ///   - timeout: from being accepted to the answer.
  init(running: Int, waiting: Int, timeout: Duration) {
    capacity = running + waiting
    self.timeout = timeout
    slots = Slots(running)
  }

  /// Readings that run or wait.
  var count: Int { taken.withLock { $0 } }

  /// Accepts `readings` together or none of them, so that a batch is not half answered.
  ///
  /// - Throws: `QueueFull`.
  func accept(_ readings: Int) throws(QueueFull) {
    let isAccepted = taken.withLock { taken in
      guard taken + readings <= capacity else { return false }
      taken += readings
      return true
    }
    guard isAccepted else { throw QueueFull() }
  }

  /// Runs one accepted reading when its turn comes.
  ///
  /// - Throws: `ReadingTimedOut`, and what `body` throws.
  @inline(never)
  func run<Answer: Sendable>(
    _ body: @escaping @Sendable () async throws -> Answer
  ) async throws -> Answer {
    defer { taken.withLock { $0 -= 1 } }
    let (slots, timeout) = (slots, timeout)
    return try await withThrowingTaskGroup(of: Answer.self) { group in
      group.addTask { try await Self.inTurn(slots, body) }
      group.addTask {
        try await Task.sleep(for: timeout)
        throw ReadingTimedOut()
      }
      defer { group.cancelAll() }
      guard let answer = try await group.next() else { throw CancellationError() }
      return answer
    }
  }

  @inline(never)
  private static func inTurn<Answer: Sendable>(
    _ slots: Slots, _ body: @Sendable () async throws -> Answer
  ) async throws -> Answer {
    await slots.take()
    let result: Result<Answer, any Error>
    do {
      try Task.checkCancellation()
      result = .success(try await body())
    } catch {
      result = .failure(error)
    }
    await slots.give()
    return try result.get()
  }
}
