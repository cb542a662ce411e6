import EngineSupport
import Foundation
import Testing

/// Something that goes wrong at a server, how the row ends that meets it, and how many requests that
/// takes.
struct Fault: Sendable, CustomTestStringConvertible {
  enum Ending: Sendable, Hashable {
    /// `1.5 kilogram`, however the server came to say it.
    case value
    /// The raw answer as it was given.
    case says(String)
    /// The row fails, with this category.
    case fails(String)
    /// The run stops: no question would be answered.
    case stops
  }

  let name: String
  let ending: Ending
  /// What the server gets.
  let requests: Int
  var asksTwoAttributes = false
  let script: StubServer.Script

  var testDescription: String { name }

  static let answer = #"{"item_weight": {"value": "1.5", "unit": "kilogram"}}"#
  static let well = StubServer.says(answer)

  init(
    _ name: String, _ ending: Ending, requests: Int, two: Bool = false,
    _ script: @escaping StubServer.Script
  ) {
    self.name = name
    self.ending = ending
    self.requests = requests
    asksTwoAttributes = two
    self.script = script
  }

  /// A fault that the first request meets; the others are answered well.
  static func once(
    _ name: String, requests: Int = 2, _ steps: [StubServer.Step]
  ) -> Fault {
    Fault(name, .value, requests: requests) { $0.number == 0 ? steps : well }
  }

  /// A fault that every request meets.
  static func always(
    _ name: String, _ ending: Ending, requests: Int, two: Bool = false, _ steps: [StubServer.Step]
  ) -> Fault {
    Fault(name, ending, requests: requests, two: two) { _ in steps }
  }

  static let all = statuses + silences + connections + forms + contents
}

extension Fault {
  /// What a server says with its status.
  private static let statuses: [Fault] = [
    once("429 with Retry-After", StubServer.error(429, "slow down", headers: ["Retry-After: 1"])),
    Fault("429 with a date in Retry-After", .value, requests: 2) { request in
      guard request.number == 0 else { return well }
      let format = DateFormatter()
      format.locale = Locale(identifier: "en_US_POSIX")
      format.timeZone = TimeZone(identifier: "GMT")
      format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
      let date = format.string(from: Date().addingTimeInterval(2))
      return StubServer.error(429, "slow down", headers: ["Retry-After: \(date)"])
    },
    always(
      "429 that asks for a day", .stops, requests: 2,
      StubServer.error(429, "quota", headers: ["Retry-After: 86400"])),
    once("429 without Retry-After", StubServer.error(429, "slow down")),
    always(
      "429 without Retry-After, for ever", .fails("overloaded"), requests: 4,
      StubServer.error(429, "slow down")),
    once("500", StubServer.error(500, "something broke")),
    always("500 for ever", .fails("server-error"), requests: 4, StubServer.error(500, "broke")),
    always(
      "500 that says there is no projector", .stops, requests: 1,
      StubServer.error(
        500, "image input is not supported - hint: you may need to provide the mmproj")),
    once("503 while it loads", StubServer.error(503, "Loading model", type: "unavailable_error")),
    once("503 when it is full", StubServer.error(503, "no slot available")),
    once("502 of a proxy, in HTML", StubServer.json("<html>", status: 502, type: "text/html")),
    always(
      "400", .fails("refused"), requests: 1,
      StubServer.error(400, "unrecognized type strange", type: "invalid_request_error")),
    always(
      "400 for a picture that cannot be read", .fails("picture-refused"), requests: 1,
      StubServer.error(400, "Failed to load image or audio file", type: "invalid_request_error")),
    always(
      "exceed_context_size_error", .fails("context-exceeded"), requests: 1,
      StubServer.error(400, "the request exceeds", type: "exceed_context_size_error")),
    always(
      "401", .stops, requests: 1,
      StubServer.error(401, "Invalid API Key", type: "authentication_error")),
    always("404", .stops, requests: 1, StubServer.error(404, "model not found")),
    always(
      "a redirect", .fails("refused"), requests: 1,
      StubServer.json("", status: 302, headers: ["Location: http://127.0.0.1:1/"])),
  ]

  /// What takes too long.
  private static let silences: [Fault] = [
    once("a stall before the first byte", [.wait(30)]),
    always("a stall, always", .fails("timed-out"), requests: 4, [.wait(30)]),
    once(
      "a stall in mid-answer",
      [StubServer.streamHead(), StubServer.chunk(StubServer.piece("{")), .wait(30)]),
    once(
      "a slow drip",
      [StubServer.streamHead()]
        + (0..<200).flatMap { _ in
          [StubServer.chunk(": still here\n\n"), StubServer.Step.wait(0.2)]
        }),
    once(
      "an endless loop of tokens",
      [StubServer.streamHead()]
        + (0..<400).map { _ in StubServer.chunk(StubServer.piece("kilo ")) } + [.wait(30)]),
    once(
      "an answer that is whole and a connection that does not end", requests: 1,
      [
        StubServer.streamHead(),
        StubServer.chunk(StubServer.piece(answer, finish: "stop") + "data: [DONE]\n\n"), .wait(30),
      ]),
  ]

  /// What happens to connections.
  private static let connections: [Fault] = [
    once("a connection closed before an answer", [.close]),
    once(
      "a connection closed in mid-body",
      [StubServer.streamHead(), StubServer.chunk(StubServer.piece(#"{"item_"#)), .close]),
    once(
      "a connection closed inside a plain body",
      [
        .send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"),
        .close,
      ]),
    once("a connection closed in the head", [.send("HTTP/1.1 200 OK\r\nContent-"), .close]),
    once("no HTTP at all", [.send("SSH-2.0-OpenSSH_9.2\r\n"), .close]),
    once(
      "a connection closed after the whole answer, without its last chunk", requests: 1,
      [
        StubServer.streamHead(), StubServer.chunk(StubServer.piece(answer, finish: "stop")), .close,
      ]),
    once(
      "a stream that ends without telling its end",
      [StubServer.streamHead(), StubServer.chunk(StubServer.piece(answer)), StubServer.streamEnd]),
  ]

  /// What is no stream of events with JSON in it.
  private static let forms: [Fault] = [
    once(
      "a broken event",
      [StubServer.streamHead(), StubServer.chunk("data: {\"choices\": [{]\n\n"), .close]),
    once(
      "plain JSON instead of a stream", requests: 1,
      StubServer.json(
        #"{"choices":[{"message":{"role":"assistant","content":\#(StubServer.quoted(answer))},"#
          + #""finish_reason":"stop"}],"usage":{"prompt_tokens":3,"completion_tokens":2}}"#)),
    once("plain JSON that is broken", StubServer.json("{\"choices\": [")),
    once("a page of a proxy with status 200", StubServer.json("<html></html>", type: "text/html")),
    once("another content type", requests: 1, StubServer.says(answer, type: "text/plain")),
    once(
      "content type in capitals", requests: 1, StubServer.says(answer, type: "Text/Event-Stream")),
    once(
      "an error in mid-stream",
      [
        StubServer.streamHead(), StubServer.chunk(StubServer.piece("{")),
        StubServer.chunk(#"data: {"error":{"code":500,"message":"broke"}}"# + "\n\n"),
        StubServer.streamEnd,
      ]),
    once(
      "an error in mid-stream whose code is a word",
      StubServer.json(#"{"error":{"code":"engine_dead","message":"broke"}}"#)),
    once(
      "an error that is a text", StubServer.json(#"{"error":"llama runner process has ended"}"#)),
    once(
      "a huge event",
      [StubServer.streamHead()]
        + (0..<80).map { _ in StubServer.chunk(String(repeating: "x", count: 1 << 16)) }
        + [StubServer.streamEnd]),
  ]

  /// What the model says.
  private static let contents: [Fault] = [
    once("JSON cut at its limit", StubServer.says(#"{"item_weight": {"val"#, finish: "length")),
    always(
      "JSON cut at its limit, always", .fails("unusable-answer"), requests: 4,
      StubServer.says(#"{"item_weight": {"val"#, finish: "length")),
    always(
      "prose about one attribute, which the rules read", .says("It weighs 1.5 kg."), requests: 1,
      StubServer.says("It weighs 1.5 kg.")),
    always(
      "prose about two attributes", .fails("unusable-answer"), requests: 4, two: true,
      StubServer.says("It weighs 1.5 kg and holds 2 l.")),
    always("an empty answer", .fails("unusable-answer"), requests: 4, StubServer.says("")),
    once("an empty answer once", StubServer.says("")),
    always(
      "another schema", .fails("unusable-answer"), requests: 4,
      StubServer.says(#"{"product": "soap", "price": "3"}"#)),
    always(
      "a schema that was ignored, and an answer that can be used", .value, requests: 1,
      StubServer.says("Sure!\n```json\n{\"Item Weight\": \"1.5 kilogram\"}\n```")),
    always(
      "thinking left in the answer", .value, requests: 1,
      StubServer.says(#"<think>Is it {"item_weight": "9 gram"}? No.</think>"# + answer)),
    once(
      "thinking that was cut",
      StubServer.says(
        #"<think>Is it {"item_weight": {"value": "9", "unit": "gram"}}? I"#, finish: "length")),
  ]
}
