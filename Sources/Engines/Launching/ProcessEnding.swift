/// How a launched server's process ended.
enum ProcessEnding: Sendable, Hashable {
  /// It ended by itself, with its exit code.
  case exited(Int)
  /// A signal ended it.
  case killed(signal: Int)

  /// What a shell tells of a program that it ran: a signal is its number and 128.
  init(shellCode code: Int) {
    self = code > 128 && code < 128 + 65 ? .killed(signal: code - 128) : .exited(code)
  }

  /// "ended with code 1", "was killed by signal 9 (KILL: …)".
  var words: String {
    switch self {
    case .exited(let code): "ended with code \(code)"
    case .killed(let signal):
      "was killed by signal \(signal)"
        + (Self.signals[signal].map { " (\($0))" } ?? "")
    }
  }

  private static let signals: [Int: String] = [
    1: "HUP", 2: "INT", 3: "QUIT",
    4: "ILL: the program uses instructions that this processor lacks",
    6: "ABRT: it gave up by itself", 8: "FPE",
    9: "KILL: by a person, or by the system because memory ran out",
    11: "SEGV: it crashed", 15: "TERM",
  ]
}
