internal import Crypto
internal import Foundation

/// Who may see and change what: a pure decision over the parts of a request.
///
/// Without a token the page is for this machine, and only asked for by a name of this machine, so that
/// a foreign name that resolves to loopback gets nothing. With a token any name will do, and nothing
/// is told without it. What changes something comes from the page itself and from no other site.
struct AccessRule: Sendable {
  /// The name of the cookie that carries the token.
  static let cookie = "measurand_token"

  /// What the rule looks at.
  struct Request: Sendable {
    var isWrite = false
    /// The host and port that were asked, as the request says.
    var host: String?
    var origin: String?
    /// `Sec-Fetch-Site`.
    var fetchSite: String?
    var contentType: String?
    /// The token that came along, in the cookie, the header or the address.
    var token: String?
  }

  enum Refusal: Hashable, Sendable {
    /// Asked for by a name that is not this machine's.
    case foreignHost
    /// A change that comes from another site.
    case foreignOrigin
    /// A change that is not JSON, as a form of another site would be.
    case notJSON
    /// No token, or a wrong one.
    case unknown
  }

  private let tokenDigest: SHA256Digest?

  /// - Parameter token: `nil` for loopback.
  init(token: String?) {
    tokenDigest = token.map { SHA256.hash(data: Data($0.utf8)) }
  }

  var needsToken: Bool { tokenDigest != nil }

  /// - Returns: `nil` where the request may pass.
  func refusal(of request: Request) -> Refusal? {
    if let tokenDigest {
      // Digests are compared in constant time, whatever the token's length.
      guard let token = request.token, SHA256.hash(data: Data(token.utf8)) == tokenDigest else {
        return .unknown
      }
    } else if !Self.isThisMachine(request.host) {
      return .foreignHost
    }
    guard request.isWrite else { return nil }
    if let site = request.fetchSite, site != "same-origin", site != "none" { return .foreignOrigin }
    if let origin = request.origin {
      let host = origin.range(of: "://").map { String(origin[$0.upperBound...]) }
      guard let host, host == request.host else { return .foreignOrigin }
    }
    let type = request.contentType?.prefix { $0 != ";" }.lowercased()
    return type == "application/json" ? nil : .notJSON
  }

  private static func isThisMachine(_ host: String?) -> Bool {
    guard var host = host?.lowercased() else { return false }
    if let port = host.range(of: ":[0-9]{1,5}$", options: .regularExpression) {
      host.removeSubrange(port)
    }
    return ["localhost", "127.0.0.1", "[::1]"].contains(host)
  }
}
