/// What a model said, whole.
public struct ChatReply: Sendable, Hashable {
  /// A piece of the answer and how likely the model held it.
  public struct Token: Sendable, Hashable {
    public var text: String
    /// Natural logarithm of the probability, before any grammar: a token that a schema forced may
    /// have a very low one.
    public var logProbability: Double

    public init(text: String, logProbability: Double) {
      self.text = text
      self.logProbability = logProbability
    }
  }

  /// Without thinking.
  public var text: String
  /// `stop`, or `length` where the answer was cut at its limit; `nil` where the server says nothing.
  public var finish: String?
  /// In order; empty where the server tells no probabilities.
  public var tokens: [Token]
  public var promptTokens: Int
  public var completionTokens: Int
  /// Whether the server tells that the model thought before it answered.
  public var didThink = false

  public init(
    text: String, finish: String? = nil, tokens: [Token] = [], promptTokens: Int = 0,
    completionTokens: Int = 0
  ) {
    self.text = text
    self.finish = finish
    self.tokens = tokens
    self.promptTokens = promptTokens
    self.completionTokens = completionTokens
  }

  /// Whether the answer ended because it reached its limit.
  public var isCut: Bool { finish == "length" }
}
