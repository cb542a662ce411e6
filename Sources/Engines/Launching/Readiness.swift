import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// Asks a server whether it is ready: `/health` first, then `/v1/models`; never its log.
struct Readiness: Sendable {
  enum Answer: Sendable, Hashable {
    case ready
    /// Nobody listens yet.
    case silent
    /// It answers, but not yet with what is wanted; in words.
    case loading(String)
    /// It answers, and wants an API key that it did not get.
    case locked
  }

  let url: String
  /// Sent as the bearer; `nil` where the server asks for none.
  var key: String?
  /// For one request. A server on this machine either answers at once or is busy loading.
  var timeout: TimeAmount = .seconds(2)

  func ask() async -> Answer {
    // Ollama has no /health: where the path is unknown, the list of models decides alone.
    switch await status(of: "/health") {
    case .success(200), .success(404): break
    case .success(let code): return .loading("GET /health answers \(code)")
    case .failure(let silence): return silence.isRefusal ? .silent : .loading("\(silence)")
    }
    switch await status(of: "/v1/models") {
    case .success(200): return .ready
    case .success(401), .success(403): return .locked
    case .success(let code): return .loading("GET /v1/models answers \(code)")
    case .failure(let silence): return .loading("\(silence)")
    }
  }

  /// Without retries of its own: a refused connection is an answer here.
  static let client = {
    var configuration = HTTPClient.Configuration.singletonConfiguration
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.timeout.connect = .seconds(2)
    return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }()

  private struct Silence: Error, CustomStringConvertible {
    let path: String
    let isRefusal: Bool
    let description: String
  }

  private func status(of path: String) async -> Result<UInt, Silence> {
    var request = HTTPClientRequest(url: url + path)
    // A connection that is kept would be closed by the server at a moment of its choice.
    request.headers.add(name: "Connection", value: "close")
    if let key { request.headers.add(name: "Authorization", value: "Bearer \(key)") }
    do {
      let reply = try await Self.client.execute(request, timeout: timeout)
      // Read to its end, or it would count as broken off.
      for try await _ in reply.body {}
      return .success(reply.status.code)
    } catch let error as NIOConnectionError {
      return .failure(
        Silence(path: path, isRefusal: true, description: "nobody listens (\(error.host))"))
    } catch let error as IOError where error.errnoCode == ECONNREFUSED {
      return .failure(
        Silence(path: path, isRefusal: true, description: "nobody listens at \(url)"))
    } catch let error as HTTPClientError {
      return .failure(
        Silence(
          path: path, isRefusal: false,
          description: "GET \(path) was not answered (\(error.shortDescription))"))
    } catch {
      return .failure(
        Silence(
          path: path, isRefusal: false, description: "GET \(path) was not answered (\(error))"))
    }
  }
}
