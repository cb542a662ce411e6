import ArgumentParser
import Foundation

/// Where a server listens, and who may come.
struct ServerOptions: ParsableArguments {
  @Option(help: "The port; 0 takes any free one.")
  var port = 8090

  @Option(help: "The address to listen at.")
  var host = "127.0.0.1"

  @Option(
    help: ArgumentHelp(
      "A file with the token that whoever asks must know; needed with --host.", valueName: "file"))
  var tokenFile: String?

  mutating func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port must be 0 to 65535, not \(port)")
    }
  }

  /// The token, where one is needed or named.
  ///
  /// - Parameter isLoopback: whether only this machine can reach the host.
  func token(isLoopback: Bool) throws -> String? {
    guard let tokenFile else {
      guard isLoopback else {
        throw CommandFailure(
          "--host \(host) lets other machines in: put a long random text into a file and name it "
            + "with --token-file", .wrongUsage)
      }
      return nil
    }
    let text: String
    do {
      text = try String(contentsOfFile: tokenFile, encoding: .utf8)
    } catch {
      throw CommandFailure(
        "the token file \(tokenFile) cannot be read: \(error.localizedDescription)", .wrongUsage)
    }
    let token = text.trimmingCharacters(in: .whitespacesAndNewlines)
    let isPlain = token.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || $0 == 0x2D || $0 == 0x5F
    }
    guard token.utf8.count >= 16, isPlain else {
      throw CommandFailure(
        "the token in \(tokenFile) must have 16 or more letters, digits, - or _", .wrongUsage)
    }
    return token
  }

  /// Tells where the server listens: at once, also where standard output is a pipe.
  func tell(port: Int, isLoopback: Bool, hasToken: Bool, _ ending: String) {
    let address =
      "http://\(isLoopback ? "localhost" : host):\(port)/\(hasToken ? "?token=…" : "")"
    try? StandardOutput.write("\(address)\n\(ending)\n")
  }
}
