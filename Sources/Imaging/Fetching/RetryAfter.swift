/// The header `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date.
package enum RetryAfter {
  /// How long to wait, from `now` in seconds since 1970; `nil` where the header says nothing readable.
  package static func delay(_ header: String, now: Int) -> Duration? {
    let text = header.filter { $0 != "\t" }
    let trimmed = text.drop { $0 == " " }
    if let seconds = Int(trimmed.prefix { $0 != " " }) {
      return seconds >= 0 ? .seconds(min(seconds, 1 << 40)) : nil
    }
    return secondsSince1970(String(trimmed)).map { .seconds(max(0, $0 - now)) }
  }

  /// `Sun, 06 Nov 1994 08:49:37 GMT`, the only form that servers may send today.
  private static func secondsSince1970(_ date: String) -> Int? {
    let parts = date.split { " ,:".contains($0) }
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    guard parts.count == 8, parts[7] == "GMT", let month = months.firstIndex(of: String(parts[2])),
      let day = Int(parts[1]), (1...31).contains(day),
      let year = Int(parts[3]), (1970...9999).contains(year),
      let hour = Int(parts[4]), (0...23).contains(hour),
      let minute = Int(parts[5]), (0...59).contains(minute),
      let second = Int(parts[6]), (0...60).contains(second)
    else { return nil }
    // Days before March 1 count to the year before, so that leap days come last.
    let marchYear = month < 2 ? year - 1 : year
    let marchMonth = (month + 10) % 12
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    let days = 365 * marchYear + leapDays + (153 * marchMonth + 2) / 5 + day - 1 - 719_468
    return ((days * 24 + hour) * 60 + minute) * 60 + second
  }
}
