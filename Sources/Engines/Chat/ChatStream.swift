/// Puts a reply together from the pieces of its stream, or from one plain JSON object where a server
/// does not stream. The names of the fields are the protocol's.
package struct ChatStream {
  private var reply = ChatReply(text: "")
  private var isDone = false
  private var sawChoice = false
  private var pieces = 0
  private let longest: Int

  /// - Parameter longest: pieces after which an answer counts as endless; a piece has one token or
  ///   more, and a few say other things.
  package init(longest: Int = .max) { self.longest = longest }

  /// Whether the server sends more than was asked for; what came so far is the answer, cut.
  var isOverlong: Bool { pieces > longest }

  /// Whether the stream has told its own end.
  var isComplete: Bool { isDone || reply.finish != nil }

  /// Takes one event's data.
  ///
  /// - Throws: `EngineFailure` when it is no JSON, or an error that the server tells in mid-answer.
  package mutating func take(_ data: [UInt8]) throws {
    if data.elementsEqual(Self.end) {
      isDone = true
      return
    }
    var error: Told?
    do {
      error = try read(data)
    } catch {
      throw EngineFailure(.brokenReply, "the answer is not the JSON of a chat completion")
    }
    if let error {
      let status = error.code.flatMap { (400..<600).contains($0) ? $0 : nil }
      throw EngineFailure(status: status ?? 500, body: data, retryAfter: nil)
    }
  }

  /// The reply, once the connection has ended.
  ///
  /// - Throws: `EngineFailure` when the answer broke off.
  package func finished() throws -> ChatReply {
    guard sawChoice, isComplete else {
      throw EngineFailure(.brokenReply, "the connection ended in the middle of the answer")
    }
    return reply
  }

  private static let end = Array("[DONE]".utf8)

  /// An error inside an answer: an object at llama.cpp and vLLM, whose code may be a word, and a text
  /// at Ollama.
  private struct Told {
    var code: Int?
  }
}

extension ChatStream {
  private mutating func read(_ data: [UInt8]) throws -> Told? {
    var told: Told?
    var reader = JSONReader(data)
    let isObject = try reader.object { reader, key in
      switch key {
      case "choices": try readChoices(&reader)
      case "usage": try readUsage(&reader)
      case "error": told = try Self.error(&reader)
      default: try reader.skip()
      }
    }
    guard isObject else { throw JSONReader.Broken() }
    try reader.end()
    return told
  }

  private static func error(_ reader: inout JSONReader) throws -> Told? {
    var (told, isText) = (Told(), false)
    // A look ahead, on a copy: what is no object may be a text, or null for none.
    var copy = reader
    isText = try copy.string() != nil
    let isObject = try reader.object { reader, key in
      if key == "code" { told.code = try reader.integer() } else { try reader.skip() }
    }
    return isObject || isText ? told : nil
  }

  private mutating func readUsage(_ reader: inout JSONReader) throws {
    try reader.object { reader, key in
      switch key {
      case "prompt_tokens": reply.promptTokens = try reader.integer() ?? 0
      case "completion_tokens": reply.completionTokens = try reader.integer() ?? 0
      default: try reader.skip()
      }
    }
  }

  private mutating func readChoices(_ reader: inout JSONReader) throws {
    var isFirst = true
    try reader.array { reader in
      guard isFirst else { return try reader.skip() }
      isFirst = false
      sawChoice = true
      pieces += 1
      try readChoice(&reader)
      if isOverlong { reply.finish = "length" }
    }
  }

  private mutating func readChoice(_ reader: inout JSONReader) throws {
    try reader.object { reader, key in
      switch key {
      case "delta", "message":
        try reader.object { reader, key in
          switch key {
          case "content": reply.text += try reader.string() ?? ""
          // llama.cpp's and vLLM's name, and Ollama's.
          case "reasoning_content", "reasoning":
            if try reader.string()?.isEmpty == false { reply.didThink = true }
          default: try reader.skip()
          }
        }
      case "finish_reason": reply.finish = try reader.string() ?? reply.finish
      case "logprobs":
        try reader.object { reader, key in
          if key == "content" { try readTokens(&reader) } else { try reader.skip() }
        }
      default: try reader.skip()
      }
    }
  }

  private mutating func readTokens(_ reader: inout JSONReader) throws {
    try reader.array { reader in
      var token = ChatReply.Token(text: "", logProbability: 0)
      var bytes: [UInt8]?
      try reader.object { reader, key in
        switch key {
        case "token": token.text = try reader.string() ?? ""
        case "logprob": token.logProbability = try reader.number() ?? 0
        case "bytes":
          var all: [UInt8] = []
          let isArray = try reader.array { reader in
            all.append(try reader.integer().flatMap { UInt8(exactly: $0) } ?? 0)
          }
          if isArray { bytes = all }
        default: try reader.skip()
        }
      }
      // `token` of half a character is not exact.
      if let bytes { token.text = String(decoding: bytes, as: UTF8.self) }
      reply.tokens.append(token)
    }
  }
}
