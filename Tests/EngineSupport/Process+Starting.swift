public import Foundation
import Synchronization

/// Foundation's `Process` starts badly now and then when two threads start one at the same moment.
private let starting = Mutex<Void>(())

extension Process {
  /// `run()`, one at a time in this process.
  public func start() throws {
    nonisolated(unsafe) let process = self
    try starting.withLock { _ in try process.run() }
  }
}
