import Foundation
import Testing

@testable import Engines

/// Foundation's reader is the plain twin.
struct JSONReaderTests {
  /// A value as text, so that two readers can be compared.
  static func read(_ reader: inout JSONReader) throws -> String {
    var copy = reader
    if let text = try copy.string() {
      reader = copy
      return "s:" + text
    }
    copy = reader
    if let number = try copy.number() {
      reader = copy
      return "n:\(number)"
    }
    var members: [String] = []
    copy = reader
    if try copy.object({ reader, key in members.append(key + "=" + (try read(&reader))) }) {
      reader = copy
      return "{" + members.sorted().joined(separator: ",") + "}"
    }
    copy = reader
    if try copy.array({ reader in members.append(try read(&reader)) }) {
      reader = copy
      return "[" + members.joined(separator: ",") + "]"
    }
    try reader.skip()
    return "other"
  }

  static func mine(_ text: String) -> String? {
    var reader = JSONReader(Array(text.utf8))
    guard let found = try? read(&reader), (try? reader.end()) != nil else { return nil }
    return found
  }

  static func theirs(_ value: Any) -> String {
    switch value {
    case let text as String: "s:" + text
    case let list as [Any]: "[" + list.map(theirs).joined(separator: ",") + "]"
    case let object as [String: Any]:
      "{" + object.map { $0.key + "=" + theirs($0.value) }.sorted().joined(separator: ",") + "}"
    case let number as NSNumber where String(cString: number.objCType) != "c":
      "n:\(number.doubleValue)"
    default: "other"
    }
  }

  static let seeds = [
    #"{"choices":[{"index":0,"delta":{"content":"\"va\u00fc\ud83e\uddf4\n"},"logprobs":{"content":"#
      + #"[{"token":"a","bytes":[97],"logprob":-0.105}]},"finish_reason":null}],"n":1.5e-3}"#,
    #"[true, false, null, -0.5, 12, "\\\/\b\f\r\t", {}, [], [[{"a":{}}]]]"#,
    "{\"ü\u{1F9F4}\": \"e\u{301}\"}",
  ]

  @Test(arguments: seeds)
  func `what is JSON is read as Foundation reads it`(text: String) throws {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    #expect(Self.mine(text) == Self.theirs(value))
  }

  @Test func `whatever Foundation refuses is refused, and nothing crashes`() {
    var random = SeededRandom(seed: 11)
    let pool = Array(#"{}[]":,\u0019.-+eEntfalsr "#.utf8)
    for seed in Self.seeds {
      for _ in 0..<3_000 {
        var bytes = Array(seed.utf8)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let place = Int.random(in: 0..<bytes.count, using: &random)
          if Bool.random(using: &random) {
            bytes[place] = pool.randomElement(using: &random)!
          } else {
            bytes.remove(at: place)
          }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let mine = Self.mine(text)
        let theirs = try? JSONSerialization.jsonObject(
          with: Data(text.utf8), options: .fragmentsAllowed)
        // Numbers are read more kindly (01, 1.), and that harms nobody.
        if theirs != nil { #expect(mine != nil, "\(text)") }
      }
    }
  }

  @Test func `an answer with probabilities is put together from its chunks`() throws {
    var stream = ChatStream()
    for chunk in [
      #"{"choices":[{"index":0,"delta":{"role":"assistant","content":null},"finish_reason":null}]}"#,
      #"{"choices":[{"delta":{"content":"1.5 µ"},"logprobs":{"content":[{"token":"?","bytes":"#
        + #"[49,46,53,32,194,181],"logprob":-0.5,"top_logprobs":[{"token":"x","logprob":-9}]}]}}],"#
        + #""usage":null}"#,
      #"{"choices":[{"delta":{},"finish_reason":"stop"}],"error":null}"#,
      #"{"choices":[],"usage":{"prompt_tokens":12,"completion_tokens":3}}"#, "[DONE]",
    ] {
      try stream.take(Array(chunk.utf8))
    }
    #expect(
      try stream.finished()
        == ChatReply(
          text: "1.5 µ", finish: "stop",
          tokens: [ChatReply.Token(text: "1.5 µ", logProbability: -0.5)], promptTokens: 12,
          completionTokens: 3))
  }
}
