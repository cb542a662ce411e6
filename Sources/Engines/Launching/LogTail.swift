/// The last lines of what a server wrote, however much that was.
struct LogTail: Sendable {
  /// How many lines are kept, and how many bytes of each.
  static let limit = 20
  static let lineLimit = 400

  private var finished: [String] = []
  private var open: [UInt8] = []

  /// Takes the next bytes; a line that goes on over several pieces is one line.
  mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      // A progress bar draws over itself with carriage returns: the last drawing counts.
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        close()
      } else if open.count < Self.lineLimit {
        open.append(byte)
      }
    }
  }

  /// The last lines, oldest first, without empty ones.
  var lines: [String] {
    var copy = self
    copy.close()
    return copy.finished
  }

  private mutating func close() {
    let line = String(decoding: open, as: UTF8.self)
    open.removeAll(keepingCapacity: true)
    guard line.contains(where: { !$0.isWhitespace }) else { return }
    if finished.count == Self.limit { finished.removeFirst() }
    finished.append(line)
  }
}
