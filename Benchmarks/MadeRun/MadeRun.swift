import Catalogue
import Foundation
import Imaging
import Pipeline
import Readings

/// Makes a run of any size without a picture: `made-run ROWS FOLDER` leaves FOLDER/made.run and
/// FOLDER/truth.csv, with answers, evidence and alternatives as the optical reader gives them.
@main
struct MadeRun {
  static func main() async throws {
    guard CommandLine.arguments.count == 3, let rows = Int(CommandLine.arguments[1]) else {
      print("made-run ROWS FOLDER")
      exit(2)
    }
    let folder = URL(fileURLWithPath: CommandLine.arguments[2])
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let catalogue = folder.appending(path: "catalogue.csv").path
    try writeTables(rows, catalogue, folder.appending(path: "truth.csv").path)
    let configuration = RunConfiguration(
      catalogue: catalogue,
      columns: RunConfiguration.Columns(
        index: nil, imageLink: "image_link", groupID: nil, attribute: "entity_name"),
      reader: "made", parts: 100)
    let run = try Run.prepare(
      configuration, in: RunFolder(folder.appending(path: "made.run").path))
    let image = Image(bytes: [])
    let summary = try await run.work(
      readers: RunReaders(MadeReader()), outputs: [], options: Run.Options(inFlight: 4)
    ) { _ in image }
    print("\(summary?.rows ?? 0) rows, \(summary?.value ?? 0) values")
  }

  /// Two or three attributes an image, a thousand rows with a truth.
  static func writeTables(_ rows: Int, _ catalogue: String, _ truth: String) throws {
    let attributes = Schema.challenge.attributes
    let table = try CSVWriter(
      path: catalogue, header: ["index", "image_link", "group_id", "entity_name"])
    let right = try CSVWriter(path: truth, header: ["index", "entity_name", "entity_value"])
    for row in 0..<rows {
      let image = row * 2 / 5
      let attribute = attributes[row % attributes.count]
      try table.write([
        String(row),
        "https://pictures.example/\(image % 97)/\(image * 7_919 % 1_000_003)-\(image).jpg",
        String(image % 7_001), attribute.name,
      ])
      if row % max(rows / 1_000, 1) == 0 {
        try right.write([String(row), attribute.name, "\(row % 997 + 1) \(attribute.units[0])"])
      }
    }
    try table.finish()
    try right.finish()
  }
}

/// Made-up answers with evidence and alternatives; a third is blank.
private struct MadeReader: Reader {
  let name = "made"
  let fingerprint = "made-1"

  func read(_ question: Question) async throws -> [Answer] {
    // The question has no number of its own, so chance takes its place; a run need not be repeated.
    question.attributes.map { attribute in
      let draw = Int.random(in: 1...997)
      let confidence = Double(Int.random(in: 0...10_000)) / 10_000
      guard draw % 3 > 0 else {
        return Answer(attribute: attribute.name, text: nil, confidence: confidence)
      }
      let unit = attribute.units[draw % attribute.units.count]
      return Answer(
        attribute: attribute.name, text: "\(draw) \(unit)", evidence: evidence(draw, unit),
        confidence: confidence,
        alternatives: (1...2).map { other in
          Alternative(
            text: "\(draw + other) \(unit)", confidence: confidence / Double(other + 1),
            evidence: evidence(draw + other, unit))
        })
    }
  }

  private func evidence(_ number: Int, _ unit: String) -> Evidence {
    let x = Double(number)
    return Evidence(
      text: "Size: \(number) \(unit) approx.",
      quadrilateral: Quadrilateral(
        topLeft: Point(x: x, y: 10), topRight: Point(x: x + 90, y: 10),
        bottomRight: Point(x: x + 90, y: 30), bottomLeft: Point(x: x, y: 30)),
      start: 6, end: 12, textConfidence: 0.97, because: ["lineAgrees", "biggest"])
  }
}
