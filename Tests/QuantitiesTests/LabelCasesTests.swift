import Quantities
import Testing

/// The project's own product labels, a file an idiom.
@Suite struct LabelCasesTests {
  static let files = [
    "voltage", "power", "mass", "length", "dimensions", "feetinches", "fractions", "volume", "ocr",
    "refused", "labels", "several",
  ]

  @Test(arguments: files)
  func `every label is read as it was written`(file: String) throws {
    for label in try LabelCase.file(file) {
      #expect(label.read == label.expected, "\(label.id): \(label.text)")
    }
  }

  @Test func `there are enough labels`() throws {
    let count = try Self.files.map { try LabelCase.file($0).count }.reduce(0, +)
    #expect(count >= 400)
  }

  /// Recognition models say the degree twice: as a sign and as a part of the letter.
  @Test(arguments: [("90°℃", "90 degree Celsius"), ("140°℉", "140 degree Fahrenheit")])
  func `a degree said twice is one`(text: String, canonical: String) {
    #expect(QuantityReader.standard.quantities(in: text).map(\.canonical) == [canonical])
  }
}
