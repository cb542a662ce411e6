internal import Foundation

/// Puts a reply together from the pieces of its stream, or from one plain JSON object where a server
/// does not stream.
struct ChatStream {
  private var reply = ChatReply(text: "")
  private var isDone = false
  private var sawChoice = false
  private var pieces = 0
  private let longest: Int

  /// - Parameter longest: pieces after which an answer counts as endless; a piece has one token or
  ///   more, and a few say other things.
  init(longest: Int = .max) { self.longest = longest }

  /// Whether the server sends more than was asked for; what came so far is the answer, cut.
  var isOverlong: Bool { pieces > longest }

  /// Whether the stream has told its own end.
  var isComplete: Bool { isDone || reply.finish != nil }

  /// Takes one event's data.
  ///
  /// - Throws: `EngineFailure` when it is no JSON, or an error that the server tells in mid-answer.
  mutating func take(_ data: [UInt8]) throws {
    if data.elementsEqual(Self.end) {
      isDone = true
      return
    }
    let piece: Piece
    do {
      piece = try JSONDecoder().decode(Piece.self, from: Data(data))
    } catch {
      throw EngineFailure(.brokenReply, "the answer is not the JSON of a chat completion")
    }
    if let error = piece.error {
      let status = error.code.flatMap { (400..<600).contains($0) ? $0 : nil }
      throw EngineFailure(status: status ?? 500, body: data, retryAfter: nil)
    }
    add(piece)
  }

  private mutating func add(_ piece: Piece) {
    if let usage = piece.usage {
      reply.promptTokens = usage.promptTokens ?? 0
      reply.completionTokens = usage.completionTokens ?? 0
    }
    guard let choice = piece.choices?.first else { return }
    sawChoice = true
    pieces += 1
    if isOverlong { reply.finish = "length" }
    if let text = (choice.delta ?? choice.message)?.content { reply.text += text }
    if let finish = choice.finish { reply.finish = finish }
    for token in choice.logprobs?.content ?? [] {
      let text = token.bytes.map { String(decoding: $0, as: UTF8.self) } ?? token.token
      reply.tokens.append(ChatReply.Token(text: text, logProbability: token.logprob))
    }
  }

  /// The reply, once the connection has ended.
  ///
  /// - Throws: `EngineFailure` when the answer broke off.
  func finished() throws -> ChatReply {
    guard sawChoice, isComplete else {
      throw EngineFailure(.brokenReply, "the connection ended in the middle of the answer")
    }
    return reply
  }

  private static let end = Array("[DONE]".utf8)

  /// The fields that are read of a chunk, or of a whole completion; the names are the protocol's.
  private struct Piece: Decodable {
    struct Message: Decodable {
      var content: String?
    }
    struct Token: Decodable {
      var token: String
      var bytes: [UInt8]?
      var logprob: Double
    }
    struct Probabilities: Decodable {
      var content: [Token]?
    }
    struct Choice: Decodable {
      var delta: Message?
      var message: Message?
      var finish: String?
      var logprobs: Probabilities?

      enum CodingKeys: String, CodingKey {
        case delta, message, logprobs
        case finish = "finish_reason"
      }
    }
    struct Usage: Decodable {
      var promptTokens: Int?
      var completionTokens: Int?

      enum CodingKeys: String, CodingKey {
        case promptTokens = "prompt_tokens"
        case completionTokens = "completion_tokens"
      }
    }
    /// llama.cpp and vLLM tell an object, Ollama a text; the code may be a word.
    struct Told: Decodable {
      var code: Int?

      enum CodingKeys: CodingKey {
        case code
      }

      init(from decoder: any Decoder) {
        let fields = try? decoder.container(keyedBy: CodingKeys.self)
        code = try? fields?.decodeIfPresent(Int.self, forKey: .code)
      }
    }
    var choices: [Choice]?
    var usage: Usage?
    var error: Told?
  }
}
