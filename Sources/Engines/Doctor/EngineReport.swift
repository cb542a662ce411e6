/// What was found out about an engine, server by server.
public struct EngineReport: Codable, Sendable, Hashable {
  public enum Mark: String, Codable, Sendable, Hashable {
    case ok, warn, fail
  }

  /// One thing that was looked at.
  public struct Finding: Codable, Sendable, Hashable {
    /// A word or two: `reachable`, `vision`.
    public var what: String
    public var mark: Mark
    /// One sentence without its full stop.
    public var says: String
    /// What to do; `nil` where nothing is to be done.
    public var advice: String?
  }

  public struct Server: Codable, Sendable, Hashable {
    public var url: String
    public var findings: [Finding]
    /// Requests that it answers at once, and tokens of one slot; `nil` where it does not tell.
    public var slots: Int?
    public var context: Int?
    /// Of one short question.
    public var promptTokens: Int?
    public var completionTokens: Int?
    public var milliseconds: Int?

    enum CodingKeys: String, CodingKey {
      case url, findings, slots, context, milliseconds
      case promptTokens = "prompt_tokens"
      case completionTokens = "completion_tokens"
    }
  }

  public var engine: String
  public var servers: [Server]
  /// What kept it from being started; empty where it was, or is only reached.
  public var starting: [Finding] = []

  /// Whether it can do what its configuration asks of it.
  public var works: Bool {
    !servers.isEmpty && !(starting + servers.flatMap(\.findings)).contains { $0.mark == .fail }
  }

  /// The findings as a table for a terminal, a line each, advice below.
  public var lines: [String] {
    var lines = ["\(engine): \(works ? "works" : "cannot work")"]
    lines += starting.flatMap(Self.lines)
    for server in servers {
      lines.append("  \(server.url)")
      lines += server.findings.flatMap(Self.lines)
    }
    return lines
  }

  private static func lines(_ finding: Finding) -> [String] {
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    return ["    \(padded(finding.mark.rawValue, 6))\(padded(finding.what, 15))\(finding.says)"]
      + [finding.advice.map { String(repeating: " ", count: 25) + "→ \($0)" }].compactMap(\.self)
  }
}
