import Foundation

/// The answers that servers give, well and broken.
extension StubServer {
  /// A plain answer with a body of JSON.
  public static func json(
    _ body: String, status: Int = 200, headers: [String] = [], type: String = "application/json"
  ) -> [Step] {
    let lines =
      ["HTTP/1.1 \(status) X", "Content-Type: \(type)", "Content-Length: \(body.utf8.count)"]
      + headers
    return [.send(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)]
  }

  /// An error as llama.cpp tells it.
  public static func error(
    _ status: Int, _ message: String, type: String = "server_error", headers: [String] = []
  ) -> [Step] {
    json(
      #"{"error":{"code":\#(status),"message":"\#(message)","type":"\#(type)"}}"#, status: status,
      headers: headers)
  }

  /// The head of a streamed answer; its events follow as chunks.
  public static func streamHead(type: String = "text/event-stream") -> Step {
    .send("HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\nTransfer-Encoding: chunked\r\n\r\n")
  }

  /// Bytes of a chunked body.
  public static func chunk(_ text: String) -> Step {
    .send(String(text.utf8.count, radix: 16) + "\r\n" + text + "\r\n")
  }

  /// The end of a chunked body.
  public static let streamEnd = Step.send("0\r\n\r\n")

  /// One event that adds a piece to the answer.
  public static func piece(_ text: String, finish: String? = nil) -> String {
    let finish = finish.map { #""\#($0)""# } ?? "null"
    return "data: "
      + #"{"choices":[{"index":0,"delta":{"content":\#(quoted(text))},"finish_reason":\#(finish)}]}"#
      + "\n\n"
  }

  public static let usage =
    "data: " + #"{"choices":[],"usage":{"prompt_tokens":30,"completion_tokens":7}}"# + "\n\n"

  /// A whole streamed answer, in three pieces.
  public static func says(
    _ text: String, finish: String = "stop", type: String = "text/event-stream"
  ) -> [Step] {
    let scalars = Array(text)
    let third = scalars.count / 3
    let pieces = [scalars[..<third], scalars[third..<2 * third], scalars[(2 * third)...]]
    return [
      streamHead(type: type),
      chunk(
        pieces.map { piece(String($0)) }.joined() + piece("", finish: finish) + usage
          + "data: [DONE]\n\n"),
      streamEnd,
    ]
  }

  public static func quoted(_ text: String) -> String {
    let data = try? JSONEncoder().encode(text)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }
}
