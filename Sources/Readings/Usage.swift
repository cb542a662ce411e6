/// What asking models for something cost.
public struct Usage: Hashable, Sendable, Codable {
  /// Requests sent, retries too.
  public var calls: Int
  public var promptTokens: Int
  public var completionTokens: Int
  /// From sending to the last byte, summed over the calls.
  public var milliseconds: Int

  public init(
    calls: Int = 0, promptTokens: Int = 0, completionTokens: Int = 0, milliseconds: Int = 0
  ) {
    self.calls = calls
    self.promptTokens = promptTokens
    self.completionTokens = completionTokens
    self.milliseconds = milliseconds
  }

  public static func - (a: Usage, b: Usage) -> Usage {
    Usage(
      calls: a.calls - b.calls, promptTokens: a.promptTokens - b.promptTokens,
      completionTokens: a.completionTokens - b.completionTokens,
      milliseconds: a.milliseconds - b.milliseconds)
  }

  public static func + (a: Usage, b: Usage) -> Usage {
    Usage(
      calls: a.calls + b.calls, promptTokens: a.promptTokens + b.promptTokens,
      completionTokens: a.completionTokens + b.completionTokens,
      milliseconds: a.milliseconds + b.milliseconds)
  }
}
