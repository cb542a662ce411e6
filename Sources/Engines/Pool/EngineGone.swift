/// No server of an engine can be used, and waiting did not help. Stops the run; nothing that was
/// recorded is lost, and the same command resumes.
public struct EngineGone: Error, CustomStringConvertible, Sendable {
  public var engine: String
  public var reason: String

  public init(engine: String, reason: String) {
    self.engine = engine
    self.reason = reason
  }

  public var description: String { "the engine \(engine) is gone: \(reason)" }
}
