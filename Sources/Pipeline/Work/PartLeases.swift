internal import Foundation
internal import Ledger

/// Takes parts for this process, one lease each, and keeps a lease alive while its part is worked on.
struct PartLeases: Sendable {
  /// Seconds without a beat after which others may take a part over.
  let seconds: Double

  /// Holds the part while `body` works on it.
  ///
  /// - Parameter still: what a watch found unchanged for its lease; the part is taken over from it.
  /// - Returns: `nil` after work, or who holds the part.
  /// - Throws: what `body` throws; `LedgerError` of kind `taken` when the lease was lost on the way.
  func hold(
    _ part: Part, over still: LeaseState? = nil,
    _ body: @escaping @Sendable (Part, PartWork) async throws -> Void
  ) async throws -> LeaseState? {
    let holder = LeaseHolder.here(at: Date())
    switch try part.ledger.claim(as: holder, seconds: seconds, over: still) {
    case .held(let state): return state
    case .taken(let ledger):
      let result: Result<Void, any Error>
      do {
        try await work(Part(number: part.number, ledger: ledger), body)
        result = .success(())
      } catch {
        result = .failure(error)
      }
      // What stops the work matters more than that the part could not be given back, which its lease
      // does.
      if case .success = result { try ledger.release() } else { try? ledger.release() }
      try result.get()
      return nil
    }
  }

  /// `body` beside a heart that beats; either one's error ends both.
  private func work(
    _ part: Part, _ body: @escaping @Sendable (Part, PartWork) async throws -> Void
  ) async throws {
    let work = PartWork()
    try await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        try await body(part, work)
        return true
      }
      group.addTask {
        while !Task.isCancelled {
          try? await Task.sleep(for: .seconds(seconds / 4))
          if Task.isCancelled { break }
          try await beat(part, work)
        }
        return false
      }
      while let isDone = try await group.next() {
        if isDone { group.cancelAll() }
      }
    }
  }

  private func beat(_ part: Part, _ work: PartWork) async throws(LedgerError) {
    do {
      try await part.ledger.beat(worked: work.seconds, settled: work.settled)
    } catch {
      // A beat that the disk refuses is tried again; what is recorded tells whether it is serious.
      if error.kind == .taken { throw error }
    }
  }
}
