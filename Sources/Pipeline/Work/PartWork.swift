internal import Synchronization

/// What a process has done on a part since it took it.
final class PartWork: Sendable {
  private let began = SuspendingClock.now
  private let count = Mutex(0)

  var settled: Int { count.withLock { $0 } }

  var seconds: Double { (SuspendingClock.now - began) / .seconds(1) }

  func settle(_ rows: Int) { count.withLock { $0 += rows } }
}
