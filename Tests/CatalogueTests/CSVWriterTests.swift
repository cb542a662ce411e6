import Catalogue
import Foundation
import Testing

/// A folder that is gone when the test is over.
private func withFolder(_ body: (URL) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder)
}

struct CSVWriterTests {
  @Test func `only the fields that need quotes have them`() throws {
    try withFolder { folder in
      let path = folder.appending(path: "out.csv").path
      let writer = try CSVWriter(path: path, header: ["index", "prediction"])
      try writer.write(["1", "1.5 kilogram"])
      try writer.write(["a,b", "12\" \n"])
      try writer.write([""])
      try writer.finish()
      #expect(
        try String(contentsOfFile: path, encoding: .utf8)
          == "index,prediction\n1,1.5 kilogram\n\"a,b\",\"12\"\" \n\"\n\"\"\n")
    }
  }

  @Test func `what is written is what is read`() throws {
    try withFolder { folder in
      let path = folder.appending(path: "out.csv").path
      let pieces = ["a", "é", "\"", ",", "\n", "\r", "\r\n", " ", ""]
      let records: [[String]] = (0..<30_000).map { number in
        [pieces[number % 9] + pieces[number % 7], pieces[number / 9 % 9], pieces[number / 81 % 9]]
      }
      let writer = try CSVWriter(path: path, header: records[0])
      for record in records.dropFirst() { try writer.write(record) }
      try writer.finish()

      let reader = try CSVReader(path: path)
      for record in records {
        #expect(try reader.next() == .record)
        #expect((0..<reader.fieldCount).map(reader.text) == record)
      }
      #expect(try reader.next() == nil)
    }
  }

  @Test func `a writer that is given up leaves the old file and nothing else`() throws {
    try withFolder { folder in
      let path = folder.appending(path: "out.csv").path
      try "old".write(toFile: path, atomically: false, encoding: .utf8)
      do {
        let writer = try CSVWriter(path: path, header: ["a"])
        try writer.write([String(repeating: "x", count: 1 << 20)])
      }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out.csv"])
    }
  }

  @Test func `a folder that is not there is told`() {
    let error = #expect(throws: WriteError.self) {
      try CSVWriter(path: "/nowhere/out.csv", header: ["a"])
    }
    #expect(
      error?.description
        == "/nowhere/out.csv: cannot be written: No such file or directory; make its folder, or name "
        + "another place")
  }
}
