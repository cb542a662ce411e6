import ArgumentParser
import Dispatch
import Foundation
import Pipeline
import Synchronization

/// The first SIGINT or SIGTERM asks the run to stop after the questions in flight; a second SIGINT
/// ends the process at once, which loses no more than those questions.
final class StopOnSignal: Sendable {
  let stop = StopFlag()
  private let received = Mutex<Int32?>(nil)
  // Kept alive for the life of the process; only made in `init`.
  nonisolated(unsafe) private var sources: [any DispatchSourceSignal] = []

  init() {
    // Who listened to the events and went away does not stop a run.
    signal(SIGPIPE, SIG_IGN)
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [weak self] in self?.take(number) }
      source.resume()
      sources.append(source)
    }
  }

  /// The signal that asked to stop.
  var signalNumber: Int32? { received.withLock { $0 } }

  private func take(_ number: Int32) {
    let isFirst = received.withLock { received in
      defer { received = received ?? number }
      return received == nil
    }
    if isFirst {
      StandardError.write(
        "\nstopping: questions in flight are being finished (again to stop at once)")
      stop.raise()
    } else if number == SIGINT {
      exit(ExitCode.interrupted.rawValue)
    }
  }
}
