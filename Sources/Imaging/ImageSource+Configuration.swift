extension ImageSource {
  /// Where pictures come from and what they may cost.
  public struct Configuration: Sendable {
    /// Names are looked up here; `nil`: a link without scheme is a path.
    public var imagesFolder: String?
    /// Relative paths start here; `nil`: in the working directory.
    public var baseFolder: String?
    /// Fetched pictures are kept here; `nil` keeps none.
    public var cacheFolder: String?
    /// Whether a link may reach loopback, private, link-local and other special addresses.
    public var allowPrivateAddresses = false
    /// The largest file in bytes.
    public var byteLimit = Image.defaultByteLimit
    /// The largest picture in pixels.
    public var pixelLimit = Image.defaultPixelLimit
    /// How many pictures are fetched at once, over all hosts.
    public var connections = 16
    /// How many redirects are followed.
    public var redirects = 5
    public var connectTimeout: Duration = .seconds(10)
    /// The longest silence of a server.
    public var readTimeout: Duration = .seconds(20)
    /// One attempt from the name's resolution to the last byte.
    public var totalTimeout: Duration = .seconds(60)
    public var retry = RetryPlan()
    /// What servers are told about who asks.
    public var userAgent = "measurand"

    public init() {}
  }
}
