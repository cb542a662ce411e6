import AsyncHTTPClient
import EngineSupport
import Foundation
import NIOCore
import NIOHTTP1
import Testing

/// The fixture itself: what other tests rely on.
@Suite(.serialized)
struct MadeModelTests {
  @Test(arguments: MadeModel.Kind.allCases)
  func `a made model answers its script, by word, by picture and under a schema`(
    kind: MadeModel.Kind
  ) async throws {
    // Thirty-odd checks a kind; the script prints which one failed.
    _ = try await TestPython.run("check_tiny_models.py", [kind.rawValue])
  }

  @Test func `a server that was killed comes back on the same port`() async throws {
    let server = try await ModelServer(
      MadeModel(.minicpmV26, script: "{}", colours: [.red: #"{"colour": "red"}"#]), slots: 2)
    #expect(try await health(server) == 200)
    server.kill()
    #expect(!server.isRunning)
    await #expect(throws: (any Error).self) { try await health(server) }
    try await server.restart()
    #expect(try await health(server) == 200)
    server.stop()
    #expect(!server.isRunning)
  }

  private func health(_ server: ModelServer) async throws -> UInt {
    try await HTTPClient.shared.execute(
      HTTPClientRequest(url: "\(server.url)/health"), timeout: .seconds(30)
    ).status.code
  }
}
