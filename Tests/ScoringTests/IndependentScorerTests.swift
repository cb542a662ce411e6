import Catalogue
import EngineSupport
import Foundation
import Scoring
import Testing

/// Our score against the independent scorer that lies beside the challenge's truth. Skipped where
/// either that or Python is not there.
struct IndependentScorerTests {
  private static let challenge = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/challenge").standardizedFileURL
  private static let script = challenge.appending(path: "score_rows.py").path
  private static let truth = challenge.appending(path: "adjudicated.csv").path
  private static let catalogue = challenge.appending(path: "test.csv").path
  private static let python = "/usr/bin/env"

  static var isThere: Bool {
    FileManager.default.fileExists(atPath: script) && FileManager.default.fileExists(atPath: truth)
      && FileManager.default.fileExists(atPath: catalogue)
      && (try? run(["-c", ""])) != nil
  }

  @Test(
    .enabled(if: isThere, "needs python3 and ../shared/challenge"), arguments: [1, 2, 3, 4, 5])
  func `made predictions score as they do there`(seed: UInt64) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "predictions.csv").path
    let truth = try Truth(path: Self.truth)
    try write(perturbed(truth.rows, seed: seed), to: path)

    let predictions = try Predictions(path: path)
    try compare(Score(predictions, truth: truth.rows), [path, Self.truth])
    let mix = try AttributeMix(path: Self.catalogue)
    try compare(Score(predictions, truth: truth.rows, mix: mix), [path, Self.truth, "--mix"])
  }

  private func compare(_ score: Score, _ arguments: [String]) throws {
    let output = try Self.run([Self.script] + arguments)
    let theirs = try #require(try JSONSerialization.jsonObject(with: output) as? [String: Any])
    func number(_ object: [String: Any]?, _ key: String) throws -> Double {
      try #require(object?[key] as? NSNumber).doubleValue
    }
    let figures = score.whole.figures
    #expect(try abs(figures.f1 - number(theirs, "F1")) < 0.000_051)
    #expect(try abs(figures.precision - number(theirs, "precision")) < 0.000_051)
    #expect(try abs(figures.recall - number(theirs, "recall")) < 0.000_051)
    let blank = try #require(figures.notShownLeftBlank)
    #expect(try abs(blank - number(theirs, "not_shown_left_blank")) < 0.000_51)
    #expect(try Double(score.whole.tally.rows) == number(theirs, "rows"))
    #expect(try Double(score.missing.count) == number(theirs, "missing"))
    let by = try #require(theirs["by"] as? [String: [String: Any]])
    #expect(Set(by.keys) == Set(score.byAttribute.keys))
    for (name, section) in score.byAttribute {
      let tally = section.tally
      #expect(try Double(tally.truePositives) == number(by[name], "TP"), "\(name)")
      #expect(try Double(tally.falsePositives) == number(by[name], "FP"), "\(name)")
      #expect(try Double(tally.falseNegatives) == number(by[name], "FN"), "\(name)")
      #expect(try Double(tally.trueNegatives) == number(by[name], "TN"), "\(name)")
    }
  }

  /// The truth with every kind of mistake, and with other spellings of what is right.
  private func perturbed(_ rows: [TruthRow], seed: UInt64) -> [(String, String)] {
    var state = seed
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    return rows.compactMap { row in
      let right = row.answers.isEmpty ? "" : row.answers[random(row.answers.count)]
      let number = String(right.prefix { $0 != " " })
      let unit = String(right.drop { $0 != " " })
      let choices = [
        right, right, number + (number.contains(".") ? "00" : ".0") + unit, "0" + right,
        "  " + number + "  " + unit, number + "0e-1" + unit, "", " ", number + "1" + unit,
        number + " gram", "12.5 inch", "nothing", number, "-" + right, number + "\t" + unit,
        right.uppercased(),
      ]
      return random(20) == 0 ? nil : (row.index, choices[random(choices.count)])
    }
  }

  private func write(_ predictions: [(String, String)], to path: String) throws {
    let writer = try CSVWriter(path: path, header: ["index", "prediction"])
    for (index, prediction) in predictions { try writer.write([index, prediction]) }
    try writer.finish()
  }

  /// What Python prints; throws where it cannot be started or fails.
  @discardableResult
  private static func run(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.start()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    return data
  }
}
