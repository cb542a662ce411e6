import Catalogue
import Foundation
import Imaging
import Pipeline
import Quantities
import Readings

/// Measures everything that is not inference, over a real catalogue: `table-bench CATALOGUE.csv`.
/// Prints one line a stage: seconds of wall clock, and a rate.
@main
struct TableBench {
  static func main() async throws {
    let path = CommandLine.arguments.dropFirst().first ?? "Sample/catalogue.csv"
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "table-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }

    let bytes = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    let rows = try count(path, bytes)
    normaliser()
    quantities()
    try await wholeTable(path, rows, folder)
  }

  static func seconds(_ body: () throws -> Void) rethrows -> Double {
    let began = ContinuousClock.now
    try body()
    return (ContinuousClock.now - began) / .seconds(1)
  }

  static func tell(_ stage: String, _ seconds: Double, _ rate: String) {
    print(
      stage.padding(toLength: 28, withPad: " ", startingAt: 0), String(format: "%8.3f s ", seconds),
      rate)
  }

  static func count(_ path: String, _ bytes: Int) throws -> Int {
    var records = 0
    let time = try seconds {
      let table = try CSVReader(path: path)
      while try table.next() != nil { records += 1 }
    }
    tell("CSV reader", time, String(format: "%.0f MB/s", Double(bytes) / time / 1e6))
    return records - 1
  }

  /// Answers as models write them; made here, four kinds in turn.
  static func rawAnswer(_ number: Int) -> String {
    let value = number % 997 + 1
    switch number % 4 {
    case 0: return "\(value).5 kg"
    case 1: return "\(value) gram"
    case 2: return "The weight is \(value) oz."
    default: return "\(value)-\(value + 20)g"
    }
  }

  static func normaliser() {
    guard let rules = try? Normaliser(schema: .challenge) else { return }
    let answers = (0..<200_000).map(rawAnswer)
    var values = 0
    let time = seconds {
      for answer in answers {
        if case .value = rules.verdict(on: answer, for: "item_weight") { values += 1 }
      }
    }
    tell("normaliser", time, "\(Int(Double(answers.count) / time)) answers/s (\(values) values)")
  }

  static func quantities() {
    let text =
      "Stainless bottle 750 ml (25 fl oz), net weight 340g, 7.5 x 26.5 cm, keeps 24 hours, 5V 2A"
    var found = 0
    let time = seconds {
      for _ in 0..<50_000 { found += QuantityReader.standard.quantities(in: text).count }
    }
    tell("quantity reader", time, "\(Int(50_000 / time)) texts/s (\(text.count) characters)")
    precondition(found > 0)
  }

  /// Read, split in 100, normalise made-up answers into ledgers, merge, check, write.
  static func wholeTable(_ path: String, _ rows: Int, _ folder: URL) async throws {
    let configuration = RunConfiguration(
      catalogue: path,
      columns: RunConfiguration.Columns(
        index: nil, imageLink: "image_link", groupID: nil, attribute: "entity_name"),
      reader: "made", parts: 100)
    let began = ContinuousClock.now
    let run = try Run.prepare(configuration, in: RunFolder(folder.appending(path: "run").path))
    let prepared = ContinuousClock.now
    let image = Image(bytes: [])
    let summary = try await run.work(
      readers: RunReaders(MadeReader()), outputs: [folder.appending(path: "out.csv").path],
      options: Run.Options(inFlight: 4)
    ) { _ in image }
    let end = ContinuousClock.now
    tell("read and split", (prepared - began) / .seconds(1), "\(rows) rows, 100 parts")
    tell(
      "answer, merge, check, write", (end - prepared) / .seconds(1), "\(summary?.value ?? 0) values"
    )
    tell("whole table", (end - began) / .seconds(1), "")
  }
}

/// Gives made-up answers at once.
struct MadeReader: Reader {
  let name = "made"
  let fingerprint = "made-1"

  func read(_ question: Question) async throws -> [Answer] {
    question.attributes.enumerated().map { number, attribute in
      Answer(
        attribute: attribute.name, text: "\(number + 7).5 \(attribute.units[0])", confidence: 0.5)
    }
  }
}
