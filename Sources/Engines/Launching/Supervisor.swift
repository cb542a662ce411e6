import Subprocess
import Synchronization

/// Runs a server so that it cannot outlive this process, not even after `kill -9`.
///
/// Between the two stands a shell of a dozen lines. It holds the reading end of a pipe whose writing
/// end only this process holds: when that end closes, because this process let go of it or is no
/// more, the shell asks the server's process group to end (TERM) and, after the grace period, ends it
/// (KILL). Stopping a server is letting go of the pipe, so the way out that matters most is the one
/// that is always taken.
enum Supervisor {
  /// What is known of a server while it runs: what it wrote last, and how it ended once it has.
  final class Record: Sendable {
    private let state = Mutex((tail: LogTail(), ending: ProcessEnding?.none))

    var lines: [String] { state.withLock { $0.tail.lines } }
    var ending: ProcessEnding? { state.withLock { $0.ending } }

    fileprivate func take(_ bytes: [UInt8]) { state.withLock { $0.tail.take(bytes) } }
    fileprivate func close(_ ending: ProcessEnding) { state.withLock { $0.ending = ending } }
  }

  /// Returns when the server has ended; what could not be started has ended with code 127.
  ///
  /// - Parameters:
  ///   - grace: Whole seconds from TERM to KILL.
  ///   - stop: The server is stopped when this ends.
  static func run(
    _ command: LaunchCommand, environment: [String: String], grace: Int, record: Record,
    until stop: AsyncStream<Void>
  ) async -> ProcessEnding {
    let ending: ProcessEnding
    do {
      ending = try await attempt(
        command, environment: environment, grace: grace, record: record, until: stop)
    } catch {
      record.take(Array("\(error)".utf8))
      ending = .exited(127)
    }
    record.close(ending)
    return ending
  }

  @inline(never)
  private static func attempt(
    _ command: LaunchCommand, environment: [String: String], grace: Int, record: Record,
    until stop: AsyncStream<Void>
  ) async throws -> ProcessEnding {
    var options = PlatformOptions()
    // A group of its own for the signals above, and no terminal whose Ctrl-C would reach it.
    options.createSession = true
    let result = try await Subprocess.run(
      .name("sh"),
      arguments: Arguments(["-c", script, "sh", "\(grace)", command.program] + command.arguments),
      environment: .inherit.updating(
        Dictionary(
          uniqueKeysWithValues: environment.map {
            (Environment.Key(stringLiteral: $0.key), $0.value)
          })),
      platformOptions: options, input: .inputWriter, output: .sequence, error: .combinedWithOutput
    ) { execution in
      let pipe = execution.standardInputWriter
      let letGo = Task {
        for await _ in stop {}
        try? await pipe.finish()
      }
      for try await piece in execution.standardOutput {
        record.take(piece.withUnsafeBytes { Array($0) })
      }
      letGo.cancel()
      await letGo.value
    }
    switch result.terminationStatus {
    case .exited(let code): return ProcessEnding(shellCode: Int(code))
    case .signaled(let signal): return .killed(signal: Int(signal))
    }
  }

  /// `$1` is the grace period, the rest is the server's command.
  private static let script = """
    grace=$1
    shift
    exec 3<&0 </dev/null
    "$@" 3<&- &
    server=$!
    # From here on this shell outlives the TERM that it sends to its own group.
    trap '' TERM
    # What a shell says of its children is not the server's log.
    exec >/dev/null 2>&1
    # Nobody writes into the pipe: a read ends when its other end is closed.
    (read -r _ <&3; kill -s TERM 0; sleep "$grace"; kill -s KILL 0) &
    watcher=$!
    wait "$server"
    code=$?
    kill -s KILL "$watcher"
    # What the server started and left behind.
    (kill -s TERM 0; sleep 2; kill -s KILL 0) 3<&- &
    exit "$code"
    """
}
