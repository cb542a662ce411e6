/// A stream of server-sent events (WHATWG HTML, section 9.2), bytes in, data out.
///
/// Knows `data:` lines only, which is all that chat servers send; an event without data is none.
package struct ServerSentEvents {
  /// No event of a chat is near this; a longer one is refused before it fills the memory.
  static let longest = 4 << 20

  private var line: [UInt8] = []
  private var data: [UInt8] = []
  private var endedWithReturn = false

  package init() {}

  /// Takes the next bytes; gives the events that end in them.
  package mutating func take(_ bytes: some Sequence<UInt8>) throws -> [[UInt8]] {
    var events: [[UInt8]] = []
    for byte in bytes {
      defer { endedWithReturn = byte == 0x0D }
      if byte == 0x0A, endedWithReturn { continue }
      guard byte == 0x0A || byte == 0x0D else {
        line.append(byte)
        if line.count + data.count > Self.longest {
          throw EngineFailure(.brokenReply, "an event of the answer has over 4 MiB")
        }
        continue
      }
      if line.isEmpty {
        if !data.isEmpty { events.append(data) }
        data.removeAll(keepingCapacity: true)
      } else {
        endLine()
      }
    }
    return events
  }

  private mutating func endLine() {
    defer { line.removeAll(keepingCapacity: true) }
    guard line.starts(with: Self.field) else { return }
    var start = Self.field.count
    if start < line.count, line[start] == 0x20 { start += 1 }
    if !data.isEmpty { data.append(0x0A) }
    data += line[start...]
  }

  private static let field = Array("data:".utf8)
}
