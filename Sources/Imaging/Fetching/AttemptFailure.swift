internal import AsyncHTTPClient
internal import Foundation
internal import NIOHTTPCompression

/// How one attempt to fetch a link failed, and whether another may do better.
struct AttemptFailure: Error {
  let error: ImageError
  let isTransient: Bool
  let retryAfter: Duration?

  private init(_ error: ImageError, isTransient: Bool, retryAfter: Duration? = nil) {
    self.error = error
    self.isTransient = isTransient
    self.retryAfter = retryAfter
  }

  static let timedOut = AttemptFailure(
    ImageError(.timedOut, "The server did not send the picture in time; try again later."),
    isTransient: true)

  /// A status other than 200 or a redirect.
  init(status: Int, retryAfter header: String?) {
    let isTransient = RetryPlan.isWorthRetrying(status: status)
    let error =
      switch status {
      case 404, 410:
        ImageError(
          .notFound, "The server has no such picture (status \(status)); correct the link.")
      case 401, 403, 451:
        ImageError(
          .httpStatus,
          "The server refuses the picture (status \(status)); use a link that is open "
            + "to everybody.")
      default:
        ImageError(
          .httpStatus,
          "The server answered with status \(status) instead of a picture; "
            + (isTransient ? "try again later." : "check the link."))
      }
    let now = Int(Date().timeIntervalSince1970)
    self.init(
      error, isTransient: isTransient,
      retryAfter: header.flatMap { RetryAfter.delay($0, now: now) })
  }

  /// Whatever an attempt threw.
  init(_ thrown: any Error, byteLimit: Int) {
    switch thrown {
    case let failure as AttemptFailure: self = failure
    case let error as ImageError:
      // Name services have bad moments; everything else said here is final.
      self.init(error, isTransient: error.category == .unreachable)
    case is CancellationError: self.init(.cancelled, isTransient: false)
    case is NIOHTTPDecompression.DecompressionError:
      self.init(.tooManyBytes(limit: byteLimit), isTransient: false)
    case let error as HTTPClientError where Self.timeouts.contains(error): self = .timedOut
    default:
      self.init(
        ImageError(
          .unreachable,
          "The connection failed or broke off; check the link's host and the network."),
        isTransient: true)
    }
  }

  private static let timeouts: [HTTPClientError] = [
    .connectTimeout, .readTimeout, .writeTimeout, .deadlineExceeded, .tlsHandshakeTimeout,
    .getConnectionFromPoolTimeout,
  ]
}

extension ImageError {
  static let cancelled = ImageError(
    .cancelled, "The run was stopped before the picture was read; run again to resume.")

  /// Says how often it was tried, where that was more than once.
  func after(attempts: Int) -> ImageError {
    guard attempts > 1, let end = reason.firstIndex(of: ";") else { return self }
    return ImageError(category, reason[..<end] + ", \(attempts) times" + reason[end...])
  }
}
