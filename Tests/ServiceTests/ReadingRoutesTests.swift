import Catalogue
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Imaging
import NIOCore
import Readings
import Serving
import Testing

@testable import Service

/// The service's addresses without a socket, over a made reader: what is asked comes back, and what
/// tries to break in or break it has its refusal.
struct ReadingRoutesTests {
  private static let json: HTTPFields = [.contentType: "application/json"]

  private func withService(
    token: String? = nil, waiting: Int = 64, allowsLinks: Bool = false,
    _ body: @Sendable (any TestClientProtocol) async throws -> Void
  ) async throws {
    var configuration = ReadingService.Configuration(
      host: "127.0.0.1", port: 0, token: token, running: 1)
    configuration.bodyLimit = 100_000
    configuration.waiting = waiting
    configuration.allowsLinks = allowsLinks
    let service = ReadingService(
      configuration, schema: .challenge,
      read: { image, attributes in
        guard image.bytes.count > 3 else { throw ImageError(.empty, "The file has no bytes.") }
        return attributes.map {
          (
            Answer(attribute: $0.name, text: "12 cm", confidence: 0.51239),
            $0.name == "depth" ? .abstained : .value("12 centimetre")
          )
        }
      },
      fetch: { link in
        try await ImageSource(ImageSource.Configuration()).image(atAddress: link)
      })
    try await Application(router: service.routes.router(service.rule)).test(.router) { client in
      try await body(client)
    }
  }

  private static func post(
    _ client: any TestClientProtocol, _ body: String, _ headers: HTTPFields = json
  ) async throws -> (HTTPResponse.Status, String) {
    try await client.execute(
      uri: "/v1/readings", method: .post, headers: headers, body: ByteBuffer(string: body)
    ) { ($0.status, String(buffer: $0.body)) }
  }

  private static let picture = Data("picture".utf8).base64EncodedString()

  @Test func `a picture comes back with a reading of every attribute that was asked`() async throws
  {
    try await withService { client in
      let (status, text) = try await Self.post(
        client, #"{"image":"\#(Self.picture)","attributes":["width","depth","width"]}"#)
      #expect(status == .ok)
      let answer = try JSONDecoder().decode(ImageReadings.self, from: Data(text.utf8))
      #expect(answer.readings.map(\.attribute) == ["width", "depth"])
      #expect(answer.readings.map(\.value) == ["12 centimetre", nil])
      #expect(answer.readings[0].confidence == 0.5124)
    }
  }

  @Test func `where no attribute is named all of the schema are read`() async throws {
    try await withService { client in
      let (_, text) = try await Self.post(client, #"{"image":"\#(Self.picture)"}"#)
      let answer = try JSONDecoder().decode(ImageReadings.self, from: Data(text.utf8))
      #expect(answer.readings.count == 8)
    }
  }

  @Test func `a list is answered by a list, a bad picture among it with its problem`() async throws
  {
    try await withService { client in
      let (status, text) = try await Self.post(
        client, #"[{"image":"\#(Self.picture)"},{"image":"YQ==","name":"b"}]"#)
      #expect(status == .ok)
      let list = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
      #expect(list?[0]["readings"] != nil)
      #expect(list?[1]["problem"] as? String == "The file has no bytes.")
      #expect(list?[1]["image"] as? String == "b")
    }
  }

  @Test func `a form is read as JSON is`() async throws {
    try await withService { client in
      let body =
        "--b\r\nContent-Disposition: form-data; name=\"image\"; filename=\"<script>.png\"\r\n\r\n"
        + "picture\r\n--b\r\nContent-Disposition: form-data; name=\"attribute\"\r\n\r\nheight\r\n--b--"
      let (status, text) = try await Self.post(
        client, body, [.contentType: "multipart/form-data; boundary=b"])
      #expect(status == .ok)
      let answer = try JSONDecoder().decode(ImageReadings.self, from: Data(text.utf8))
      #expect(answer.image == "<script>.png")
      #expect(answer.readings.map(\.attribute) == ["height"])
    }
  }

  /// Bodies that mean nothing; each is refused in a sentence, and nothing is read.
  @Test(arguments: [
    "", "{", "null", "42", "\"text\"", "[]", "[null]", "{}", #"{"image":null}"#, #"{"image":7}"#,
    #"{"image":""}"#, #"{"image":"%%%"}"#, #"{"image":"aGk","attributes":"width"}"#,
    #"{"image":"cGljdHVyZQ==","attributes":["smell"]}"#,
    #"{"image":"cGljdHVyZQ==","attributes":["width'; DROP TABLE row;--"]}"#,
    #"{"image":"file:///etc/passwd"}"#, #"{"image":"/etc/passwd"}"#,
    #"{"image":"../../etc/passwd"}"#, #"{"image":"ftp://a.example/b.png"}"#,
    #"{"image":"gopher://127.0.0.1:70/"}"#, #"{"image":"http://pictures.example/a.png"}"#,
    #"{"image":"data:text/html,<script>"}"#, #"{"image":"YQ=="}"#,
    String(repeating: "[", count: 5_000),
  ])
  func `what means nothing is refused in a sentence`(body: String) async throws {
    try await withService { client in
      let (status, text) = try await Self.post(client, body)
      #expect(status == .unprocessableContent)
      #expect(try JSONDecoder().decode(Problem.self, from: Data(text.utf8)).problem.count > 10)
    }
  }

  /// Addresses that lead into this machine or its network, also where links are fetched.
  @Test(arguments: [
    "http://127.0.0.1/", "http://localhost:8096/health", "http://[::1]/", "http://10.0.0.1/a.png",
    "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data", "http://0x7f000001/",
    "http://2130706433/", "http://[::ffff:127.0.0.1]/", "http://0.0.0.0/", "http://a:b@127.0.0.1/",
    "https://[fe80::1]/", "http://[fd00::1]/",
  ])
  func `a link never leads to loopback, private or link-local addresses`(
    link: String
  ) async throws {
    try await withService(allowsLinks: true) { client in
      let (status, _) = try await Self.post(client, #"{"image":"\#(link)"}"#)
      #expect(status == .unprocessableContent)
    }
  }

  @Test func `a request that is too long is refused`() async throws {
    try await withService { client in
      let long = #"{"image":"\#(String(repeating: "A", count: 200_000))"}"#
      let (status, _) = try await Self.post(client, long)
      #expect(status == .contentTooLarge)
    }
  }

  @Test func `more than can wait is refused with a time to come back`() async throws {
    try await withService(waiting: 1) { client in
      let three =
        "["
        + Array(repeating: #"{"image":"\#(Self.picture)"}"#, count: 3)
        .joined(separator: ",") + "]"
      try await client.execute(
        uri: "/v1/readings", method: .post, headers: Self.json, body: ByteBuffer(string: three)
      ) { response in
        #expect(response.status == .serviceUnavailable)
        #expect(response.headers[.retryAfter] == "2")
      }
      let (status, _) = try await Self.post(client, #"{"image":"\#(Self.picture)"}"#)
      #expect(status == .ok)
    }
  }

  @Test func `more pictures than a list may have are refused`() async throws {
    try await withService { client in
      let many =
        "["
        + Array(repeating: #"{"image":"\#(Self.picture)"}"#, count: 33)
        .joined(separator: ",") + "]"
      let (status, _) = try await Self.post(client, many)
      #expect(status == .unprocessableContent)
    }
  }

  @Test(
    arguments: [
      [.contentType: "text/plain"], [.contentType: "application/x-www-form-urlencoded"], [:],
      [.contentType: "application/json", .origin: "http://evil.example"],
      [.contentType: "application/json", .origin: "null"],
    ] as [HTTPFields])
  func `another site's form or script gets nothing`(headers: HTTPFields) async throws {
    try await withService { client in
      let (status, _) = try await Self.post(client, #"{"image":"\#(Self.picture)"}"#, headers)
      #expect([.forbidden, .unsupportedMediaType].contains(status))
    }
  }

  @Test(
    arguments: [
      ("/v1/readings", .get), ("/v1/readings", .delete), ("/health", .post), ("/metrics", .put),
      ("/v1/attributes", .init("TRACE")!),
    ] as [(String, HTTPRequest.Method)])
  func `an address that is asked another way says how`(
    uri: String, method: HTTPRequest.Method
  ) async throws {
    try await withService { client in
      try await client.execute(uri: uri, method: method) { response in
        #expect(response.status == .methodNotAllowed)
        #expect(response.headers[.allow] == (uri == "/v1/readings" ? "POST" : "GET"))
      }
    }
  }

  @Test func `with a token nothing is told without it`() async throws {
    try await withService(token: "0123456789abcdef") { client in
      for uri in ["/", "/health", "/metrics", "/openapi.json", "/v1/attributes"] {
        try await client.execute(uri: uri, method: .get) { #expect($0.status == .unauthorized) }
      }
      let known: HTTPFields = [.authorization: "Bearer 0123456789abcdef"]
      try await client.execute(uri: "/health", method: .get, headers: known) {
        #expect($0.status == .ok)
      }
    }
  }

  @Test func `what was done is counted`() async throws {
    try await withService { client in
      _ = try await Self.post(client, #"{"image":"\#(Self.picture)","attributes":["width"]}"#)
      _ = try await Self.post(client, "{")
      try await client.execute(uri: "/metrics", method: .get) { response in
        let text = String(buffer: response.body)
        for line in [
          "measurand_requests_total{status=\"200\"} 1",
          "measurand_requests_total{status=\"422\"} 1",
          "measurand_images_total 1", "measurand_values_total 1", "measurand_queued 0",
        ] { #expect(text.contains(line + "\n")) }
      }
    }
  }

  @Test func `the page and the description are those in Resources`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Service/Resources/page").standardizedFileURL
    for file in PageFile.service {
      let name = file.path == "/" ? "index.html" : String(file.path.dropFirst())
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(file.text == text, "\(name): run Scripts/generate-page.py")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(PageFile.service.count == names.count)
  }

  @Test func `the description names every address, and no other`() throws {
    let text = try #require(PageFile.service.first { $0.path == "/openapi.json" }?.text)
    let description = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let paths = try #require(description?["paths"] as? [String: Any])
    #expect(
      Set(paths.keys) == ["/v1/readings", "/v1/attributes", "/health", "/ready", "/metrics"])
  }
}
