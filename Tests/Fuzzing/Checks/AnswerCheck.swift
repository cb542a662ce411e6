import Catalogue
import Engines
import ModelReader

/// What servers and models say: a stream that comes in other pieces is the same reply, and a reply is an
/// answer to everything that was asked or cannot be used.
enum AnswerCheck {
  private static let attributes = ["item_weight", "width"].compactMap { Schema.challenge[$0] }

  static func violation(in bytes: [UInt8]) -> String? {
    let streamed = reply(in: bytes, pieces: bytes.count)
    if reply(in: bytes, pieces: 1) != streamed { return "bytes one by one are another reply" }
    let said = ChatReply(
      text: String(decoding: bytes, as: UTF8.self), finish: bytes.count % 2 == 0 ? "stop" : "length"
    )
    for reply in [streamed, said].compactMap(\.self) {
      for count in 1...2 {
        for form in Prompt.Form.allCases {
          let asked = Array(attributes.prefix(count))
          guard let answers = try? ModelAnswer.answers(in: reply, to: asked, form: form) else {
            continue
          }
          if Set(answers.keys) != Set(asked.map(\.name)) { return "answers to \(answers.keys)" }
          for answer in answers.values {
            if let probability = answer.probability, !(0...1).contains(probability) {
              return "a probability of \(probability)"
            }
          }
        }
      }
    }
    return nil
  }

  /// The bytes as a server's stream of events; `nil` where they are none.
  private static func reply(in bytes: [UInt8], pieces: Int) -> ChatReply? {
    var events = ServerSentEvents()
    var stream = ChatStream(longest: 64)
    do {
      for start in stride(from: 0, to: bytes.count, by: max(1, pieces)) {
        for event in try events.take(bytes[start..<min(start + pieces, bytes.count)]) {
          try stream.take(event)
        }
      }
      return try stream.finished()
    } catch {
      return nil
    }
  }
}
