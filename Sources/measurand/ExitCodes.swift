import ArgumentParser

/// How the program ends; scripts rely on these numbers.
extension ExitCode {
  /// Done, and some rows failed; they are listed.
  static let someRowsFailed = ExitCode(1)
  /// Wrong usage or configuration: an option, a schema, a file, a column.
  static let wrongUsage = ExitCode(2)
  /// An engine or a dependency is not there.
  static let dependencyMissing = ExitCode(3)
  /// A check failed.
  static let checkFailed = ExitCode(4)
  /// This part can never succeed, however often it is started: of `work` alone, for schedulers.
  static let neverSucceeds = ExitCode(42)
  /// Stopped before the end; the same command resumes.
  static let stopped = ExitCode(75)
  /// Interrupted from the keyboard.
  static let interrupted = ExitCode(130)
}
