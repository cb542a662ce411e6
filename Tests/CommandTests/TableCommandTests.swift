import EngineSupport
import Foundation
import Testing

/// `analyse`, `split`, `merge` and `compare`, seen from outside.
@Suite struct TableCommandTests {
  /// `Sample/truth.csv`, packed by the system's gzip.
  private static func packedTruth(in folder: URL) throws -> URL {
    let packed = folder.appending(path: "truth.csv.gz")
    _ = FileManager.default.createFile(atPath: packed.path, contents: nil)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-c", Program.sample.appending(path: "truth.csv").path]
    process.standardOutput = try FileHandle(forWritingTo: packed)
    try process.start()
    process.waitUntilExit()
    return packed
  }

  /// The truth's own values as predictions, with one wrong one.
  private static func predictions(
    in folder: URL, name: String, wrong: String? = nil
  ) throws -> String {
    let rows = try String(contentsOf: Program.sample.appending(path: "truth.csv"), encoding: .utf8)
      .split(separator: "\n")
    let header = rows[0].split(separator: ",").map(String.init)
    let value = try #require(header.firstIndex(of: "entity_value"))
    let lines = rows.dropFirst().map { row in
      let fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return "\(fields[0]),\(fields[0] == wrong ? "0.5 gram" : fields[value])"
    }
    let path = folder.appending(path: name).path
    try (["index,prediction"] + lines).joined(separator: "\n").write(
      toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test func `a packed table is read wherever a table is read, and a damaged one is named`() throws
  {
    let folder = try Program.makeFolder()
    let truth = try Self.packedTruth(in: folder)
    let predictions = try Self.predictions(in: folder, name: "p.csv")
    let whole = try Program.run(["score", predictions, "--truth", truth.path])
    #expect(whole.code == 0 && whole.output.contains("all"), "\(whole.errors)")

    try Data(contentsOf: truth).dropLast(20).write(to: truth)
    let cut = try Program.run(["score", predictions, "--truth", truth.path])
    #expect(cut.code == 2)
    #expect(cut.errors.contains("truth.csv.gz: ends in the middle of its gzip data at byte"))
  }

  @Test func `a catalogue that is split, answered by part and merged comes back in order`() throws {
    let folder = try Program.makeFolder()
    let catalogue = Program.sample.appending(path: "catalogue.csv").path
    let split = try Program.run(
      ["split", catalogue, "--parts", "4", "--out", "parts"], in: folder)
    #expect(split.code == 0 && split.output.contains("parts: 4 parts, 118 rows of 48 images"))

    let whole = try Self.predictions(in: folder, name: "whole.csv")
    let known = try String(contentsOfFile: whole, encoding: .utf8).split(separator: "\n")
    for part in 0..<4 {
      let name = "parts/part-00\(part)"
      let rows = try String(contentsOf: folder.appending(path: name + ".csv"), encoding: .utf8)
      let indexes = Set(rows.split(separator: "\n").dropFirst().map { $0.split(separator: ",")[0] })
      let answers = known.filter { indexes.contains($0.split(separator: ",")[0]) }.reversed()
      try (["index,prediction"] + answers.map(String.init)).joined(separator: "\n").write(
        to: folder.appending(path: name + ".predictions.csv"), atomically: true, encoding: .utf8)
    }
    let merged = try Program.run(["merge", "parts", "--out", "merged.csv"], in: folder)
    #expect(merged.code == 0, "\(merged.errors)")
    let result = try String(contentsOf: folder.appending(path: "merged.csv"), encoding: .utf8)
    #expect(result.split(separator: "\n") == known)

    try FileManager.default.removeItem(
      at: folder.appending(path: "parts/part-002.predictions.csv"))
    let missing = try Program.run(["merge", "parts", "--out", "again.csv"], in: folder)
    #expect(missing.code == 4 && missing.errors.contains("part 2, "))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/again.csv"))
  }

  @Test func `two sets of predictions are compared as a table, as JSON and as a page`() throws {
    let folder = try Program.makeFolder()
    let truth = Program.sample.appending(path: "truth.csv").path
    let first = try Self.predictions(in: folder, name: "right.csv")
    let second = try Self.predictions(in: folder, name: "wrong.csv", wrong: "1")
    let sets = ["--predictions", first, "--predictions", second, "--truth", truth]
    let table = try Program.run(["compare"] + sets + ["--out", "page.html"], in: folder)
    #expect(table.code == 0, "\(table.errors)")
    #expect(table.output.contains("right") && table.output.contains("not clear"))
    let page = try String(contentsOf: folder.appending(path: "page.html"), encoding: .utf8)
    #expect(page.contains("Where they differ: 1 of 118 rows"))

    let json = try Program.run(["compare"] + sets + ["--json", "--sample", "40"], in: folder)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((object?["configurations"] as? [Any])?.count == 2)
    #expect(abs((object?["rows"] as? Int ?? 0) - 40) <= 4)
    #expect(try Program.run(["compare", "--predictions", first, "--truth", truth]).code == 2)
  }

  @Test func `an analysis is a page, numbers, charts, and priors that a reading takes`() throws {
    let folder = try Program.makeFolder()
    let truth = try Self.packedTruth(in: folder)
    let result = try Program.run(["analyse", truth.path, "--out", "told"], in: folder)
    #expect(result.code == 0 && result.output.contains("118 rows of 48 images"), "\(result.errors)")
    for file in [
      "analysis.json", "analysis.html", "priors.json", "charts/attributes.svg",
      "charts/magnitudes-width.svg",
    ] {
      #expect(FileManager.default.fileExists(atPath: "\(folder.path)/told/\(file)"), "\(file)")
    }
    let image = Program.sample.appending(path: "images/036-perspective.jpg").path
    let read = try Program.run(["read", image, "--priors", "told/priors.json"], in: folder)
    #expect(read.code == 0, "\(read.errors)")
    let refused = try Program.run(["read", image, "--priors", "told/analysis.json"], in: folder)
    #expect(refused.code == 2 && refused.errors.contains("is no file of priors"))
  }
}
