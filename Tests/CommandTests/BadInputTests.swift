import Foundation
import Testing

/// A catalogue of everything that goes wrong, with good rows between: the run ends, the good rows
/// have their answers, and each bad one is listed with where and why.
struct BadInputTests {
  /// A bad row of the catalogue, or a good row that asks a bad picture.
  struct Case {
    var row: String
    /// `component,category,column` in `failures.csv`.
    var expected: String
  }

  static let cases: [Case] = [
    Case(row: "1,missing.png,1,width", expected: "image,not-found,"),
    Case(row: "2,empty.jpg,1,width", expected: "image,empty,"),
    Case(row: "3,page.jpg,1,width", expected: "image,not-an-image,"),
    Case(row: "4,half.png,1,width", expected: "image,truncated,"),
    Case(row: "5,drawing.svg,1,width", expected: "image,unsupported-format,"),
    Case(row: "6,folder,1,width", expected: "image,unreadable,"),
    Case(row: "7,../outside.png,1,width", expected: "image,bad-link,"),
    Case(row: "8,ftp://example.org/a.jpg,1,width", expected: "image,bad-link,"),
    Case(row: "9,http://127.0.0.1:1/a.jpg,1,width", expected: "image,forbidden-address,"),
    Case(row: "10,http://169.254.169.254/a.jpg,1,width", expected: "image,forbidden-address,"),
    Case(row: "11,http://[::1]/a.jpg,1,width", expected: "image,forbidden-address,"),
    Case(row: "12,bomb.png,1,width", expected: "image,too-many-pixels,"),
    Case(row: "13,good.png,1,colour", expected: "catalogue,unknown-attribute,entity_name"),
    Case(row: "14,,1,width", expected: "catalogue,empty-field,image_link"),
    Case(row: "15,good.png,1", expected: "catalogue,field-count,entity_name"),
    Case(row: "16,\"good.png\"x,1,width", expected: "catalogue,quoting,image_link"),
    Case(row: "0,good.png,1,width", expected: "catalogue,duplicate-index,index"),
  ]

  static func make(_ folder: URL) throws {
    let good = try #require(
      try FileManager.default.contentsOfDirectory(
        at: Program.sample.appending(path: "images"), includingPropertiesForKeys: nil
      ).first { $0.pathExtension == "png" })
    let bytes = try Data(contentsOf: good)
    // A header of 60,000 × 60,000 pixels with its checksum, and no pixel after it.
    let bomb = Data(
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        + [0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60, 8, 2, 0, 0, 0, 0x0F, 0xB0, 0xE2, 0x15]
        + [0, 0, 0, 0] + Array("IDAT".utf8) + [0x35, 0xAF, 0x06, 0x1E]
        + [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82])
    for (name, data) in [
      ("good.png", bytes), ("empty.jpg", Data()), ("page.jpg", Data("<!DOCTYPE html>".utf8)),
      ("half.png", bytes.prefix(bytes.count / 2)), ("bomb.png", bomb),
      ("drawing.svg", Data(#"<svg xmlns="http://www.w3.org/2000/svg"/>"#.utf8)),
    ] { try data.write(to: folder.appending(path: name)) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "folder"), withIntermediateDirectories: true)
    let rows = ["index,image_link,group_id,entity_name", "0,good.png,1,width"]
    try (rows + cases.map(\.row)).joined(separator: "\n").write(
      to: folder.appending(path: "catalogue.csv"), atomically: true, encoding: .utf8)
  }

  @Test func `bad rows and bad pictures are listed with where and why, and nothing else is lost`()
    throws
  {
    let folder = try Program.makeFolder()
    try Self.make(folder)
    let result = try Program.run(
      ["run", "catalogue.csv", "--images", ".", "--out", "out.csv"], in: folder)
    #expect(result.code == 1, "\(result.errors)")

    let failures = try String(
      contentsOf: folder.appending(path: "out.run/failures.csv"), encoding: .utf8
    ).split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let header = try #require(failures.first).map(String.init)
    func field(_ name: String, of row: [Substring]) throws -> String {
      String(row[try #require(header.firstIndex(of: name))])
    }
    #expect(failures.count == Self.cases.count + 1)
    for (number, (failure, bad)) in zip(failures.dropFirst(), Self.cases).enumerated() {
      let told = try ["component", "category", "column"].map { try field($0, of: failure) }
      #expect(told.joined(separator: ",") == bad.expected, "\(bad.row)")
      #expect(try field("line", of: failure) == "\(number + 3)", "\(bad.row)")
    }
    let predictions = try String(
      contentsOf: folder.appending(path: "out.csv"), encoding: .utf8
    ).split(separator: "\n")
    #expect(predictions.count >= 13, "every row that has an index of its own comes out")
  }

  @Test func `a catalogue that cannot be read at all ends before any work, with exit code 2`()
    throws
  {
    let folder = try Program.makeFolder()
    for (text, told) in [
      ("", "is empty"), ("index;image_link\n", "no column `image_link`"),
      ("index,image_link,image_link,entity_name\n", "is there twice"),
    ] {
      try text.write(
        to: folder.appending(path: "catalogue.csv"), atomically: true, encoding: .utf8)
      let result = try Program.run(
        ["run", "catalogue.csv", "--images", ".", "--out", "out.csv"], in: folder)
      #expect(result.code == 2)
      #expect(result.errors.contains(told), "\(result.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "out.csv").path))
    }
  }
}
