/// A text as one word of a POSIX shell, whatever it holds.
package struct ShellWord: CustomStringConvertible {
  package let description: String

  /// Between single quotes where a letter may mean something to a shell.
  package init(_ text: String) {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "-_./:=,@+%".utf8.contains(byte)
      }
    }
    description =
      isPlain && !text.isEmpty ? text : "'" + text.replacing("'", with: #"'\''"#) + "'"
  }
}
