/// One question to a model: what is said, and how it is to be answered.
public struct ChatRequest: Sendable, Hashable {
  public enum Role: String, Sendable, Hashable {
    case user, assistant
  }

  public enum Part: Sendable, Hashable {
    case text(String)
    /// A JPEG file's bytes; sent as a data URI.
    case jpeg([UInt8])
  }

  /// There is no system role: Gemma 2's template refuses one.
  public struct Message: Sendable, Hashable {
    public var role: Role
    public var parts: [Part]

    public init(_ role: Role, _ parts: [Part]) {
      self.role = role
      self.parts = parts
    }
  }

  public var messages: [Message]
  /// A JSON schema (JSON text) that holds the answer; `nil` for free text.
  public var schema: String?
  /// The most tokens of an answer.
  public var maximumTokens: Int
  /// 0: the likeliest token, always.
  public var temperature: Double
  public var seed: Int

  public init(
    messages: [Message], schema: String? = nil, maximumTokens: Int, temperature: Double = 0,
    seed: Int = 0
  ) {
    self.messages = messages
    self.schema = schema
    self.maximumTokens = maximumTokens
    self.temperature = temperature
    self.seed = seed
  }
}
