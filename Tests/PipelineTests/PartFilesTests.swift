import Foundation
import Pipeline
import Testing

/// A folder of its own for each test, and what is written into it.
private struct Desk {
  let folder: URL
  let parts: PartFolder

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "measurand-parts-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    parts = PartFolder(folder.appending(path: "parts").path)
  }

  func write(_ text: String, to name: String) throws -> String {
    let path = folder.appending(path: name).path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  func read(_ path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// Answers part `number` with `row` for each of its rows.
  func answer(_ number: Int, order: ([String]) -> [String] = { $0 }) throws {
    let rows = try read(parts.part(number)).dropFirst().map { String($0.split(separator: ",")[0]) }
    try (["index,prediction"] + order(rows).map { "\($0),\($0) gram" }).joined(separator: "\n")
      .write(toFile: parts.answers(number), atomically: true, encoding: .utf8)
  }

  /// Forty rows of twenty images; the second rows of all images stand behind all first ones.
  static let catalogue =
    (["index,image_link,group_id,entity_name,note"]
    + (0..<40).map { "\(1_000 - $0),\($0 % 20).jpg,7,\($0 < 20 ? "width" : "height"),\"a, b\"" })
    .joined(separator: "\n") + "\n"
}

struct PartFilesTests {
  @Test func `parts hold the catalogue's columns, an image's rows together, and no row twice`()
    throws
  {
    let desk = try Desk()
    let catalogue = try desk.write(Desk.catalogue, to: "catalogue.csv")
    let manifest = try PartFiles().split(catalogue, parts: 3, into: desk.parts)

    #expect(manifest.parts.reduce(0, +) == 40 && manifest.images == 20)
    var images: [String: Int] = [:]
    var rows: [String] = []
    for part in 0..<3 {
      let lines = try desk.read(desk.parts.part(part))
      #expect(lines[0] == "index,image_link,group_id,entity_name,note")
      rows += lines.dropFirst()
      for line in lines.dropFirst() {
        let image = String(line.split(separator: ",")[1])
        #expect(images.updateValue(part, forKey: image).map { $0 == part } ?? true)
      }
    }
    #expect(
      rows.sorted() == Desk.catalogue.split(separator: "\n").dropFirst().map(String.init).sorted())
  }

  @Test func `merged answers stand in the catalogue's order, whatever order they came in`() throws {
    let desk = try Desk()
    let catalogue = try desk.write(Desk.catalogue, to: "catalogue.csv")
    _ = try PartFiles().split(catalogue, parts: 3, into: desk.parts)
    for part in 0..<3 { try desk.answer(part) { part == 1 ? $0.reversed() : $0 } }
    var merge = PartMerge(desk.parts)
    let out = desk.folder.appending(path: "out.csv").path

    #expect(try merge.merge(out: out).rows == 40)
    #expect(
      try desk.read(out) == ["index,prediction"]
        + (0..<40).map { "\(1_000 - $0),\(1_000 - $0) gram" })
  }

  @Test
  func `answers may stand in the part file itself, and rows without an index get their number`()
    throws
  {
    let desk = try Desk()
    let catalogue = try desk.write(
      "image_link,entity_name\na.jpg,width\nb.jpg,width\n", to: "catalogue.csv")
    let manifest = try PartFiles().split(catalogue, parts: 2, into: desk.parts)
    #expect(manifest.isIndexAdded)
    #expect(try desk.read(desk.parts.part(1)) == ["index,image_link,entity_name", "1,b.jpg,width"])
    for (part, row) in ["0,a.jpg,width,5 gram", "1,b.jpg,width,"].enumerated() {
      try "index,image_link,entity_name,prediction\n\(row)\n".write(
        toFile: desk.parts.part(part), atomically: true, encoding: .utf8)
    }
    var merge = PartMerge(desk.parts)
    let out = desk.folder.appending(path: "out.csv").path
    #expect(try merge.merge(out: out).blank == 1)
    #expect(try desk.read(out) == ["index,prediction", "0,5 gram", "1,"])
  }

  @Test func `a column of another name identifies rows, in part files and in answers`() throws {
    let desk = try Desk()
    let catalogue = try desk.write("id,image_link\nb,1.jpg\na,2.jpg\n", to: "catalogue.csv")
    _ = try PartFiles(indexColumn: "id").split(catalogue, parts: 2, into: desk.parts)
    try "id,image_link,prediction\nb,1.jpg,1 gram\n".write(
      toFile: desk.parts.part(0), atomically: true, encoding: .utf8)
    try "index,prediction\na,2 gram\n".write(
      toFile: desk.parts.answers(1), atomically: true, encoding: .utf8)
    var merge = PartMerge(desk.parts)
    let out = desk.folder.appending(path: "out.csv").path
    _ = try merge.merge(out: out)
    #expect(try desk.read(out) == ["index,prediction", "b,1 gram", "a,2 gram"])
  }

  @Test
  func `what is missing, doubled, unknown or in a wrong part is told, and nothing is written`()
    throws
  {
    let desk = try Desk()
    let catalogue = try desk.write(
      "index,image_link,entity_name\n" + (0..<4).map { "\($0),\($0).jpg,width\n" }.joined(),
      to: "catalogue.csv")
    _ = try PartFiles().split(catalogue, parts: 2, into: desk.parts)
    try "index,prediction\n0,1 gram\n0,2 gram\n2,1 gram\n77,1 gram\n\"x\"y,1\n".write(
      toFile: desk.parts.answers(0), atomically: true, encoding: .utf8)
    var merge = PartMerge(desk.parts)
    let out = desk.folder.appending(path: "out.csv").path

    let error = #expect(throws: RunError.self) { try merge.merge(out: out) }
    guard case .checkFailed(let text)? = error else {
      Issue.record("\(error as Any)")
      return
    }
    let answers = desk.parts.answers(0)
    for sentence in [
      "part 0, \(answers), line 3: index 0 is answered a second time",
      "part 0, \(answers), line 4: index 2 belongs to part 1",
      "part 0, \(answers), line 5: index 77 is not in the catalogue",
      "part 0, \(answers), line 6: text after a closing quote",
      "part 0, \(answers): index 1 has no prediction",
      "part 1, \(desk.parts.part(1)), line 1: no column `prediction`",
    ] {
      #expect(text.contains(sentence), "\(sentence) is not in \(text)")
    }
    #expect(!FileManager.default.fileExists(atPath: out))
  }

  @Test func `rows that cannot be read or have no index of their own are told and left out`() throws
  {
    let desk = try Desk()
    let catalogue = try desk.write(
      "index,image_link,entity_name\n0,a.jpg,width\n0,b.jpg,width\n,c.jpg,width\n3,,width\n"
        + "4,d.jpg\n5,\"e\"f,width\n6,g.jpg,width\n", to: "catalogue.csv")
    let manifest = try PartFiles().split(catalogue, parts: 9, into: desk.parts)

    #expect(manifest.parts == [1, 1, 1] && manifest.leftOutCount == 4)
    #expect(manifest.leftOut.map(\.line) == [3, 4, 6, 7])
  }

  @Test func `a folder that holds a split is not written over, and a changed order is refused`()
    throws
  {
    let desk = try Desk()
    let catalogue = try desk.write(Desk.catalogue, to: "catalogue.csv")
    _ = try PartFiles().split(catalogue, parts: 2, into: desk.parts)
    #expect(throws: RunError.self) {
      try PartFiles().split(catalogue, parts: 2, into: desk.parts)
    }
    try "index,part\n1,0\n".write(toFile: desk.parts.order, atomically: true, encoding: .utf8)
    var merge = PartMerge(desk.parts)
    #expect(throws: RunError.self) { try merge.merge(out: desk.folder.path + "/out.csv") }
  }
}
