internal import Synchronization

/// What the service has done, in Prometheus' text format (version 0.0.4).
final class ServiceMetrics: Sendable {
  private struct State {
    var requests: [Int: Int] = [:]
    var images = 0
    var values = 0
    var failures: [String: Int] = [:]
    var seconds = 0.0
    var buckets = [Int](repeating: 0, count: ServiceMetrics.bounds.count)
  }

  /// The upper ends of the histogram's buckets, in seconds.
  private static let bounds = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

  private let state = Mutex(State())

  func noteRequest(status: Int) { state.withLock { $0.requests[status, default: 0] += 1 } }

  func noteReading(seconds: Double, values: Int) {
    state.withLock { state in
      state.images += 1
      state.values += values
      state.seconds += seconds
      for (place, bound) in Self.bounds.enumerated() where seconds <= bound {
        state.buckets[place] += 1
      }
    }
  }

  func noteFailure(_ category: String) { state.withLock { $0.failures[category, default: 0] += 1 } }

  /// - Parameter queued: readings that run or wait now.
  func text(queued: Int) -> String {
    let state = state.withLock { $0 }
    var lines: [String] = []
    func tell(_ name: String, _ kind: String, _ help: String, _ samples: [String]) {
      lines += ["# HELP measurand_\(name) \(help)", "# TYPE measurand_\(name) \(kind)"]
      lines += samples.map { "measurand_\(name)\($0)" }
    }
    tell(
      "requests_total", "counter", "Requests by status.",
      state.requests.sorted { $0.key < $1.key }.map { "{status=\"\($0)\"} \($1)" })
    tell("images_total", "counter", "Pictures that were read.", [" \(state.images)"])
    tell("values_total", "counter", "Values that were read.", [" \(state.values)"])
    tell(
      "failures_total", "counter", "Pictures that could not be read, by category.",
      state.failures.sorted { $0.key < $1.key }.map { "{category=\"\($0)\"} \($1)" })
    tell("queued", "gauge", "Readings that run or wait.", [" \(queued)"])
    tell(
      "reading_seconds", "histogram", "From being accepted to the answer.",
      zip(Self.bounds, state.buckets).map { "_bucket{le=\"\($0)\"} \($1)" }
        + [
          "_bucket{le=\"+Inf\"} \(state.images)", "_sum \(state.seconds)", "_count \(state.images)",
        ])
    return lines.joined(separator: "\n") + "\n"
  }
}
