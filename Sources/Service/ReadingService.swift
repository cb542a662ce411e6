public import Catalogue
internal import Hummingbird
public import Imaging
internal import Logging
public import Readings
internal import Serving

/// Reads pictures that are sent to it over HTTP, until it is told to stop.
public struct ReadingService: Sendable {
  /// Where it listens, who may come, and what it takes on.
  public struct Configuration: Sendable {
    public var host: String
    /// 0 takes any free one.
    public var port: Int
    /// Needed wherever others than this machine can come.
    public var token: String?
    /// Whether addresses are fetched.
    public var allowsLinks = false
    /// Pictures read at once.
    public var running: Int
    /// How many more are accepted before requests are refused.
    public var waiting = 64
    /// The largest request in bytes.
    public var bodyLimit = 32 << 20
    /// From being accepted to the answer.
    public var timeout = Duration.seconds(60)

    public init(host: String, port: Int, token: String? = nil, running: Int) {
      self.host = host
      self.port = port
      self.token = token
      self.running = running
    }

    /// Whether only this machine can reach the host.
    public var isLoopback: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) }
  }

  private let configuration: Configuration
  let routes: ReadingRoutes

  /// - Parameters:
  ///   - read: picture and attributes → answers with how they end.
  ///   - fetch: address → picture; keeps away from addresses that are not public.
  public init(
    _ configuration: Configuration, schema: Schema,
    read: @escaping @Sendable (Image, [Attribute]) async throws -> [(Answer, Outcome)],
    fetch: @escaping @Sendable (String) async throws -> Image
  ) {
    self.configuration = configuration
    routes = ReadingRoutes(
      configuration: configuration, schema: schema,
      read: { image, attributes in
        try await read(image, attributes).map { AttributeReading($0, $1) }
      }, fetch: fetch,
      queue: ReadingQueue(
        running: configuration.running, waiting: configuration.waiting,
        timeout: configuration.timeout))
  }

  /// What is sent here, and in which form.
  var rule: AccessRule {
    AccessRule(
      token: configuration.token, types: ["application/json", "multipart/form-data"])
  }

  /// Serves until SIGINT or SIGTERM; what was accepted is answered.
  ///
  /// - Parameter told: called with the port when the service listens.
  /// - Throws: what the system says where the port cannot be had.
  public func serve(told: @escaping @Sendable (Int) -> Void) async throws {
    var logger = Logger(label: "measurand")
    logger.logLevel = .error
    let application = Application(
      router: routes.router(rule),
      configuration: ApplicationConfiguration(
        address: .hostname(configuration.host, port: configuration.port)),
      onServerRunning: { channel in told(channel.localAddress?.port ?? 0) },
      logger: logger)
    try await application.runService()
  }
}
