/// What an engine was asked and how that went, since it was opened.
public struct EngineTally: Codable, Sendable, Hashable {
  /// Requests sent, retries too.
  public var calls = 0
  public var promptTokens = 0
  public var completionTokens = 0
  /// Failed requests by kind.
  public var failures: [String: Int] = [:]
  /// Requests by which attempt at their question they were, the first at 0.
  public var byAttempt: [Int] = []
  /// Made pictures that were asked about to watch the servers; in none of the other figures.
  public var canaries = Canaries()

  public struct Canaries: Codable, Sendable, Hashable {
    public var calls = 0
    public var promptTokens = 0
    public var completionTokens = 0
    /// Those that a server which can read them read wrong.
    public var wrong = 0
  }

  public init() {}

  mutating func count(attempt: Int) {
    calls += 1
    while byAttempt.count < attempt { byAttempt.append(0) }
    byAttempt[attempt - 1] += 1
  }

  mutating func count(_ reply: ChatReply) {
    promptTokens += reply.promptTokens
    completionTokens += reply.completionTokens
  }

  mutating func count(canary reply: ChatReply) {
    canaries.calls += 1
    canaries.promptTokens += reply.promptTokens
    canaries.completionTokens += reply.completionTokens
  }

  mutating func count(_ failure: EngineFailure) {
    failures[failure.kind.rawValue, default: 0] += 1
  }
}
