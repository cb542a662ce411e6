import Foundation
import Pipeline
import Synchronization

/// Tells a person on standard error how a run goes: a bar that stays on one line on a terminal,
/// a line every ten seconds elsewhere.
final class ProgressPrinter: Sendable {
  private struct State {
    var lastDraw = ContinuousClock.now - .seconds(60)
    var barIsDrawn = false
  }

  private let isTerminal: Bool
  private let columns: Int
  private let state = Mutex(State())

  init() {
    isTerminal = isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    var size = winsize()
    let known = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    columns = known ? Int(size.ws_col) : 80
  }

  func tell(_ event: RunEvent) {
    switch event {
    case .began(let progress, let images, let parts):
      var line =
        "\(progress.rows) rows, \(images) images, \(parts) \(parts == 1 ? "part" : "parts")"
      if progress.settled > 0 { line += "; \(progress.settled) rows were settled before" }
      say(line)
    case .answered(_, let outcomes, let progress):
      for outcome in outcomes {
        guard let failure = outcome.failure else { continue }
        say("row \(outcome.index): \(failure)")
      }
      draw(progress, always: progress.settled == progress.rows)
    case .refined(let done, let of, let index, let failure):
      if let failure { say("row \(index): \(failure)") }
      drawRefining(done, of)
    case .waiting(let part, let holder):
      say("part \(part) is held by \(holder): watching whether it lives")
    case .partDone:
      break
    case .stopping(let progress):
      say("stopped with \(progress.settled) of \(progress.rows) rows settled")
    case .merged:
      clearBar()
    }
  }

  private func draw(_ progress: RunProgress, always: Bool) {
    draw(always: always) { columns in
      columns.map { Self.bar(progress, columns: $0) } ?? Self.summary(progress)
    }
  }

  /// - Parameter text: the bar for so many columns, or a line where there is no terminal.
  private func draw(always: Bool, _ text: (_ columns: Int?) -> String) {
    let interval: Duration = isTerminal ? .milliseconds(100) : .seconds(10)
    let isDue = state.withLock { state in
      guard always || ContinuousClock.now - state.lastDraw >= interval else { return false }
      state.lastDraw = ContinuousClock.now
      state.barIsDrawn = isTerminal
      return true
    }
    guard isDue else { return }
    if isTerminal {
      write("\r\u{1B}[K" + text(columns))
    } else {
      write(text(nil) + "\n")
    }
  }

  private func drawRefining(_ done: Int, _ of: Int) {
    draw(always: done == of) { columns in
      ProgressPrinter.barOf(done, of, columns: columns, "\(done)/\(of) raw answers refined")
    }
  }

  private func say(_ line: String) {
    clearBar()
    write(line + "\n")
  }

  private func clearBar() {
    let wasDrawn = state.withLock { state in
      defer { state.barIsDrawn = false }
      return state.barIsDrawn
    }
    if wasDrawn { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) { StandardError.writeAsIs(text) }

  static func summary(_ progress: RunProgress) -> String {
    var parts = ["\(progress.settled)/\(progress.rows) rows"]
    if let rate = progress.rate { parts.append(String(format: "%.1f rows/s", rate)) }
    if let left = progress.secondsLeft, progress.settled < progress.rows {
      parts.append("\(duration(left)) left")
    }
    parts.append("\(progress.value) values, \(progress.abstained) blank, \(progress.failed) failed")
    return parts.joined(separator: " · ")
  }

  static func bar(_ progress: RunProgress, columns: Int) -> String {
    barOf(progress.settled, progress.rows, columns: columns, summary(progress))
  }

  /// A bar and a text on one line; the text alone where the line is short or there is no terminal.
  static func barOf(_ done: Int, _ of: Int, columns: Int?, _ text: String) -> String {
    guard let columns else { return text }
    let width = min(30, columns - text.count - 4)
    guard width >= 5 else { return String(text.prefix(max(0, columns - 1))) }
    let share = of == 0 ? 1 : Double(done) / Double(of)
    let full = Int(share * Double(width))
    return String(repeating: "█", count: full) + String(repeating: "░", count: width - full) + " "
      + text
  }

  static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    switch whole {
    case ..<60: return "\(whole) s"
    case ..<3600: return "\(whole / 60) min \(whole % 60) s"
    case ..<86_400: return "\(whole / 3600) h \(whole % 3600 / 60) min"
    default: return "\(whole / 86_400) d \(whole % 86_400 / 3600) h"
    }
  }
}
