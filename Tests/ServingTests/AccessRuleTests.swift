import Testing

@testable import Serving

/// Who gets in, and who does not: each way in has its expected refusal.
struct AccessRuleTests {
  private static let token = "a-long-random-token"

  private func request(
    write: Bool = false, host: String? = "localhost:8090", origin: String? = nil,
    site: String? = nil, type: String? = nil, token: String? = nil
  ) -> AccessRule.Request {
    var request = AccessRule.Request()
    request.isWrite = write
    request.host = host
    request.origin = origin
    request.fetchSite = site
    request.contentType = type
    request.token = token
    return request
  }

  @Test(arguments: ["localhost", "localhost:8090", "127.0.0.1:1", "[::1]:8090", "LOCALHOST:8090"])
  func `this machine's names get in without a token`(host: String) {
    #expect(AccessRule(token: nil).refusal(of: request(host: host)) == nil)
  }

  @Test(arguments: [
    "evil.example", "evil.example:8090", "localhost.evil.example", "127.0.0.1.evil.example",
    "192.168.0.1", "[::2]:80", "", "localhost:8090:evil", "x@localhost",
  ])
  func `a foreign name that leads to loopback gets nothing`(host: String) {
    #expect(AccessRule(token: nil).refusal(of: request(host: host)) == .foreignHost)
  }

  @Test func `without a host there is nothing`() {
    #expect(AccessRule(token: nil).refusal(of: request(host: nil)) == .foreignHost)
  }

  @Test(arguments: [nil, "", "a-long-random-toke", "a-long-random-token2", "A-long-random-token"])
  func `a wrong token is no token`(token: String?) {
    let rule = AccessRule(token: Self.token)
    #expect(rule.refusal(of: request(host: "any.example", token: token)) == .unknown)
  }

  @Test func `with the token any name will do`() {
    let rule = AccessRule(token: Self.token)
    #expect(rule.refusal(of: request(host: "any.example", token: Self.token)) == nil)
  }

  @Test func `the page itself may write`() {
    let own = request(
      write: true, origin: "http://localhost:8090", site: "same-origin",
      type: "application/json; charset=utf-8")
    #expect(AccessRule(token: nil).refusal(of: own) == nil)
    let tool = request(write: true, type: "application/json")
    #expect(AccessRule(token: nil).refusal(of: tool) == nil)
  }

  @Test(
    arguments: [
      ("http://evil.example", nil), ("http://localhost:8091", nil), ("null", nil),
      ("http://localhost:8090.evil.example", nil), (nil, "cross-site"), (nil, "same-site"),
    ] as [(String?, String?)])
  func `another site may not write`(origin: String?, site: String?) {
    let foreign = request(write: true, origin: origin, site: site, type: "application/json")
    #expect(AccessRule(token: nil).refusal(of: foreign) == .foreignOrigin)
  }

  @Test(arguments: [nil, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
  func `a form is no correction`(type: String?) {
    #expect(AccessRule(token: nil).refusal(of: request(write: true, type: type)) == .wrongType)
  }
}
