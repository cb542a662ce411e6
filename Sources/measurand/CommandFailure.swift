import ArgumentParser
import Foundation

/// A failure that ends a command with a sentence on standard error and an exit code.
struct CommandFailure: Error, CustomStringConvertible {
  let description: String
  let code: ExitCode

  init(_ description: String, _ code: ExitCode) {
    self.description = description
    self.code = code
  }
}

/// The path as the file system sees it from the folder in which the program was started.
func absolutePath(_ path: String) -> String {
  URL(fileURLWithPath: path).standardizedFileURL.path
}
