internal import Foundation
internal import Subprocess

/// Runs the commands of a scheduler: `sbatch`, `squeue`, `kubectl`. Tests put their own in its place.
public struct Tool: Sendable {
  /// What a command printed, and whether it ended well.
  public struct Result: Sendable {
    public var isSuccess: Bool
    public var output: String
    public var errors: String

    public init(isSuccess: Bool = true, output: String = "", errors: String = "") {
      self.isSuccess = isSuccess
      self.output = output
      self.errors = errors
    }

    /// What it said on standard error, without the log that `kubectl` writes beside its sentence
    /// (`E1129 03:07:00.001624 …`).
    var words: String {
      let said = errors.split(separator: "\n").filter { !$0.starts(with: #/[IWEF]\d{4} \d\d:/#) }
        .joined(separator: "\n").trimmingCharacters(in: .whitespaces)
      return said.isEmpty ? "it said nothing" : said
    }
  }

  /// `nil` where there is no such command.
  let run: @Sendable (_ name: String, _ arguments: [String]) async throws -> Result?

  public init(
    run: @escaping @Sendable (_ name: String, _ arguments: [String]) async throws -> Result?
  ) {
    self.run = run
  }

  /// The commands on the PATH.
  public static let system = Tool { name, arguments in
    guard isThere(name) else { return nil }
    do {
      let result = try await Subprocess.run(
        .name(name), arguments: Arguments(arguments), output: .string(limit: 64 << 20),
        error: .string(limit: 1 << 20))
      return Result(
        isSuccess: result.terminationStatus.isSuccess, output: result.standardOutput,
        errors: result.standardError)
    } catch {
      throw ClusterError.scheduler("\(name) could not be run: \(error)")
    }
  }

  private static func isThere(_ name: String) -> Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    return path.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
    }
  }

  /// What a command printed.
  ///
  /// - Throws: `.scheduler` where it is not there or did not end well.
  func output(_ name: String, _ arguments: [String], advice: String) async throws -> String {
    guard let result = try await run(name, arguments) else {
      throw ClusterError.scheduler("there is no `\(name)` on the PATH: \(advice)")
    }
    guard result.isSuccess else {
      throw ClusterError.scheduler("\(name) refused: \(result.words)")
    }
    return result.output
  }
}
