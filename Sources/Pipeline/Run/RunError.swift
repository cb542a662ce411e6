/// What stops a run, or keeps it from starting. Each kind maps to one exit code.
public enum RunError: Error, CustomStringConvertible {
  /// The configuration, the catalogue's header or the run folder is not usable. Exit 2.
  case unusable(String)
  /// The reader, a model or a library is not there. Exit 3.
  case dependencyMissing(String)
  /// A ledger could not be read or written, or another process is at it. The run can be resumed.
  /// Exit 75.
  case stopped(String)
  /// Rows are missing, doubled, or break the output's rules. Exit 4.
  case checkFailed(String)

  public var description: String {
    switch self {
    case .unusable(let reason), .dependencyMissing(let reason), .stopped(let reason),
      .checkFailed(let reason):
      reason
    }
  }
}
