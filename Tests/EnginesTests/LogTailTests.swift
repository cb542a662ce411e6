import Testing

@testable import Engines

struct LogTailTests {
  @Test func `the last twenty lines are kept, however the bytes arrive`() {
    var tail = LogTail()
    let text = (1...100).map { "line \($0)\n\n" }.joined() + "half a li"
    for byte in text.utf8 { tail.take([byte]) }
    tail.take(Array("ne".utf8))
    #expect(tail.lines == (82...100).map { "line \($0)" } + ["half a line"])
  }

  @Test func `a line without an end does not fill the memory`() {
    var tail = LogTail()
    for _ in 0..<1_000 { tail.take(Array(repeating: UInt8(ascii: "x"), count: 10_000)) }
    #expect(tail.lines == [String(repeating: "x", count: LogTail.lineLimit)])
  }

  @Test func `bytes that are no text are shown as such`() {
    var tail = LogTail()
    tail.take([0xFF, 0xFE, UInt8(ascii: "a"), UInt8(ascii: "\n")])
    #expect(tail.lines == ["\u{FFFD}\u{FFFD}a"])
  }
}
