internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import Serving

/// The page's server: from the first request to Ctrl-C.
public struct ReviewServer: Sendable {
  /// Where it listens and who may come.
  public struct Configuration: Sendable {
    /// An address or a name.
    public var host: String
    /// 0 takes any free one.
    public var port: Int
    /// Needed wherever others than this machine can come.
    public var token: String?
    /// The name that corrections carry unless the page is told another.
    public var reviewer: String

    public init(host: String, port: Int, token: String? = nil, reviewer: String) {
      self.host = host
      self.port = port
      self.token = token
      self.reviewer = reviewer
    }

    /// Whether only this machine can reach the host.
    public var isLoopback: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) }
  }

  let routes: ReviewRoutes
  private let configuration: Configuration

  public init(_ configuration: Configuration, store: ReviewStore, pictures: PictureStore) {
    self.configuration = configuration
    routes = ReviewRoutes(
      store: store, pictures: pictures, reviewer: configuration.reviewer)
  }

  /// Serves until SIGINT or SIGTERM; requests that have come are answered.
  ///
  /// - Parameter told: called with the port when the server listens.
  /// - Throws: what the system says where the port cannot be had.
  public func serve(told: @escaping @Sendable (Int) -> Void) async throws {
    var logger = Logger(label: "measurand")
    logger.logLevel = .error
    let application = Application(
      router: routes.router(AccessRule(token: configuration.token)),
      configuration: ApplicationConfiguration(
        address: .hostname(configuration.host, port: configuration.port)),
      onServerRunning: { channel in told(channel.localAddress?.port ?? 0) },
      logger: logger)
    try await application.runService()
  }
}
