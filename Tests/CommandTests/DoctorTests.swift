import EngineSupport
import Foundation
import Testing

/// What `doctor` finds, of real servers and of what is none.
@Suite(.serialized, .timeLimit(.minutes(20)))
struct DoctorTests {
  struct Report: Decodable {
    struct Finding: Decodable {
      var what: String
      var mark: String
      var says: String
      var advice: String?
    }
    struct Server: Decodable {
      var findings: [Finding]
      var slots: Int?
      var context: Int?
      var milliseconds: Int?
    }
    var servers: [Server]
    var starting: [Finding]

    subscript(what: String) -> Finding? {
      (starting + servers.flatMap(\.findings)).first { $0.what == what }
    }
  }

  static func examine(_ engine: String) throws -> (report: Report, code: Int32) {
    let folder = try Program.makeFolder()
    try "engines:\n  made: {\(engine)}\n".write(
      to: folder.appending(path: "config.yaml"), atomically: true, encoding: .utf8)
    let result = try Program.run(["doctor", "--config", "config.yaml", "--json"], in: folder)
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    let table = try Program.run(["doctor", "made", "--config", "config.yaml"], in: folder)
    #expect(table.code == result.code)
    #expect(table.output.contains(result.code == 0 ? "made: works" : "made: cannot work"))
    return (report, result.code)
  }

  @Test func `a server that has all it needs is well`() async throws {
    let server = try await ModelServer(
      MadeModel(.minicpmV26, script: #"{"unit": "kilogram"}"#), slots: 2, context: 4_096)
    let (report, code) = try Self.examine("url: \"\(server.url)\", sees: true")
    #expect(code == 0)
    for what in ["reachable", "model", "context", "slots", "a question", "probabilities", "schema"]
    {
      #expect(report[what]?.mark == "ok", "\(what): \(report[what]?.says ?? "missing")")
    }
    // A made model reads no numbers, and takes the picture.
    #expect(report["vision"]?.mark == "warn")
    #expect(report.servers.first?.slots == 2 && report.servers.first?.context == 4_096)
    #expect(report.servers.first?.milliseconds != nil)
  }

  @Test func `a missing projector and too small a context are named`() async throws {
    let server = try await ModelServer(
      MadeModel(.minicpmV26, script: #"{"unit": "kilogram"}"#), slots: 1, context: 1_024,
      sees: false)
    let (report, code) = try Self.examine("url: \"\(server.url)\", sees: true, slots: 3")
    #expect(code == 3)
    #expect(report["vision"]?.mark == "fail")
    #expect(report["vision"]?.advice?.contains("--mmproj") == true)
    #expect(report["context"]?.mark == "warn" && report["slots"]?.mark == "warn")
  }

  @Test func `Gemma's template without a system role is no problem`() async throws {
    let server = try await ModelServer(MadeModel(.gemma2, script: #"{"unit": "kilogram"}"#))
    let (report, code) = try Self.examine("url: \"\(server.url)\"")
    #expect(code == 0 && report["vision"] == nil)
  }

  @Test func `a model that thinks is told not to`() async throws {
    let server = try await ModelServer(
      MadeModel(.minicpmV45, script: "<think>1000?</think>1000 grams"))
    let (report, _) = try Self.examine("url: \"\(server.url)\"")
    #expect(report["thinking"]?.mark == "warn")
    #expect(report["thinking"]?.advice?.contains("thinks: true") == true)
  }

  @Test func `a wrong model name, another program and nobody at all are told apart`() async throws {
    let stub = try await StubServer { _ in StubServer.says("1000") }
    let wrong = try Self.examine("url: \"\(stub.url)\", model: minicpm-v")
    #expect(wrong.code == 3)
    #expect(wrong.report["model"]?.says.contains("there are stub") == true)
    let right = try Self.examine("url: \"\(stub.url)\", model: stub")
    #expect(right.code == 0)
    #expect(right.report["probabilities"]?.mark == "warn")
    #expect(right.report["schema"]?.mark == "warn")

    let other = try Self.examine("url: \"\(stub.url)/elsewhere\"")
    #expect(other.code == 3)
    #expect(other.report["reachable"]?.says.contains("is no engine") == true)
    let nobody = try Self.examine("url: \"http://127.0.0.1:\(try FreePort.find())\"")
    #expect(nobody.code == 3 && nobody.report["reachable"]?.mark == "fail")
  }

  @Test func `a launched engine is started, looked at and stopped`() async throws {
    let model = try await MadeModel(.gemma2, script: #"{"unit": "kilogram"}"#)
    let launch = [
      TestPython.interpreter.path, TestPython.server.path, "--port", "{port}", "--model",
      model.model.path, "--parallel", "{slots}", "--ctx-size", "{context}", "--threads", "1",
    ].map { "\"\($0)\"" }.joined(separator: ", ")
    let (report, code) = try Self.examine("launch: [\(launch)], slots: 2")
    #expect(code == 0)
    #expect(report.servers.first?.slots == 2)
    let broken = try Self.examine("launch: [\"/nowhere/llama-server\", \"--port\", \"{port}\"]")
    #expect(broken.code == 3)
    #expect(broken.report["starts"]?.mark == "fail")
  }
}
