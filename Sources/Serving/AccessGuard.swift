package import HTTPTypes
package import Hummingbird

/// Applies the rule of access to every request, and tells every browser what a page may do.
package struct AccessGuard<Context: RequestContext>: RouterMiddleware {
  private let rule: AccessRule
  private let methods: [String: [HTTPRequest.Method]]

  /// - Parameter methods: by path, how it may be asked; any other way is refused. Paths that are not
  ///   there are left to the routes.
  package init(rule: AccessRule, methods: [String: [HTTPRequest.Method]] = [:]) {
    self.rule = rule
    self.methods = methods
  }

  private static var policy: String {
    [
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' blob: data:",
      "connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")
  }

  @concurrent
  package func handle(
    _ request: Request, context: Context,
    next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await answer(request, context, next)
    response.headers[.contentSecurityPolicy] = Self.policy
    response.headers[.xContentTypeOptions] = "nosniff"
    for (name, value) in [
      ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
    ] {
      if let name = HTTPField.Name(name) { response.headers[name] = value }
    }
    return response
  }

  private func answer(
    _ request: Request, _ context: Context,
    _ next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    if let allowed = methods[request.uri.path], !allowed.contains(request.method) {
      let names = allowed.map(\.rawValue).joined(separator: ", ")
      var response = Response.problem(.methodNotAllowed, "this is asked with \(names)")
      response.headers[.allow] = names
      return response
    }
    let given = AddressQuery(request.uri.query)["token"]
    var asked = AccessRule.Request()
    asked.isWrite = ![.get, .head, .options].contains(request.method)
    asked.host = request.head.authority
    asked.origin = request.headers[.origin]
    asked.fetchSite = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] }
    asked.contentType = request.headers[.contentType]
    asked.token = given ?? Self.bearer(request) ?? request.cookies[AccessRule.cookie]?.value
    switch rule.refusal(of: asked) {
    case nil: break
    case .foreignHost:
      return .problem(.misdirectedRequest, "ask for this page as localhost or 127.0.0.1")
    case .foreignOrigin: return .problem(.forbidden, "another site may not change anything here")
    case .wrongType:
      return .problem(.unsupportedMediaType, "what is sent here is application/json")
    case .unknown:
      return .problem(
        .unauthorized, "open the page with ?token=…, or send the header Authorization: Bearer …")
    }
    guard rule.needsToken, let given, request.uri.path == "/" else {
      return try await next(request, context)
    }
    // The token leaves the address, and with it history and screenshots.
    let cookie = "\(AccessRule.cookie)=\(given); Path=/; HttpOnly; SameSite=Strict"
    return Response(status: .seeOther, headers: [.location: "/", .setCookie: cookie])
  }

  private static func bearer(_ request: Request) -> String? {
    guard let header = request.headers[.authorization], header.hasPrefix("Bearer ") else {
      return nil
    }
    return String(header.dropFirst("Bearer ".count))
  }
}
