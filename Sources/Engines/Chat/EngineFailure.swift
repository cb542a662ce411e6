internal import Foundation

/// Why one request to an engine failed, and whether another may do better.
public struct EngineFailure: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// No connection, or it broke before an answer began.
    case unreachable
    /// The server is there and still loads its model.
    case loading
    /// No whole answer within the time for a request, or silence for too long.
    case timedOut = "timed-out"
    /// 429, or 503 from a server that is full.
    case overloaded
    /// Any other 5xx.
    case serverError = "server-error"
    /// Broken JSON, or a connection that ended inside an answer.
    case brokenReply = "broken-reply"
    /// What was answered cannot be used: prose, a wrong form, nothing.
    case unusableAnswer = "unusable-answer"
    /// 401, 403: the key is missing or wrong.
    case unauthorised
    /// The question with its picture is longer than a slot's context.
    case contextExceeded = "context-exceeded"
    /// The server has no eyes: it was started without its vision projector.
    case noVision = "no-vision"
    /// The server cannot read the picture.
    case pictureRefused = "picture-refused"
    /// 404: no such address or model.
    case notFound = "not-found"
    /// Any other 4xx.
    case refused
  }

  public var kind: Kind
  /// What happened, half a sentence, without prompts or keys.
  public var what: String
  /// How long the server asks to be left alone.
  public var retryAfter: Duration?

  public init(_ kind: Kind, _ what: String, retryAfter: Duration? = nil) {
    self.kind = kind
    self.what = what
    self.retryAfter = retryAfter
  }

  /// Whether the same question may be answered next time.
  public var isWorthRetrying: Bool {
    switch kind {
    case .unreachable, .loading, .timedOut, .overloaded, .serverError, .brokenReply,
      .unusableAnswer:
      true
    case .unauthorised, .contextExceeded, .noVision, .pictureRefused, .notFound, .refused: false
    }
  }

  /// Whether no question at all will be answered until somebody mends the engine.
  var isTheEngines: Bool {
    switch kind {
    case .unauthorised, .noVision, .notFound: true
    default: false
    }
  }

  public var description: String { what }

  /// What to do about it, half a sentence.
  public var advice: String {
    switch kind {
    case .unreachable: "check that the engine runs and its address"
    case .loading: "wait until the model is loaded"
    case .timedOut: "give the engine more time (patience.request, patience.silence) or fewer slots"
    case .overloaded: "let fewer requests go at once (slots)"
    case .serverError, .brokenReply: "look into the engine's log"
    case .unusableAnswer: "run `measurand retry`; if it stays, try another prompt or model"
    case .unauthorised: "set the variable that api_key_env names to a valid key"
    case .contextExceeded:
      "give each slot more context (context), or send smaller pictures (image_pixels)"
    case .noVision: "start the server with the model's vision projector (--mmproj)"
    case .pictureRefused: "check the picture"
    case .notFound: "check url and model"
    case .refused: "run `measurand doctor` on the engine"
    }
  }
}

extension EngineFailure {
  /// What a status other than 200 says. The body is an error object in llama.cpp's, vLLM's or
  /// Ollama's form, or anything.
  init(status: Int, body: [UInt8], retryAfter: Duration?) {
    let message = Self.message(in: body)
    let lower = message.lowercased()
    let kind: Kind =
      switch status {
      case 503 where lower.contains("loading model"): .loading
      case 429: .overloaded
      case 503: .overloaded
      case 408, 504: .timedOut
      // llama.cpp answers what can never succeed with 500, too.
      case _ where lower.contains("image input is not supported") || lower.contains("mmproj"):
        .noVision
      case _ where Self.contextWords.contains { lower.contains($0) }: .contextExceeded
      case 400 where lower.contains("failed to load image"): .pictureRefused
      case 500 where lower.contains("invalid base64"): .pictureRefused
      case 500...: .serverError
      case 401, 403: .unauthorised
      case 404: .notFound
      default: .refused
      }
    self.init(
      kind, "the engine answered \(status)" + (message.isEmpty ? "" : ": \(message)"),
      retryAfter: retryAfter)
  }

  private static let contextWords = [
    "exceed_context_size", "exceeds the available context size", "maximum context length",
  ]

  private struct Told: Decodable {
    struct Inner: Decodable {
      var message: String?
      var type: String?
    }
    var error: Inner?
    var message: String?
  }

  private static func message(in body: [UInt8]) -> String {
    let data = Data(body.prefix(1 << 16))
    let told = try? JSONDecoder().decode(Told.self, from: data)
    var text = told?.error?.message ?? told?.message ?? ""
    if let type = told?.error?.type, type.contains("exceed_context") { text = "\(type): \(text)" }
    if told == nil, let plain = String(data: data, encoding: .utf8) { text = plain }
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 200 ? line.prefix(200) + "…" : line
  }
}
