internal import Synchronization

/// Asks a run to stop: questions in flight are finished and recorded, no new one is begun.
public final class StopFlag: Sendable {
  private let raised = Atomic<Bool>(false)

  public init() {}

  public func raise() { raised.store(true, ordering: .releasing) }

  public var isRaised: Bool { raised.load(ordering: .acquiring) }
}
