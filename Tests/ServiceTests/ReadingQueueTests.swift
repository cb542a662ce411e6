import Synchronization
import Testing

@testable import Service

struct ReadingQueueTests {
  private final class Gauge: Sendable {
    let running = Mutex((now: 0, most: 0))
  }

  @Test func `what is beyond running and waiting is refused, a batch as a whole`() async throws {
    let queue = ReadingQueue(running: 1, waiting: 2, timeout: .seconds(600))
    try queue.accept(2)
    #expect(throws: QueueFull.self) { try queue.accept(2) }
    try queue.accept(1)
    #expect(throws: QueueFull.self) { try queue.accept(1) }
    #expect(queue.count == 3)
    for _ in 0..<3 { #expect(try await queue.run { 1 } == 1) }
    #expect(queue.count == 0)
    try queue.accept(3)
  }

  @Test func `no more run at once than there is room for`() async throws {
    let queue = ReadingQueue(running: 2, waiting: 20, timeout: .seconds(600))
    let gauge = Gauge()
    try queue.accept(12)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<12 {
        group.addTask {
          try await queue.run {
            gauge.running.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
            try await Task.sleep(for: .milliseconds(5))
            gauge.running.withLock { $0.now -= 1 }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(gauge.running.withLock { $0.most } == 2)
    #expect(queue.count == 0)
  }

  @Test func `what takes too long is told, and leaves its room`() async throws {
    let queue = ReadingQueue(running: 1, waiting: 1, timeout: .milliseconds(30))
    try queue.accept(1)
    await #expect(throws: ReadingTimedOut.self) {
      try await queue.run { try await Task.sleep(for: .seconds(30)) }
    }
    #expect(queue.count == 0)
    try queue.accept(1)
    #expect(try await queue.run { 7 } == 7)
  }
}
