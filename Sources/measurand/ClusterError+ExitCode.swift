import ArgumentParser
import Clusters

extension ClusterError {
  /// The code with which a command ends that this error stops.
  var exitCode: ExitCode {
    switch self {
    case .unusable: .wrongUsage
    case .scheduler: .dependencyMissing
    }
  }
}
