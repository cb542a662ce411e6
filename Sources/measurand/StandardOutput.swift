import Catalogue
@preconcurrency import Foundation

/// Where a command's result goes.
enum StandardOutput {
  /// Writes at once, also into a pipe, which `print` holds back until much has come together.
  static func write(_ text: String) throws(WriteError) {
    print(text, terminator: "")
    try finish()
  }

  /// Makes sure that what was printed has arrived. Whoever closed a pipe wants no more, and that is no
  /// error.
  static func finish() throws(WriteError) {
    errno = 0
    guard fflush(stdout) != 0 || ferror(stdout) != 0, errno != EPIPE else { return }
    throw WriteError(file: "standard output", number: errno == 0 ? EIO : errno)
  }
}
