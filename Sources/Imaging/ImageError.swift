/// Why a picture cannot be had or decoded. It fails the rows that ask for it and nothing else.
public struct ImageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A stable word for counting; it is the category in `failures.csv`.
  public enum Category: String, Hashable, Sendable, CaseIterable {
    /// The link itself cannot be used: empty, malformed, another scheme, outside its folder.
    case badLink = "bad-link"
    /// There is no such file, or the server says that there is none (404, 410).
    case notFound = "not-found"
    /// The file exists and cannot be read.
    case unreadable
    /// The link leads to a loopback, private, link-local or otherwise special address.
    case forbiddenAddress = "forbidden-address"
    /// Too many redirects, or one that leads nowhere.
    case redirect
    /// The server answered with a status that is not a picture.
    case httpStatus = "http-status"
    /// The name does not resolve, the connection fails or breaks off.
    case unreachable
    /// The server did not answer in time.
    case timedOut = "timed-out"
    /// More bytes than the limit.
    case tooManyBytes = "too-many-bytes"
    /// More pixels than the limit.
    case tooManyPixels = "too-many-pixels"
    /// No bytes at all.
    case empty
    /// A web page, a text, a document: not a picture.
    case notAnImage = "not-an-image"
    /// A picture in a format that is not decoded.
    case unsupportedFormat = "unsupported-format"
    /// The file ends before the picture does.
    case truncated
    /// The data contradict their format.
    case damaged
    /// The caller was cancelled: no outcome of the picture, the run is ending.
    case cancelled
  }

  public let category: Category
  /// One or two sentences for a person: what happened and what to do. Without the link.
  public let reason: String

  public init(_ category: Category, _ reason: String) {
    self.category = category
    self.reason = reason
  }

  public var description: String { reason }
}
