/// Why a launched engine is not there: what happened, its last words, what to do.
public struct EngineStartError: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Kind: Sendable, Hashable {
    /// The configuration has no command, or an empty one.
    case nothingToLaunch
    /// The program is not there, or cannot be run.
    case noCommand
    /// The weights' or the projector's file is not there.
    case noModelFile
    /// The machine gives no port to listen on.
    case noPort
    /// It ended before it was ready.
    case ended
    /// It lives and does not answer.
    case notReady
    /// It asks for an API key that it does not get.
    case locked
    /// It died more often than it may be started again.
    case diedTooOften
    /// It was stopped while it started.
    case stopped
  }

  public let kind: Kind
  /// The engine's name in the configuration.
  public let engine: String
  /// One sentence that says what happened.
  public let happened: String
  /// The last lines that the server wrote, oldest first; empty when it never ran.
  public let log: [String]
  /// One sentence that says what to do.
  public let advice: String

  public var description: String {
    var text = "engine \(engine): \(happened). \(advice)."
    if !log.isEmpty {
      text += " The last lines it wrote:\n" + log.map { "  | \($0)" }.joined(separator: "\n")
    }
    return text
  }
}
