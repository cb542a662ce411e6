import Foundation
import Testing

@testable import Engines

struct ServerSentEventsTests {
  static let stream = Array(
    (": a comment\r\ndata: {\"a\": 1}\r\n\r\nevent: x\nid: 7\ndata:two\ndata: lines ü\n\n"
      + "\n\rdata: [DONE]\r\r").utf8)
  static let events = [#"{"a": 1}"#, "two\nlines ü", "[DONE]"]

  @Test func `a stream gives the same events wherever it is cut`() throws {
    for first in 0...Self.stream.count {
      for second in stride(from: first, through: Self.stream.count, by: 5) {
        var parser = ServerSentEvents()
        var events: [[UInt8]] = []
        for part in [
          Self.stream[..<first], Self.stream[first..<second], Self.stream[second...],
        ] {
          events += try parser.take(part)
        }
        #expect(events.map { String(decoding: $0, as: UTF8.self) } == Self.events)
      }
    }
  }

  @Test func `an event without an end fills no memory`() {
    var parser = ServerSentEvents()
    let block = [UInt8](repeating: 0x78, count: 1 << 20)
    #expect(throws: EngineFailure.self) {
      for _ in 0..<6 { _ = try parser.take(block) }
    }
  }

  @Test func `any bytes at all are taken without harm`() throws {
    var random = SeededRandom(seed: 3)
    for _ in 0..<300 {
      var parser = ServerSentEvents()
      var stream = ChatStream(longest: 50)
      let bytes = (0..<400).map { _ in
        Array("data: \r\n{}[]\":,\u{0}aé".utf8).randomElement(using: &random)!
      }
      for event in try parser.take(bytes) { try? stream.take(event) }
      _ = try? stream.finished()
    }
  }
}
