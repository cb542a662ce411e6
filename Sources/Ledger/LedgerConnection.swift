internal import Foundation
internal import GRDB
internal import Synchronization

/// The way to a ledger's file, open while it is used and a while after: a run has hundreds of parts and
/// works on few of them at a time, and each open one costs memory and a descriptor.
final class LedgerConnection: Sendable {
  /// Connections that stay open without being used, over all ledgers of the process.
  private static let mostResting = 6
  /// Open and unused, the longest unused first.
  private static let resting = Mutex<[Resting]>([])

  private struct Resting {
    weak var connection: LedgerConnection?
  }

  private struct State {
    var queue: DatabaseQueue?
    var users = 0
    var isHeld = false
  }

  private let path: String
  private let state = Mutex(State())

  init(path: String) { self.path = path }

  func read<T>(_ body: (Database) throws -> T) throws -> T {
    let queue = try take()
    defer { rest() }
    return try queue.read(body)
  }

  func write<T>(_ body: (Database) throws -> T) throws -> T {
    let queue = try take()
    defer { rest() }
    return try queue.write(body)
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
    let queue = try take()
    defer { rest() }
    return try await queue.write(body)
  }

  func writeWithoutTransaction<T>(_ body: (Database) throws -> T) throws -> T {
    let queue = try take()
    defer { rest() }
    return try queue.writeWithoutTransaction(body)
  }

  /// From now on the connection stays open, and its journal's file stays from one transaction to the next
  /// (`PERSIST`): to make and delete a file costs as much as writing a row, on a shared disk more.
  func hold() {
    state.withLock { $0.isHeld = true }
    // Where it cannot be kept, it is made anew each time.
    try? writeWithoutTransaction(Self.keepJournal)
  }

  /// The opposite of `hold`; the journal's file goes.
  func letGo() {
    try? writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = DELETE") }
    state.withLock { $0.isHeld = false }
  }

  private static func keepJournal(_ db: Database) throws {
    try db.execute(sql: "PRAGMA journal_mode = PERSIST")
  }

  private func take() throws -> DatabaseQueue {
    Self.resting.withLock { $0.removeAll { $0.connection === self } }
    return try state.withLock { state in
      let queue = try state.queue ?? open()
      state.queue = queue
      state.users += 1
      return queue
    }
  }

  private func open() throws -> DatabaseQueue {
    // SQLite would make a file that is not there.
    guard FileManager.default.fileExists(atPath: path) else {
      throw LedgerError(
        file: path, reason: "the ledger is missing; start the run in a new folder", kind: .unusable)
    }
    return try DatabaseQueue(path: path, configuration: Ledger.configuration(durable: true))
  }

  private func rest() {
    let isUnused = state.withLock { state in
      state.users -= 1
      return state.users == 0 && !state.isHeld
    }
    guard isUnused else { return }
    let longest = Self.resting.withLock { resting -> LedgerConnection? in
      resting.removeAll { $0.connection === self || $0.connection == nil }
      resting.append(Resting(connection: self))
      return resting.count > Self.mostResting ? resting.removeFirst().connection : nil
    }
    longest?.closeIfUnused()
  }

  private func closeIfUnused() {
    state.withLock { state in
      guard state.users == 0, !state.isHeld else { return }
      try? state.queue?.close()
      state.queue = nil
    }
  }
}
