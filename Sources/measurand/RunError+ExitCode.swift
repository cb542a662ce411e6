import ArgumentParser
import Pipeline

extension RunError {
  /// The code with which a command ends that this error stops.
  var exitCode: ExitCode {
    switch self {
    case .unusable: .wrongUsage
    case .dependencyMissing: .dependencyMissing
    case .stopped: .stopped
    case .checkFailed: .checkFailed
    }
  }
}
