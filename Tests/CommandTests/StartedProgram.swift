import Foundation

/// The built program as a process of its own: `posix_spawn` and `waitpid` and nothing between, so that
/// many may be started, killed and stopped at once.
final class StartedProgram {
  struct CannotStart: Error { var code: Int32 }

  let process: pid_t
  private let output: String
  private let errors: String
  private var status: Int32?

  /// - Parameter name: of the files in `folder` that get its output and errors.
  init(_ arguments: [String], in folder: URL, name: String = UUID().uuidString) throws {
    output = folder.appending(path: name + ".out").path
    errors = folder.appending(path: name + ".err").path
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, output, flags, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, errors, flags, 0o644)
    // The shell goes into the folder, which `posix_spawn` cannot everywhere, and becomes the program.
    let command = ["sh", "-c", #"cd "$0" && exec "$@""#, folder.path, Program.executable.path]
    var words: [UnsafeMutablePointer<CChar>?] = (command + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process = pid_t()
    let code = posix_spawn(&process, "/bin/sh", &actions, nil, words, environ)
    guard code == 0 else { throw CannotStart(code: code) }
    self.process = process
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      wait()
    }
  }

  var isRunning: Bool {
    if status != nil { return false }
    var ended: Int32 = 0
    guard waitpid(process, &ended, WNOHANG) == process else { return true }
    status = ended
    return false
  }

  func send(_ signal: Int32) { if status == nil { kill(process, signal) } }

  /// Stops it at a moment at which it has no lock on a file, as a transaction takes one: a process that
  /// stands still inside of one keeps others from the file, which is another story.
  func stopOutsideOfTransactions() {
    while isRunning {
      kill(process, SIGSTOP)
      usleep(20_000)
      guard isHoldingLocks else { return }
      kill(process, SIGCONT)
      usleep(20_000)
    }
  }

  /// What Linux tells of it in `/proc/locks`: `1: POSIX ADVISORY WRITE 4711 fe:00:1234 …`.
  private var isHoldingLocks: Bool {
    guard let locks = try? String(contentsOfFile: "/proc/locks", encoding: .utf8) else {
      return false
    }
    return locks.split(separator: "\n").contains { line in
      line.contains("POSIX") && line.split(separator: " ").contains("\(process)")
    }
  }

  /// Waits until it ends.
  ///
  /// - Returns: its exit code, or the signal that ended it as a negative number.
  @discardableResult func wait() -> Int32 {
    var ended: Int32 = 0
    while status == nil {
      if waitpid(process, &ended, 0) == process { status = ended }
    }
    let status = status ?? 0
    return status & 0x7f == 0 ? (status >> 8) & 0xff : -(status & 0x7f)
  }

  /// Waits until it ends or what it wrote fulfils the condition.
  func wait(until isFulfilled: (StartedProgram) -> Bool) {
    while isRunning, !isFulfilled(self) { usleep(5_000) }
  }

  var outputText: String { (try? String(contentsOfFile: output, encoding: .utf8)) ?? "" }
  var errorText: String { (try? String(contentsOfFile: errors, encoding: .utf8)) ?? "" }
}
