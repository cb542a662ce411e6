import Catalogue
import Foundation
import Testing

struct WholeFileTests {
  /// A folder that is gone when the test is over.
  private static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private static func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func `what a dead process has left of a file goes when that is written next`() throws {
    try Self.withFolder { folder in
      let others = [
        "other.csv.77.partial", "out.csv.77.partial.txt", "out.csv.mine.partial",
        "out.csv..partial",
      ]
      for name in ["out.csv.77.partial", "out.csv.78-1.partial"] + others {
        try Data("index,".utf8).write(to: folder.appending(path: name))
      }
      try WholeFile.write("whole".utf8, to: folder.appending(path: "out.csv").path)
      #expect(try Self.names(folder) == (others + ["out.csv"]).sorted())
    }
  }

  @Test func `what is being written stays, by whomever`() throws {
    try Self.withFolder { folder in
      let path = folder.appending(path: "out.csv").path
      let first = try WholeFile(path)
      try first.write("first")
      let second = try WholeFile(path)
      try second.write("second")
      #expect(try Self.names(folder).count == 2)
      try first.finish()
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "first")
      try second.finish()
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "second")
      #expect(try Self.names(folder) == ["out.csv"])
    }
  }
}
