/// Opens something at the first need of it, once, for all who need it: an engine that nobody asks is
/// never started.
actor Opening {
  private let open: @Sendable () async throws -> Void
  private var task: Task<Void, any Error>?

  init(_ open: @escaping @Sendable () async throws -> Void) { self.open = open }

  /// Whether somebody needed it.
  var wasNeeded: Bool { task != nil }

  /// Returns when it is open.
  func ready() async throws {
    let open = open
    let task = task ?? Task { try await open() }
    self.task = task
    try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      task.cancel()
    }
  }
}
