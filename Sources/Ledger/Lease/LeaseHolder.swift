public import Foundation

/// Who holds a part: a process, told apart from every other that ever ran on its machine.
public struct LeaseHolder: Codable, Sendable, Hashable {
  /// The machine's name.
  public var host: String
  /// The process's number on that machine.
  public var process: Int32
  /// When the part was taken, ISO 8601 by the holder's clock; told to people, never compared.
  public var since: String
  /// The start of the machine's system and the space of its process numbers; `nil` where the system
  /// does not tell.
  private var system: String?
  /// When the process was started, as the system counts it; process numbers are used again.
  private var started: String?

  /// This process.
  public static func here(at date: Date) -> LeaseHolder {
    let process = getpid()
    return LeaseHolder(
      host: ProcessInfo.processInfo.hostName, process: process, since: date.formatted(.iso8601),
      system: system, started: ProcessRecord(process)?.started)
  }

  /// Whether the process is known to have ended. `false` also where that cannot be told: on another
  /// machine, in another container, or on a system without `/proc`.
  public var isGone: Bool {
    guard let system, let started, system == Self.system else { return false }
    if kill(process, 0) != 0 { return errno == ESRCH }
    guard let record = ProcessRecord(process) else { return false }
    return record.isEnded || record.started != started
  }

  /// `process 1234 on node7 (since 2026-01-02T03:04:05Z)`.
  public var words: String { "process \(process) on \(host) (since \(since))" }

  private static let system: String? = {
    guard
      let boot = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8),
      let space = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/ns/pid")
    else { return nil }
    return boot.trimmingCharacters(in: .newlines) + " " + space
  }()
}

/// What `/proc/PID/stat` tells of a process.
private struct ProcessRecord {
  var started: String
  /// Ended, and only waiting for its parent to take note.
  var isEnded: Bool

  init?(_ process: Int32) {
    // The name stands in brackets and may hold anything; what follows are fields 3, 4, …
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let bracket = text.lastIndex(of: ")")
    else { return nil }
    let fields = text[text.index(after: bracket)...].split(separator: " ")
    guard fields.count > 19 else { return nil }
    started = String(fields[19])
    isEnded = fields[0] == "Z" || fields[0] == "X"
  }
}
