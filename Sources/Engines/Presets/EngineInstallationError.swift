/// Why the server is not installed: what happened, what the tool said, what to do.
public struct EngineInstallationError: Error, Sendable, Hashable, CustomStringConvertible {
  public var happened: String
  /// The last lines of the tool that failed.
  public var output = ""
  public var advice: String

  public var description: String {
    let lines = output.split(separator: "\n").suffix(20)
    return "\(happened). \(advice)."
      + (lines.isEmpty ? "" : "\n" + lines.map { "  | \($0)" }.joined(separator: "\n"))
  }
}
