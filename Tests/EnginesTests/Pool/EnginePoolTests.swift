import Synchronization
import Testing

@testable import Engines

@Suite(.timeLimit(.minutes(20)))
struct EnginePoolTests {
  /// A clock that a test turns, and what its servers say of their health.
  final class World: Sendable {
    let time = Mutex(0.0)
    let isWell = Mutex(true)

    func pool(_ slots: [Int], outage: Double = 10) -> EnginePool {
      EnginePool(
        engine: "made",
        servers: slots.enumerated().map { place, slots in
          EnginePool.Entry(url: "http://\(place)", slots: slots, keeps: true)
        },
        outage: outage, now: { self.time.withLock { $0 } },
        probe: { entry in self.isWell.withLock { $0 } ? entry : nil })
    }
  }

  /// Waits until so many wait for a slot.
  static func waitFor(_ count: Int, _ pool: EnginePool) async throws {
    while await pool.load.waiting != count { try await Task.sleep(for: .milliseconds(1)) }
  }

  @Test func `each request goes to the server with the most free slots`() async throws {
    let pool = World().pool([1, 4, 2])
    var servers: [Int] = []
    for _ in 0..<7 { servers.append(try await pool.take().server) }
    #expect(servers == [1, 1, 1, 2, 0, 1, 2])
    #expect(await pool.load.inFlight == 7)
  }

  @Test func `no more go at once than there are slots, and who waits longest is first`()
    async throws
  {
    let pool = World().pool([1])
    let first = try await pool.take()
    let order = Record<Int>()
    var waiting: [Task<Void, any Error>] = []
    for number in 0..<5 {
      waiting.append(
        Task {
          let lease = try await pool.take()
          order.note(number)
          await pool.give(lease, .success(()))
        })
      try await Self.waitFor(number + 1, pool)
    }
    await pool.give(first, .success(()))
    for task in waiting { try await task.value }
    #expect(order.all == [0, 1, 2, 3, 4])
    #expect(await pool.load.inFlight == 0)
  }

  @Test func `who is cancelled while it waits leaves the queue`() async throws {
    let pool = World().pool([1])
    let lease = try await pool.take()
    let given = Task { try await pool.take() }
    try await Self.waitFor(1, pool)
    given.cancel()
    await #expect(throws: CancellationError.self) { try await given.value }
    #expect(await pool.load.waiting == 0)
    await pool.give(lease, .success(()))
    _ = try await pool.take()
  }

  @Test func `giving up ends all waiting, and all that come later`() async throws {
    let pool = World().pool([1])
    _ = try await pool.take()
    let waiting = Task { try await pool.take() }
    try await Self.waitFor(1, pool)
    await pool.giveUp("it burnt down")
    await #expect(throws: EngineGone.self) { try await waiting.value }
    await #expect(throws: EngineGone.self) { try await pool.take() }
  }

  @Test func `one trial goes to a server that is well again, the others wait for it`()
    async throws
  {
    let world = World()
    let pool = world.pool([4])
    let lease = try await pool.take()
    await pool.give(lease, .failure(EngineFailure(.unreachable, "gone")))
    let trial = try await pool.take()
    #expect(trial.isTrial)
    let waiting = Task { try await pool.take() }
    try await Self.waitFor(1, pool)
    await pool.give(trial, .success(()))
    #expect(try await !waiting.value.isTrial)
  }

  @Test func `an outage that is too long ends in a reason`() async throws {
    let world = World()
    world.isWell.withLock { $0 = false }
    let pool = world.pool([4])
    let lease = try await pool.take()
    await pool.give(lease, .failure(EngineFailure(.unreachable, "nobody is there")))
    world.time.withLock { $0 = 11 }
    let error = await #expect(throws: EngineGone.self) { try await pool.take() }
    #expect(error?.reason == "for 11 s now nobody is there")
  }

  @Test func `a server that moved is asked at its new address, whatever the old one said`()
    async throws
  {
    let world = World()
    world.isWell.withLock { $0 = false }
    let pool = world.pool([2])
    let (first, second) = (try await pool.take(), try await pool.take())
    await pool.give(first, .failure(EngineFailure(.unreachable, "gone")))
    await pool.startsAgain("it died")
    await pool.moved(to: "http://new")
    await pool.give(second, .failure(EngineFailure(.unreachable, "gone")))
    let lease = try await pool.take()
    #expect(lease.url == "http://new" && !lease.isTrial)
  }
}
