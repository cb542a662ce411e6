import EngineSupport
import Foundation
import Testing

/// The peers' cases, asked of the program and judged by the scorer that lies beside them.
@Suite struct QuantityScoreTests {
  static let folder = Program.challenge.deletingLastPathComponent()
    .appending(path: "quantity-tests")
  static let isThere = FileManager.default.fileExists(atPath: folder.path)

  private struct Case: Decodable { var text: String }
  private struct Scores: Decodable {
    struct Summary: Decodable { var exact: Double }
    var summary: Summary
  }

  @Test(
    .enabled(if: isThere, "the peers' cases are not beside the repository"),
    arguments: [
      ("labels", 96), ("quantulum3", 95), ("recognizers_text_english", 90),
      ("recognizers_text_german", 85), ("recognizers_text_french", 95),
      ("recognizers_text_spanish", 95), ("recognizers_text_italian", 85),
      ("recognizers_text_portuguese", 92), ("recognizers_text_dutch", 80), ("duckling", 80),
      ("grobid_quantities", 90),
    ])
  func `the share of cases that are read exactly`(file: String, wanted: Double) throws {
    let cases = Self.folder.appending(path: file + ".json")
    let texts = try JSONDecoder().decode([Case].self, from: Data(contentsOf: cases)).map(\.text)
    let folder = try Program.makeFolder()
    let input = texts.map { $0.replacing("\n", with: " ") + "\n" }.joined()
    let result = try Program.run(["quantities", "-", "--json"], in: folder, input: input)
    let output = folder.appending(path: "output.jsonl")
    try result.output.write(to: output, atomically: true, encoding: .utf8)

    let scorer = Process()
    scorer.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    scorer.arguments = [
      "python3", Self.folder.appending(path: "score_quantities.py").path, cases.path, output.path,
      "--json",
    ]
    let pipe = Pipe()
    scorer.standardOutput = pipe
    try scorer.start()
    let scores = String(
      decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self
    )
    .replacing("NaN", with: "null")
    scorer.waitUntilExit()
    #expect(try JSONDecoder().decode(Scores.self, from: Data(scores.utf8)).summary.exact >= wanted)
  }
}
