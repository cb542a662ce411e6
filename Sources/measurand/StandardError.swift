import Foundation

/// Where everything goes that is not a command's result.
enum StandardError {
  static func write(_ line: String) { writeAsIs(line + "\n") }

  /// Nobody can be told where this cannot be written, and it is no reason to end.
  static func writeAsIs(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
