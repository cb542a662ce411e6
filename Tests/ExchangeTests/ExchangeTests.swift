import Catalogue
import Foundation
import Imaging
import Ledger
import Pipeline
import Readings
import Scoring
import Testing

@testable import Exchange

/// Exports and the way back, over a made run.
struct ExchangeTests {
  private static let size = 200.0

  private struct MadeReader: Reader {
    let name = "made"
    let fingerprint = "made-1"

    func read(_ question: Question) async throws -> [Answer] {
      question.attributes.map { attribute in
        guard attribute.name != "depth" else {
          return Answer(attribute: attribute.name, text: nil, confidence: 0.5)
        }
        return Answer(
          attribute: attribute.name, text: "=12 centimetre".replacing("=", with: ""),
          evidence: Evidence(
            text: "=cmd|' /C calc'!A0",
            quadrilateral: Quadrilateral(
              topLeft: Point(x: 10, y: 20), topRight: Point(x: 110, y: 20),
              bottomRight: Point(x: 110, y: 60), bottomLeft: Point(x: 10, y: 60)),
            textConfidence: 0.9), confidence: 0.75)
      }
    }
  }

  private static let image = Image(
    bytes: Array(
      (try? Data(
        contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
          path: "../../Sample/images/001-front.png"))) ?? Data()))

  private func withRun(_ body: (Run, URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "exchange-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let table = """
      index,image_link,entity_name
      7,a.png,width
      8,a.png,depth
      9,b.png,width
      10,b.png,height
      11,a.png,colour

      """
    let catalogue = folder.appending(path: "catalogue.csv")
    try table.write(to: catalogue, atomically: true, encoding: .utf8)
    let run = try Run.prepare(
      RunConfiguration(
        catalogue: catalogue.path,
        columns: RunConfiguration.Columns(
          index: nil, imageLink: "image_link", groupID: nil, attribute: "entity_name"),
        reader: "made", parts: 2), in: RunFolder(folder.appending(path: "made.run").path))
    _ = try await run.work(
      readers: RunReaders(MadeReader()), outputs: [], options: Run.Options(inFlight: 1)
    ) { _ in Self.image }
    try await body(run, folder)
  }

  private func correction(
    _ position: Int, _ index: String, _ attribute: String, _ value: String?
  ) -> Correction {
    Correction(
      position: position, index: index, attribute: attribute, imageLink: "a.png", who: "ann",
      at: "2026-01-01T00:00:00Z", value: value,
      prediction: attribute == "depth" ? nil : "12 centimetre")
  }

  private func rows(_ path: String) throws -> [[String]] {
    let table = try CSVReader(path: path)
    var rows: [[String]] = []
    while let step = try table.next() {
      if case .record = step { rows.append((0..<table.fieldCount).map(table.text)) }
    }
    return rows
  }

  @Test func `a table has every good row in the catalogue's order, with number and unit`()
    async throws
  {
    try await withRun { run, folder in
      let out = folder.appending(path: "out.csv").path
      let summary = try await RunExport(run).write(.csv, to: out) { _ in Self.image }
      let rows = try rows(out)
      #expect(summary.rows == 4)
      #expect(rows[0] == ExportedRow.columns)
      #expect(rows.dropFirst().map { $0[0] } == ["7", "8", "9", "10"])
      #expect(
        Array(rows[1][3...8]) == [
          "width", "12 centimetre", "12", "centimetre", "value", "12 centimetre",
        ])
      #expect(rows[1][12] == "10.0 20.0 110.0 20.0 110.0 60.0 10.0 60.0")
      #expect(rows[1][13] == "made-1")
      #expect(rows[2][4] == "" && rows[2][7] == "abstained")
    }
  }

  @Test func `asked for, no text of a table is a formula`() async throws {
    try await withRun { run, folder in
      let out = folder.appending(path: "out.csv").path
      _ = try await RunExport(run, isSpreadsheetSafe: true).write(.csv, to: out) { _ in Self.image }
      #expect(try rows(out)[1][11] == "'=cmd|' /C calc'!A0")
      _ = try await RunExport(run).write(.csv, to: out) { _ in Self.image }
      #expect(try rows(out)[1][11] == "=cmd|' /C calc'!A0")
    }
  }

  @Test func `what people say comes out as a truth table`() async throws {
    try await withRun { run, folder in
      _ = try await run.corrections().add([
        correction(0, "7", "width", "13 centimetre"), correction(1, "8", "depth", nil),
      ])
      let out = folder.appending(path: "truth.csv").path
      let summary = try await RunExport(run, isOnlyCorrected: true).write(.csv, to: out) { _ in
        Self.image
      }
      #expect(summary.rows == 2)
      let truth = try Truth(path: out)
      #expect(truth.rows.map(\.index) == ["7", "8"])
      #expect(truth.rows.map(\.answers) == [["13 centimetre"], []])
      #expect(truth.rows[0].imageLink == "a.png")
      let score = Score(
        try Predictions(path: run.folder.predictions), truth: truth.rows)
      #expect(score.whole.tally.falsePositives == 1 && score.whole.tally.trueNegatives == 1)
    }
  }

  @Test func `lines of JSON have what the table has`() async throws {
    try await withRun { run, folder in
      let out = folder.appending(path: "out.jsonl").path
      _ = try await RunExport(run).write(.jsonl, to: out) { _ in Self.image }
      let lines = try String(contentsOfFile: out, encoding: .utf8).split(separator: "\n")
      let rows = try lines.map { try JSONDecoder().decode(ExportedRow.self, from: Data($0.utf8)) }
      #expect(rows.map(\.index) == ["7", "8", "9", "10"])
      #expect(rows[0].quadrilateral?.bottomRight == Point(x: 110, y: 60))
    }
  }

  @Test func `evidence is an annotation of COCO with box, area and polygon`() async throws {
    try await withRun { run, folder in
      let out = folder.appending(path: "coco.json").path
      let summary = try await RunExport(run).write(.coco, to: out) { _ in Self.image }
      #expect(summary.rows == 3)
      let coco = try #require(
        try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: out)))
          as? [String: Any])
      let annotation = try #require((coco["annotations"] as? [[String: Any]])?.first)
      #expect(annotation["bbox"] as? [Double] == [10, 20, 100, 40])
      #expect(annotation["area"] as? Double == 4_000)
      #expect(annotation["value"] as? String == "12 centimetre")
      #expect((coco["images"] as? [[String: Any]])?.count == 2)
    }
  }

  @Test func `Label Studio's corrections come back, each once`() async throws {
    try await withRun { run, folder in
      let out = folder.appending(path: "tasks.json").path
      let summary = try await RunExport(run).write(.labelStudio, to: out) { _ in Self.image }
      #expect(summary.rows == 4)
      var tasks = try #require(
        try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: out)))
          as? [[String: Any]])
      #expect(tasks.count == 2)
      tasks[0]["predictions"] = [17]
      tasks[0]["annotations"] = [
        [
          "id": 3, "completed_by": 1,
          "result": [
            [
              "id": "x", "type": "textarea", "from_name": "width", "to_name": "image",
              "value": ["text": ["13 cm"]],
            ],
            [
              "id": "y", "type": "textarea", "from_name": "depth", "to_name": "image",
              "value": ["text": ["deep"]],
            ],
          ],
        ]
      ]
      try JSONSerialization.data(withJSONObject: tasks).write(to: URL(fileURLWithPath: out))
      let first = try await LabelStudioImport(run, who: "ann").read(out)
      #expect(first.added == 1)
      #expect(first.refused.count == 1)
      #expect(first.untouchedTasks == 1)
      #expect(try run.corrections().corrections().map(\.value) == ["13 centimetre"])
      let second = try await LabelStudioImport(run, who: "ann").read(out)
      #expect(second.added == 0 && second.known == 1)
    }
  }

  @Test(arguments: ["", "{}", "[1]", #"[{"data":{"image":"a","rows":[],"run":"other"}}]"#])
  func `a file that is no export of this run is refused`(text: String) async throws {
    try await withRun { run, folder in
      let file = folder.appending(path: "bad.json")
      try text.write(to: file, atomically: true, encoding: .utf8)
      await #expect(throws: ExchangeError.self) {
        try await LabelStudioImport(run, who: "ann").read(file.path)
      }
    }
  }
}
