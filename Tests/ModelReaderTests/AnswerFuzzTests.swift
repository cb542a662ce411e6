import Catalogue
import Engines
import Foundation
import Testing

@testable import ModelReader

/// Models write anything; reading it must end in an answer or in "cannot be used", never in a crash.
struct AnswerFuzzTests {
  static let seeds = [
    #"{"item_weight": {"value": "1.5", "unit": "kilogram"}, "item_volume": null}"#,
    "Sure!\n```json\n{\"item_weight\": \"1.5 kg\"}\n```",
    #"<think>{"a":[1,2,{"b":-1e9}]}</think>{}"#,
    #"{"item_weight": {"value": [0.5, 1.5], "unit": "\u00b5g\ud83d"}}"#, "null", "\"1.5\"",
  ]

  @Test func `any mutation of an answer is read without a crash`() {
    var random = SplitMix(state: 5)
    let attributes = ["item_weight", "item_volume"].compactMap { Schema.challenge[$0] }
    let pool = Array(#"{}[]":,\u0019.-+eE ntfé🧴"#.unicodeScalars)
    for seed in Self.seeds {
      for _ in 0..<2_000 {
        var scalars = Array(seed.unicodeScalars)
        for _ in 0..<Int.random(in: 1...6, using: &random) where !scalars.isEmpty {
          let place = Int.random(in: 0..<scalars.count, using: &random)
          switch Int.random(in: 0..<4, using: &random) {
          case 0: scalars.remove(at: place)
          case 1: scalars.insert(pool.randomElement(using: &random)!, at: place)
          case 2: scalars[place] = pool.randomElement(using: &random)!
          default: scalars.removeSubrange(place...)
          }
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        let reply = ChatReply(
          text: String(text), finish: Bool.random(using: &random) ? "stop" : "length",
          tokens: [ChatReply.Token(text: String(text), logProbability: -0.1)])
        for count in 1...2 {
          for form in Prompt.Form.allCases {
            do {
              let answers = try ModelAnswer.answers(
                in: reply, to: Array(attributes.prefix(count)), form: form)
              #expect(answers.count == count)
            } catch {
              #expect((error as? EngineFailure)?.kind == .unusableAnswer)
            }
          }
        }
      }
    }
  }

  @Test func `deep nesting and long runs of braces end soon`() {
    for text in [
      String(repeating: "{", count: 200_000), String(repeating: "[", count: 200_000),
      String(repeating: #"{"a":"#, count: 50_000), "{" + String(repeating: " ", count: 200_000),
    ] {
      #expect(LocatedJSON.firstObject(in: text) == nil)
    }
  }

  @Test func `what Foundation reads is read the same`() throws {
    for text in Self.seeds.prefix(1) {
      let mine = try #require(LocatedJSON.firstObject(in: text))
      let theirs = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      let weight = theirs?["item_weight"] as? [String: String]
      guard case .string(let value)? = mine["item_weight"]?["value"]?.value else {
        Issue.record("no value")
        return
      }
      #expect(value == weight?["value"])
      let range = try #require(mine["item_weight"]?["value"]?.range)
      #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == #""1.5""#)
    }
  }
}

/// Equal in every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
