import Catalogue
import Foundation
import Testing

struct UnpackingByteSourceTests {
  /// `index,prediction` and one row, packed by Python's gzip.
  private static let packed = [UInt8](
    Data(base64Encoded: "H4sIAAAAAAACA8vMS0mt0CkoSk3JTC7JzM/jMtQxUkgvSszlAgDQziS7GgAAAA==")
      ?? Data())
  private static let text = "index,prediction\n1,2 gram\n"
  /// Header and trailer of a member; between them lies the data.
  private static let data = 10..<(packed.count - 8)

  private func unpack(
    _ bytes: [UInt8], blockSize: Int = .max, room: Int = 4_096
  ) throws -> String {
    let source = UnpackingByteSource(
      MemoryByteSource(bytes, blockSize: blockSize), name: "table.csv.gz")
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: room)
    while true {
      let count = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
      if count == 0 { return String(decoding: result, as: UTF8.self) }
      result += buffer[..<count]
    }
  }

  @Test(arguments: [1, 3, Int.max], [1, 7, 4_096])
  func `packed bytes are unpacked, whatever the blocks`(blockSize: Int, room: Int) throws {
    #expect(try unpack(Self.packed, blockSize: blockSize, room: room) == Self.text)
    #expect(
      try unpack(Self.packed + Self.packed, blockSize: blockSize, room: room)
        == Self.text + Self.text)
  }

  @Test(arguments: ["", "a", "index,prediction\n", "\u{1F}no gzip"])
  func `other bytes are handed through`(text: String) throws {
    #expect(try unpack(Array(text.utf8)) == text)
    #expect(try unpack(Array(text.utf8), blockSize: 1, room: 2) == text)
  }

  @Test func `zeros behind the last member are padding, and anything else is an error`() throws {
    #expect(try unpack(Self.packed + [0, 0, 0, 0]) == Self.text)
    let error = #expect(throws: TableError.self) { try unpack(Self.packed + Array("more".utf8)) }
    #expect(error?.description.contains("at byte \(Self.packed.count)") == true)
  }

  @Test func `every cut-off file is an error that names the file and its end`() {
    for length in 2..<Self.packed.count {
      let error = #expect(throws: TableError.self) { try unpack(Array(Self.packed[..<length])) }
      #expect(
        error?.description.contains("table.csv.gz: ends in the middle") == true
          && error?.description.contains("byte \(length)") == true, "\(length): \(error as Any)")
    }
  }

  @Test func `no changed bit of the data or its checksum makes another text`() {
    for place in Array(Self.data) + Array(Self.packed.count - 8..<Self.packed.count) {
      for bit in 0..<8 {
        var bytes = Self.packed
        bytes[place] ^= 1 << bit
        // A few bits behind the last block's end mean nothing.
        if let text = try? unpack(bytes) { #expect(text == Self.text && Self.data.last == place) }
      }
    }
  }

  @Test func `a packed table is read like one that is not`() throws {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "measurand-\(UUID().uuidString).csv").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(Self.packed).write(to: URL(fileURLWithPath: path))
    let table = try CSVReader(path: path)
    #expect(try CSVHeader(readingFrom: table).names == ["index", "prediction"])
    #expect(try table.next() == .record)
    #expect((table.text(1), table.line, table.byteOffset) == ("2 gram", 2, 17))
  }
}
