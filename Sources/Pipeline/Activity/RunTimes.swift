internal import Foundation

/// How long processes worked on a run, by the times in its `events.jsonl`.
public struct RunTimes: Hashable, Sendable {
  /// How often a process began to work.
  public var starts = 0
  /// Seconds from each beginning to the last part that was read, summed.
  public var reading = 0.0
  /// Seconds after that: refining, merging, checking. A process that was killed is known up to the
  /// last event that it wrote.
  public var finishing = 0.0

  public init(starts: Int = 0, reading: Double = 0, finishing: Double = 0) {
    self.starts = starts
    self.reading = reading
    self.finishing = finishing
  }

  /// From events in order, each a name and a time in seconds; times that go back count as nothing.
  init(_ events: some Sequence<(name: String, time: Double)>) {
    var latest: Double?
    var isReading = true
    for event in events {
      if event.name == "began" {
        starts += 1
        isReading = true
      } else if let latest {
        let seconds = max(0, event.time - latest)
        if event.name == "merged" || event.name == "refined" { isReading = false }
        if isReading { reading += seconds } else { finishing += seconds }
      }
      latest = event.time
    }
  }
}

extension Run {
  /// How long processes worked on the run; `nil` where no record of it is left.
  public func times() -> RunTimes? {
    guard let text = try? String(contentsOfFile: folder.events, encoding: .utf8) else { return nil }
    let decoder = JSONDecoder()
    let events = text.split(separator: "\n").lazy.compactMap { line -> (String, Double)? in
      guard let event = try? decoder.decode(TimedEvent.self, from: Data(line.utf8)),
        let time = try? Date(
          event.time, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true))
      else { return nil }
      return (event.event, time.timeIntervalSinceReferenceDate)
    }
    let times = RunTimes(events.map { (name: $0.0, time: $0.1) })
    return times.starts > 0 ? times : nil
  }
}

/// The part of an event's line that tells when it happened.
private struct TimedEvent: Decodable {
  var event: String
  var time: String
}
