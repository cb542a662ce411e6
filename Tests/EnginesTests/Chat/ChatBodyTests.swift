import Foundation
import Testing

@testable import Engines

/// What is sent must be JSON whatever stands in it.
struct ChatBodyTests {
  static let hostile = [
    "", "\"", "\\", "\\\"", "\u{0}\u{1}\u{1F}\u{7F}", "\r\n\t\u{8}\u{C}", "</script>",
    "\u{2028}\u{2029}", "🧴é\u{301}", "{{raw}}", String(repeating: "\"\\", count: 1_000),
    "a\u{FEFF}", "\u{10FFFF}",
  ]

  static func object(
    _ request: ChatRequest, _ engine: EngineConfiguration
  ) throws -> [String: Any] {
    let bytes = ChatBody(request, to: engine).bytes
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test(arguments: hostile)
  func `a text arrives as it was`(text: String) throws {
    let engine = EngineConfiguration(name: text, model: text, stop: [text, "<end>"])
    let body = try Self.object(
      ChatRequest(
        messages: [
          ChatRequest.Message(.user, [.jpeg([0xFF, 0xD8, 0x00]), .text(text)]),
          ChatRequest.Message(.assistant, [.text(text)]),
        ], schema: #"{"type":"object"}"#, maximumTokens: 5, temperature: 0.2 * 3, seed: 3), engine)
    #expect(body["model"] as? String == text)
    #expect(body["stop"] as? [String] == [text, "<end>"])
    let messages = try #require(body["messages"] as? [[String: Any]])
    let parts = try #require(messages[0]["content"] as? [[String: Any]])
    #expect(parts[1]["text"] as? String == text)
    #expect(
      (parts[0]["image_url"] as? [String: String])?["url"] == "data:image/jpeg;base64,/9gA")
    #expect(messages[1]["content"] as? String == text)
  }

  @Test func `only what the engine can do is asked of it`() throws {
    var engine = EngineConfiguration(
      name: "a", model: "a", followsSchema: false, tellsProbabilities: false)
    let request = ChatRequest(
      messages: [ChatRequest.Message(.user, [.text("a")])], schema: "{}", maximumTokens: 5)
    var body = try Self.object(request, engine)
    #expect(body["response_format"] == nil && body["logprobs"] == nil)
    #expect(body["chat_template_kwargs"] == nil)
    engine.followsSchema = true
    engine.tellsProbabilities = true
    engine.thinks = true
    body = try Self.object(request, engine)
    #expect(body["response_format"] != nil && body["logprobs"] as? Bool == true)
    #expect((body["chat_template_kwargs"] as? [String: Bool]) == ["enable_thinking": false])
    #expect(body["stream"] as? Bool == true && body["max_tokens"] as? Int == 5)
  }
}
