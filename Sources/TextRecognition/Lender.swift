internal import Synchronization

/// Lends each of a few things to one task at a time; who comes too late waits in a queue.
final class Lender<Thing: Sendable>: Sendable {
  private struct State {
    var free: [Thing]
    var waiting: [CheckedContinuation<Thing, Never>] = []
  }

  private let state: Mutex<State>

  init(_ things: [Thing]) {
    state = Mutex(State(free: things))
  }

  func borrow() async -> Thing {
    await withCheckedContinuation { continuation in
      let thing: Thing? = state.withLock { state in
        if let thing = state.free.popLast() { return thing }
        state.waiting.append(continuation)
        return nil
      }
      if let thing { continuation.resume(returning: thing) }
    }
  }

  func giveBack(_ thing: Thing) {
    let next: CheckedContinuation<Thing, Never>? = state.withLock { state in
      guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
      state.free.append(thing)
      return nil
    }
    next?.resume(returning: thing)
  }
}
