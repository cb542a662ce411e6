import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Ledger
import NIOCore
import Pipeline
import Serving
import Testing

@testable import Review

/// The addresses of the page, without a socket.
struct ReviewRoutesTests {
  private static let here: HTTPFields = [:]
  private static let writing: HTTPFields = [.contentType: "application/json"]

  private func withPage(
    _ body: @Sendable (any TestClientProtocol, MadeRun) async throws -> Void
  ) async throws {
    let made = try await MadeRun()
    defer { made.remove() }
    let application = Application(router: try await made.routes().router(AccessRule(token: nil)))
    try await application.test(.router) { client in try await body(client, made) }
  }

  private static func get<Answer: Decodable>(
    _ client: any TestClientProtocol, _ uri: String, as type: Answer.Type
  ) async throws -> Answer {
    try await client.execute(uri: uri, method: .get, headers: here) { response in
      #expect(response.status == .ok, "\(uri): \(String(buffer: response.body))")
      return try JSONDecoder().decode(Answer.self, from: Data(response.body.readableBytesView))
    }
  }

  private static func say(
    _ client: any TestClientProtocol, _ json: String
  ) async throws -> (HTTPResponse.Status, RowCard?) {
    try await client.execute(
      uri: "/api/corrections", method: .post, headers: writing, body: ByteBuffer(string: json)
    ) { response in
      let reply = try? JSONDecoder().decode(
        CorrectionReply.self, from: Data(response.body.readableBytesView))
      return (response.status, reply?.row)
    }
  }

  @Test func `the page and its files are there, and may load nothing from elsewhere`() async throws
  {
    try await withPage { client, _ in
      for file in PageFile.review {
        try await client.execute(uri: file.path, method: .get, headers: Self.here) { response in
          #expect(response.status == .ok)
          #expect(response.headers[.contentType] == file.type)
          let policy = try #require(response.headers[.contentSecurityPolicy])
          #expect(policy.hasPrefix("default-src 'none'"))
          #expect(!policy.contains("unsafe"))
        }
      }
    }
  }

  @Test func `a wish to learn that makes no sense is refused with the reason`() async throws {
    try await withPage { client, _ in
      for (body, part) in [
        (#"{"action":"take"}"#, "nothing is proposed"), (#"{"action":"dance"}"#, "no wish"),
        ("[", "no wish"),
      ] {
        try await client.execute(
          uri: "/api/learning", method: .post, headers: Self.writing, body: ByteBuffer(string: body)
        ) { response in
          #expect(response.status == .unprocessableContent)
          #expect(String(buffer: response.body).contains(part), "\(body)")
        }
      }
    }
  }

  @Test func `what teaches nothing is told, and the page goes on`() async throws {
    try await withPage { client, _ in
      // The made reader keeps no candidates.
      _ = try await Self.say(client, #"{"kind":"accept","who":"ann","position":0}"#)
      try await client.execute(
        uri: "/api/learning", method: .post, headers: Self.writing,
        body: ByteBuffer(string: #"{"action":"learn"}"#)
      ) { response in #expect(response.status == .ok) }
      var state: LearningState
      repeat {
        await Task.yield()
        state = try await Self.get(client, "/api/learning", as: LearningState.self)
      } while state.phase != .idle
      #expect(state.problem?.contains("kept no candidates") == true, "\(state)")
    }
  }

  @Test func `pages of rows follow each other without a gap`() async throws {
    try await withPage { client, _ in
      var positions: [Int] = []
      var next: String? = ""
      while let after = next {
        let page = try await Self.get(
          client, "/api/rows?order=doubtful&limit=7&after=\(after)", as: RowPage.self)
        positions += page.rows.map(\.position)
        next = page.next
      }
      #expect(positions.sorted() == Array(0..<30))
    }
  }

  @Test func `counts are of what is filtered`() async throws {
    try await withPage { client, _ in
      let counts = try await Self.get(
        client, "/api/counts?attribute=width&status=value", as: RowCounts.self)
      #expect(counts.total == 9)
      #expect(counts.all == 30)
      #expect(counts.facets["status"]?.first { $0.name == "failed" }?.rows == 1)
      #expect(counts.facets["attribute"]?.first { $0.name == "height" }?.rows == 9)
    }
  }

  @Test func `a row tells its way from picture to value, and its neighbours`() async throws {
    try await withPage { client, _ in
      let detail = try await Self.get(
        client, "/api/rows/3?attribute=width&status=value", as: RowDetail.self)
      #expect(detail.row.value == "12 centimetre")
      #expect(detail.steps.map(\.name) == ["read", "answer", "rules"])
      #expect(detail.previous == 0)
      #expect(detail.next == 6)
      #expect(detail.siblings.map(\.attribute) == ["height", "depth"])
      let height = try await Self.get(client, "/api/rows/4", as: RowDetail.self)
      #expect(height.candidates.map(\.value) == ["31 inch"])
    }
  }

  @Test func `a correction is canonical, in the ledger, and moves the score`() async throws {
    try await withPage { client, made in
      let (_, accepted) = try await Self.say(client, #"{"kind":"accept","who":"ann","position":0}"#)
      #expect(accepted?.review == "accepted")
      #expect(accepted?.truth == "right")
      let (_, edited) = try await Self.say(
        client, #"{"kind":"value","who":"ann","position":1,"value":"31\""}"#)
      #expect(edited?.corrected == "31 inch")
      #expect(edited?.truth == "wrong_number")
      let (_, hidden) = try await Self.say(client, #"{"kind":"nothing","who":"ann","position":4}"#)
      #expect(hidden?.truth == "should_be_empty")
      let score = try await Self.get(client, "/api/score", as: ReviewScore.self)
      #expect(score.rows == 3)
      #expect(abs((score.here?.precision ?? 0) - 1.0 / 3) < 1e-9)
      let said = try made.run.corrections().corrections()
      #expect(said.map(\.value) == ["12 centimetre", "31 inch", nil])
      #expect(said[1].prediction == "30 inch")
    }
  }

  @Test func `undo takes back one's own last word, again and again`() async throws {
    try await withPage { client, _ in
      _ = try await Self.say(client, #"{"kind":"nothing","who":"ann","position":0}"#)
      _ = try await Self.say(client, #"{"kind":"accept","who":"bob","position":3}"#)
      let (_, undone) = try await Self.say(client, #"{"kind":"undo","who":"ann"}"#)
      #expect(undone?.position == 0)
      #expect(undone?.review == "open")
      #expect(undone?.truth == "unknown")
      let (status, _) = try await Self.say(client, #"{"kind":"undo","who":"ann"}"#)
      #expect(status == .unprocessableContent)
    }
  }

  @Test func `people who disagree are shown by a filter`() async throws {
    try await withPage { client, _ in
      _ = try await Self.say(client, #"{"kind":"accept","who":"ann","position":0}"#)
      _ = try await Self.say(client, #"{"kind":"nothing","who":"bob","position":0}"#)
      let page = try await Self.get(client, "/api/rows?review=disputed", as: RowPage.self)
      #expect(page.rows.map(\.position) == [0])
      let score = try await Self.get(client, "/api/score", as: ReviewScore.self)
      #expect(score.agreements.first?.rows == 1)
      #expect(score.agreements.first?.agreed == 0)
    }
  }

  @Test(arguments: [
    #"{"kind":"value","who":"ann","position":0,"value":"12 kilogram"}"#,
    #"{"kind":"value","who":"ann","position":0,"value":"wide"}"#,
    #"{"kind":"value","who":"ann","position":0}"#,
    #"{"kind":"accept","who":"","position":0}"#,
    #"{"kind":"accept","who":"a\u0000b","position":0}"#,
    #"{"kind":"accept","who":"ann","position":-1}"#,
    #"{"kind":"accept","who":"ann","position":99999999}"#,
    #"{"kind":"accept","who":"ann"}"#,
    #"{"kind":"delete","who":"ann","position":0}"#,
    "{", "[]", "",
  ])
  func `what makes no sense is refused and not noted`(json: String) async throws {
    try await withPage { client, made in
      let (status, _) = try await Self.say(client, json)
      #expect(status == .unprocessableContent)
      let said = try made.run.corrections().corrections()
      #expect(said.isEmpty)
    }
  }

  @Test(arguments: [
    "/api/rows?confidence=x", "/api/rows?order=x", "/api/counts?confidence=2-3",
    "/api/rows/0?order=x",
  ])
  func `a filter that is none is told in a sentence`(uri: String) async throws {
    try await withPage { client, _ in
      try await client.execute(uri: uri, method: .get, headers: Self.here) { response in
        #expect(response.status == .badRequest)
        #expect(String(buffer: response.body).contains("problem"))
      }
    }
  }

  @Test(arguments: [
    "/api/rows/99999", "/api/rows/-1", "/api/rows/x", "/pictures/99999", "/thumbnails/x",
    "/pictures/27", "/../etc/passwd", "/page.css/x", "/api/nothing",
  ])
  func `what is not there is told`(uri: String) async throws {
    try await withPage { client, _ in
      try await client.execute(uri: uri, method: .get, headers: Self.here) { response in
        #expect(response.status == .notFound)
      }
    }
  }

  @Test func `a request that is too long is refused before it is read`() async throws {
    try await withPage { client, _ in
      let long = "{\"who\":\"" + String(repeating: "a", count: 100_000) + "\"}"
      let (status, _) = try await Self.say(client, long)
      #expect(status == .contentTooLarge)
    }
  }

  @Test func `a picture comes upright as JPEG with its stored size`() async throws {
    try await withPage { client, _ in
      for uri in ["/pictures/0", "/thumbnails/0", "/pictures/3"] {
        try await client.execute(uri: uri, method: .get, headers: Self.here) { response in
          #expect(response.status == .ok)
          #expect(response.headers[.contentType] == "image/jpeg")
          #expect(Array(response.body.readableBytesView).starts(with: [0xFF, 0xD8]))
          let size = try #require(HTTPField.Name("Picture-Size"))
          #expect(response.headers[size]?.contains("x") == true)
        }
      }
    }
  }

  @Test func `a run that is going on is seen going on`() async throws {
    let made = try await MadeRun(isAnswered: false)
    defer { made.remove() }
    let routes = try await made.routes()
    let before = try await routes.store.live()
    #expect(before.status.counts.waiting == 30)
    try await made.answer()
    let live = try await routes.store.live()
    let status = try made.run.status()
    #expect(live.status.counts == status.counts)
    #expect(live.status.parts == status.parts)
    #expect(live.status.failures == status.failures)
    #expect(!live.isRunning)
    #expect(live.latest.count == 12)
  }

  @Test func `what another process says is seen`() async throws {
    try await withPage { client, made in
      let said = try await made.run.corrections().add([
        Correction(
          position: 0, index: "0", attribute: "width", imageLink: "picture-0.png", who: "bob",
          at: "2026-01-01T00:00:00Z", value: nil, prediction: "12 centimetre")
      ])
      #expect(said.count == 1)
      _ = try await Self.get(client, "/api/live", as: LiveState.self)
      let page = try await Self.get(client, "/api/rows?review=corrected", as: RowPage.self)
      #expect(page.rows.map(\.position) == [0])
    }
  }

  @Test func `with a token nothing is told without it`() async throws {
    let made = try await MadeRun()
    defer { made.remove() }
    let rule = AccessRule(token: "0123456789abcdef")
    let application = Application(router: try await made.routes().router(rule))
    try await application.test(.router) { client in
      for uri in ["/", "/main.js", "/api/rows", "/pictures/0", "/nothing"] {
        try await client.execute(uri: uri, method: .get) { #expect($0.status == .unauthorized) }
      }
      try await client.execute(uri: "/?token=0123456789abcdef", method: .get) { response in
        #expect(response.status == .seeOther)
        #expect(response.headers[.location] == "/")
        #expect(response.headers[.setCookie]?.contains("HttpOnly; SameSite=Strict") == true)
      }
      let known: HTTPFields = [.cookie: "measurand_token=0123456789abcdef"]
      try await client.execute(uri: "/api/rows", method: .get, headers: known) {
        #expect($0.status == .ok)
      }
    }
  }
}
