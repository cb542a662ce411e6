import Foundation
import Testing

@testable import OpticalReader

struct WeightsTests {
  @Test func `the shipped weights are those of the file`() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/OpticalReader/Resources/weights.yaml")
    let yaml = try String(contentsOf: file, encoding: .utf8)
    #expect(Weights.trainedSource == yaml, "run Scripts/generate-weights.py")
    #expect(try Weights(yaml: yaml, file: "weights.yaml") == Weights.trained)
    #expect(Weights.trained.report.contains("Cross-validated"))
  }

  @Test func `what is written is read again`() throws {
    var weights = Weights.rules
    weights.answered = Calibration(slope: 0.75, intercept: -0.25)
    weights.emptyShares = ["width": 0.125]
    weights.operatingPoints = [.init(precision: 0.9, confidence: 0.5, recall: 0.75)]
    weights.report = "Two\n\nlines"
    let again = try Weights(yaml: weights.yaml, file: "w.yaml")
    #expect(again.yaml == weights.yaml)
    #expect(again.tables == weights.tables)
    #expect(again.operatingPoints == weights.operatingPoints)
  }

  @Test(arguments: [
    ("nonsense", "is no file of weights"),
    ("format: 9\ntables: {}", "is no file of weights"),
    (Weights.rules.yaml.replacing("format: 1", with: "format: 9"), "has format 9"),
    (Weights.rules.yaml.replacing("upright:", with: "uprite:"), "no feature 'uprite'"),
    (Weights.rules.yaml.replacing("  plain:", with: "  plane:"), "lacks the table plain"),
  ])
  func `a file that cannot be used is refused with the reason`(yaml: String, part: String) {
    let error = #expect(throws: Weights.FileError.self) {
      try Weights(yaml: yaml, file: "w.yaml")
    }
    #expect(error?.description.hasPrefix("w.yaml: ") == true)
    #expect(error?.description.contains(part) == true, "\(error?.description ?? "")")
  }

  @Test func `the least of a bowl is found`() {
    let least = Minimiser.minimise(from: [5, -3]) { place, gradient in
      // Rosenbrock's valley, which punishes plain descent.
      let (x, y) = (place[0], place[1])
      gradient[0] += -2 * (1 - x) - 400 * x * (y - x * x)
      gradient[1] += 200 * (y - x * x)
      return (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x)
    }
    #expect(abs(least[0] - 1) < 1e-3 && abs(least[1] - 1) < 1e-3, "\(least)")
  }

  @Test func `confidence that is too high is brought down, in order`() {
    let observed = (0..<400).map { number -> (probability: Double, isRight: Bool) in
      let told = 0.6 + 0.39 * Double(number % 40) / 40
      // Right four times in five where nine in ten is told.
      return (told, number % 10 < Int((told * 8).rounded()))
    }
    let calibration = Calibration.fitted(to: observed)
    #expect(calibration(0.95) < 0.9)
    #expect(calibration(0.95) > calibration(0.7))
    #expect((0.01...0.99).contains(calibration(0)) && (0.01...0.99).contains(calibration(1)))
  }
}
