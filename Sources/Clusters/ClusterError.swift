/// What keeps a run from a scheduler.
public enum ClusterError: Error, CustomStringConvertible, Sendable {
  /// The run, a path or a setting cannot be used. Exit 2.
  case unusable(String)
  /// A scheduler's command is not there, or did not do what it was asked. Exit 3.
  case scheduler(String)

  public var description: String {
    switch self {
    case .unusable(let reason), .scheduler(let reason): reason
    }
  }
}
