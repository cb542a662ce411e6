import Catalogue
import Testing

/// The records and faults of a text, read in blocks of `blockSize` bytes.
private func read(_ text: String, blockSize: Int = 1 << 16) throws -> [[String]] {
  try read(Array(text.utf8), blockSize: blockSize)
}

private func read(_ bytes: [UInt8], blockSize: Int = 1 << 16) throws -> [[String]] {
  let reader = CSVReader(
    MemoryByteSource(bytes, blockSize: blockSize), name: "table.csv", blockSize: blockSize)
  var result: [[String]] = []
  while let step = try reader.next() {
    switch step {
    case .record: result.append((0..<reader.fieldCount).map(reader.text))
    case .bad(let fault): result.append(["bad", "\(fault.kind)", "line \(fault.line)"])
    }
  }
  return result
}

private func withoutLine(_ record: [String]) -> [String] {
  record.first == "bad" ? Array(record.prefix(2)) : record
}

struct CSVReaderTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]),  // no newline at the end
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),  // old Macintosh
    ("\u{FEFF}a,b\n", [["a", "b"]]),  // byte order mark
    ("a,\n,b\n,\n", [["a", ""], ["", "b"], ["", ""]]),
    ("\"a,b\",c\n", [["a,b", "c"]]),
    ("\"a\"\"b\",\"\"\"\"\n", [["a\"b", "\""]]),
    ("\"one\ntwo\",x\r\n3,4", [["one\ntwo", "x"], ["3", "4"]]),
    ("\"\"\n", [[""]]),
    ("a\n\n\r\nb\n", [["a"], ["b"]]),  // empty lines
    ("é,日本\n", [["é", "日本"]]),
    ("", []), ("\n", []), ("\u{FEFF}", []),
  ])
  func `records come as written, whatever the line ends`(text: String, records: [[String]]) throws {
    #expect(try read(text) == records)
  }

  @Test(arguments: [
    ("a\n12\" ruler,b\nc\n", "strayQuote"),
    ("a\n\"x\"y,b\nc\n", "textAfterQuote"),
    ("a\n\"never closed,b\nc\n", "unclosedQuote"),
    ("a\nx\0y\nc\n", "nul"),
    ("a\n\"x\0y\"\nc\n", "nul"),
  ])
  func `a bad record is told and the lines around it are read`(text: String, kind: String) throws {
    #expect(try read(text) == [["a"], ["bad", kind, "line 2"], ["c"]])
  }

  @Test func `bytes that are no UTF-8 make their record bad`() throws {
    let bytes = Array("a\n".utf8) + [0x63, 0xE9, 0x0A] + Array("c\n".utf8)
    #expect(try read(bytes) == [["a"], ["bad", "invalidUTF8", "line 2"], ["c"]])
  }

  @Test func `half a character before a comma is no UTF-8, though the line's bytes may be`() throws
  {
    let bytes: [UInt8] = [0xC3, 0x2C, 0xA9, 0x0A]
    #expect(try read(bytes) == [["bad", "invalidUTF8", "line 1"]])
  }

  @Test func `the size of the blocks does not change what is read`() throws {
    let text =
      "\u{FEFF}i,v\r\n1,\"a\"\"b\r\nc\"\r\n2,é\r3,\"bad\"x\n\n4,ok\n5,\"open\n6,end"
    let whole = try read(text)
    #expect(whole.count == 7)
    for blockSize in 1...40 { #expect(try read(text, blockSize: blockSize) == whole) }
  }

  @Test func `line and byte offset are the record's start`() throws {
    let reader = CSVReader(
      MemoryByteSource(Array("a\r\n\"x\ny\"\rb\n\"z".utf8)), name: "table.csv")
    var places: [[Int]] = []
    while let step = try reader.next() {
      switch step {
      case .record: places.append([reader.line, reader.byteOffset])
      case .bad(let fault): places.append([fault.line, fault.byteOffset])
      }
    }
    #expect(places == [[1, 0], [2, 3], [4, 9], [5, 11]])
  }

  @Test func `a line that is too long is bad and the next one is read`() throws {
    let long = String(repeating: "x", count: 3 << 20)
    #expect(try read("a\n\(long)\nb\n") == [["a"], ["bad", "tooLong", "line 2"], ["b"]])
    #expect(
      try read("a\n\"\(long)\nb\n") == [["a"], ["bad", "unclosedQuote", "line 2"], ["b"]])
  }

  @Test func `any bytes are read as the plain reader reads them`() throws {
    var state: UInt64 = 8
    let alphabet = Array("\"\",,\r\n\naé\0".utf8) + [0xFF]
    for _ in 0..<2_000 {
      let bytes = (0..<40).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      let plain = PlainCSV.read(bytes)
      #expect(try read(bytes).map(withoutLine) == plain, "\(bytes)")
      #expect(try read(bytes, blockSize: 3).map(withoutLine) == plain, "\(bytes)")
    }
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x61, 0x00], "UTF-16"), ([0x1F, 0x8B, 0x08, 0x00], "gzip"),
      ([0x50, 0x4B, 0x03, 0x04], "spreadsheet"),
    ] as [([UInt8], String)])
  func `a file that is no CSV is named for what it is`(bytes: [UInt8], word: String) {
    let error = #expect(throws: TableError.self) { try read(bytes) }
    #expect(error?.description.contains(word) == true)
  }

  @Test func `a file that is not there is named with the system's reason`() {
    let error = #expect(throws: TableError.self) { try CSVReader(path: "/nowhere/table.csv") }
    #expect(error?.description == "/nowhere/table.csv: cannot be read: No such file or directory")
  }
}
