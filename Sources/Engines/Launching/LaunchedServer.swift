/// A stand-in until the launching lands.
actor LaunchedServer {
  init(_ configuration: EngineConfiguration, slots: Int, told: @escaping @Sendable (String) -> Void)
  {}
  func start() async throws -> String { "" }
  func stop() async {}
  func follow(
    moved: @escaping @Sendable (String) async -> Void,
    gone: @escaping @Sendable (String) async -> Void
  ) {}
}
