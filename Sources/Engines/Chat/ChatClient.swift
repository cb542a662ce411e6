internal import AsyncHTTPClient
internal import Foundation
internal import Imaging
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

/// Sends one request to one server and reads its streamed answer. A request whose caller gives up is
/// broken off, which frees the server's slot: llama.cpp computes a plain one to its end.
final class ChatClient: Sendable {
  private let configuration: EngineConfiguration
  private let client: HTTPClient
  private let authorisation: String?

  init(_ configuration: EngineConfiguration, environment: [String: String]) {
    self.configuration = configuration
    authorisation = configuration.apiKeyVariable.flatMap { environment[$0] }.map { "Bearer \($0)" }
    var settings = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(
        connect: .seconds(10), read: .nanoseconds(Int64(configuration.patience.silence * 1e9))))
    // llama.cpp closes an idle connection after 5 s.
    settings.connectionPool.idleTimeout = .seconds(4)
    settings.connectionPool.retryConnectionEstablishment = false
    settings.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 1_024
    client = HTTPClient(
      eventLoopGroup: .singletonMultiThreadedEventLoopGroup, configuration: settings)
  }

  deinit { client.shutdown { _ in } }

  /// - Parameters:
  ///   - server: the address without path, `http://127.0.0.1:8080`.
  ///   - keeps: whether the server keeps its connections after an answer. llama.cpp says that it does
  ///     and closes them after a streamed one.
  /// - Throws: `EngineFailure`; `CancellationError` when the task was cancelled.
  func send(
    _ request: ChatRequest, to server: String, keeps: Bool = true
  ) async throws -> ChatReply {
    let body = ByteBuffer(bytes: ChatBody(request, to: configuration).bytes)
    for _ in 0..<Self.sendings {
      do {
        return try await withTaskExecutorPreference(LoopExecutor.next) {
          try await exchange(body, server, keeps, longest: request.maximumTokens + 64)
        }
      } catch is ClosedBeforeAnswer {
        // The server closed a kept connection at that very moment: it saw nothing of the request.
        continue
      }
    }
    throw EngineFailure(.unreachable, "the engine at \(server) closes its connections")
  }

  /// Several kept connections may have been closed at once, as when a server is started anew.
  private static let sendings = 3

  private struct ClosedBeforeAnswer: Error {}

  private func exchange(
    _ body: ByteBuffer, _ server: String, _ keeps: Bool, longest: Int
  ) async throws -> ChatReply {
    var request = HTTPClientRequest(url: server + "/v1/chat/completions")
    request.method = .POST
    request.headers.add(name: "content-type", value: "application/json")
    if !keeps { request.headers.add(name: "connection", value: "close") }
    if let authorisation { request.headers.add(name: "authorization", value: authorisation) }
    request.body = .bytes(body)
    let deadline =
      NIODeadline.now() + .nanoseconds(Int64(configuration.patience.request * 1e9))
    let response: HTTPClientResponse
    do {
      response = try await client.execute(request, deadline: deadline)
    } catch {
      try Task.checkCancellation()
      if Self.isClosing(error) { throw ClosedBeforeAnswer() }
      throw failure(error, server)
    }
    var stream = ChatStream(longest: longest)
    do {
      guard response.status == .ok else {
        let body = try await response.body.collect(upTo: 1 << 20)
        throw EngineFailure(
          status: Int(response.status.code), body: Array(buffer: body),
          retryAfter: response.headers.first(name: "retry-after").flatMap {
            RetryAfter.delay($0, now: Int(Date().timeIntervalSince1970))
          })
      }
      try await read(response.body, into: &stream, until: deadline)
      return try stream.finished()
    } catch let failure as EngineFailure {
      throw failure
    } catch {
      try Task.checkCancellation()
      // A connection that breaks after the answer takes nothing of it along.
      if stream.isComplete { return try stream.finished() }
      if Self.timeouts.contains(where: { error as? HTTPClientError == $0 }) {
        throw failure(error, server)
      }
      throw EngineFailure(.brokenReply, "the connection broke inside the answer")
    }
  }

  /// Reads a stream of events, or one JSON object where a server does not stream; which of them it
  /// is, the first byte tells: servers and proxies differ in what they call it.
  private func read(
    _ body: HTTPClientResponse.Body, into stream: inout ChatStream, until deadline: NIODeadline
  ) async throws {
    var events = ServerSentEvents()
    var object: [UInt8] = []
    var isObject: Bool?
    for try await buffer in body {
      // The client's own deadline ends with the head of the response.
      guard NIODeadline.now() < deadline else {
        throw EngineFailure(.timedOut, "the engine gave no whole answer in time")
      }
      let bytes = buffer.readableBytesView
      isObject = isObject ?? bytes.first { !Self.space.contains($0) }.map { $0 == 0x7B }
      if isObject == true {
        object += bytes
        guard object.count <= ServerSentEvents.longest else {
          throw EngineFailure(.brokenReply, "the answer has over 4 MiB")
        }
      } else {
        for event in try events.take(bytes) {
          try stream.take(event)
          // Broken off, which frees the slot of a model that does not find its end.
          if stream.isOverlong { return }
        }
      }
    }
    if isObject == true { try stream.take(object) }
  }

  private static let space: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]

  /// A small answer of any other path; `nil` when there is none, or it is not 200.
  func get(_ path: String, of server: String, within seconds: Double = 5) async -> [UInt8]? {
    guard let (status, bytes) = await status(of: path, on: server, within: seconds), status == 200
    else { return nil }
    return bytes
  }

  /// Status and body; `nil` where the server cannot be reached.
  func status(
    of path: String, on server: String, within seconds: Double = 5
  ) async -> (Int, [UInt8])? {
    var request = HTTPClientRequest(url: server + path)
    if let authorisation { request.headers.add(name: "authorization", value: authorisation) }
    let deadline = NIODeadline.now() + .nanoseconds(Int64(seconds * 1e9))
    guard let response = try? await client.execute(request, deadline: deadline),
      let body = try? await response.body.collect(upTo: 4 << 20)
    else { return nil }
    return (Int(response.status.code), Array(buffer: body))
  }

  private func failure(_ error: any Error, _ server: String) -> EngineFailure {
    if let error = error as? HTTPClientError, Self.timeouts.contains(error) {
      return error == .connectTimeout
        ? EngineFailure(.unreachable, "the engine at \(server) takes no connection")
        : EngineFailure(.timedOut, "the engine gave no whole answer in time")
    }
    if let error = error as? HTTPClientError, error == .invalidURL || error == .emptyHost {
      return EngineFailure(.notFound, "\(server) is no address of a server")
    }
    return EngineFailure(.unreachable, "the engine at \(server) cannot be reached")
  }

  private static let timeouts: [HTTPClientError] = [
    .connectTimeout, .readTimeout, .writeTimeout, .deadlineExceeded, .tlsHandshakeTimeout,
    .getConnectionFromPoolTimeout,
  ]

  /// Whether a connection was closed under the request, not refused to it.
  private static func isClosing(_ error: any Error) -> Bool {
    if let error = error as? HTTPClientError { return error == .remoteConnectionClosed }
    if let error = error as? IOError {
      return error.errnoCode == ECONNRESET || error.errnoCode == EPIPE
    }
    return error is ChannelError
  }
}
