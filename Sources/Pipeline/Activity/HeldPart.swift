internal import Ledger

/// A part that somebody works on, as its lease tells.
public struct HeldPart: Codable, Sendable, Hashable {
  public var part: Int
  public var host: String
  public var process: Int
  /// When it was taken, ISO 8601 by the holder's clock.
  public var since: String
  /// How often the part was taken, this time included.
  public var attempt: Int
  /// Rows without an outcome.
  public var waiting: Int
  /// Rows a second at the holder's last beat, by its clock; `nil` before it settled any.
  public var rate: Double?
  /// Expected seconds until none waits; `nil` without a rate.
  public var secondsLeft: Double?
  /// Whether it is expected to take far longer than the others.
  public var isSlow = false

  enum CodingKeys: String, CodingKey {
    case part, host, process, since, attempt, waiting
    case rate = "rows_per_second"
    case secondsLeft = "seconds_left"
    case isSlow = "is_slow"
  }

  /// `nil` where nobody holds the part.
  init?(_ part: Int, _ lease: LeaseState, waiting: Int) {
    guard let holder = lease.holder, !holder.isGone else { return nil }
    self.part = part
    host = holder.host
    process = Int(holder.process)
    since = holder.since
    attempt = lease.attempt
    self.waiting = waiting
    if lease.settled > 0, lease.worked > 0 {
      let rate = Double(lease.settled) / lease.worked
      self.rate = rate
      secondsLeft = Double(waiting) / rate
    }
  }

  /// Marks the slow tail: parts expected to take over twice as long as the middle one, and a minute
  /// longer at least. Of fewer than three parts none is slow.
  static func markSlow(_ parts: inout [HeldPart]) {
    let left = parts.compactMap(\.secondsLeft).sorted()
    guard left.count > 2 else { return }
    let middle = left[(left.count - 1) / 2]
    for place in parts.indices {
      guard let seconds = parts[place].secondsLeft else { continue }
      parts[place].isSlow = seconds > max(2 * middle, middle + 60)
    }
  }
}
