internal import Crypto
internal import Foundation

/// Who may see and change what: a pure decision over the parts of a request.
///
/// Without a token the page is for this machine, and only asked for by a name of this machine, so that
/// a foreign name that resolves to loopback gets nothing. With a token any name will do, and nothing
/// is told without it. What changes something comes from the page itself and from no other site.
package struct AccessRule: Sendable {
  /// The name of the cookie that carries the token.
  package static let cookie = "measurand_token"

  /// What the rule looks at.
  package struct Request: Sendable {
    package var isWrite = false
    /// The host and port that were asked, as the request says.
    package var host: String?
    package var origin: String?
    /// `Sec-Fetch-Site`.
    package var fetchSite: String?
    package var contentType: String?
    /// The token that came along, in the cookie, the header or the address.
    package var token: String?

    package init() {}
  }

  package enum Refusal: Hashable, Sendable {
    /// Asked for by a name that is not this machine's.
    case foreignHost
    /// A change that comes from another site.
    case foreignOrigin
    /// Sent in another form than the page's own, as a form of another site would be.
    case wrongType
    /// No token, or a wrong one.
    case unknown
  }

  private let tokenDigest: SHA256Digest?
  private let types: Set<String>

  /// - Parameters:
  ///   - token: `nil` for loopback.
  ///   - types: the media types that something may be sent in.
  package init(token: String?, types: Set<String> = ["application/json"]) {
    self.types = types
    tokenDigest = token.map { SHA256.hash(data: Data($0.utf8)) }
  }

  package var needsToken: Bool { tokenDigest != nil }

  /// - Returns: `nil` where the request may pass.
  package func refusal(of request: Request) -> Refusal? {
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
    return type.map(types.contains) ?? false ? nil : .wrongType
  }

  private static func isThisMachine(_ host: String?) -> Bool {
    guard var host = host?.lowercased() else { return false }
    if let port = host.range(of: ":[0-9]{1,5}$", options: .regularExpression) {
      host.removeSubrange(port)
    }
    return ["localhost", "127.0.0.1", "[::1]"].contains(host)
  }
}
