import Synchronization

/// Numbers from 100 on.
final class Counter: Sendable {
  private let value = Atomic<Int>(100)

  func next() -> Int { value.add(1, ordering: .relaxed).oldValue }
}
