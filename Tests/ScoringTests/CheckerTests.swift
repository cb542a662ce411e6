import Catalogue
import Foundation
import Scoring
import Testing

/// The report on one prediction for a row that asks for `attribute`.
private func report(_ prediction: String, for attribute: String) -> CheckReport {
  var checker = Checker(
    schema: .challenge, expecting: [Checker.Expected(index: "0", attribute: attribute)])
  checker.check(index: "0", prediction: prediction, line: 2)
  return checker.finish()
}

struct CheckerTests {
  @Test(arguments: [
    ("", "width"), ("  ", "width"), ("21.9 foot", "width"), ("-3 inch", "depth"),
    ("0 centimetre", "height"), ("12   fluid ounce", "item_volume"), ("5\tvolt", "voltage"),
    (" 500.0 gram ", "item_weight"), ("10 imperial gallon", "item_volume"),
  ])
  func `a blank, or a number with a unit of the attribute, keeps the rules`(
    prediction: String, attribute: String
  ) {
    #expect(report(prediction, for: attribute).isPassed)
  }

  @Test(arguments: [
    ("60 ounce/1.7 kilogram", Violation.Kind.format), (".5 inch", .format), ("1,5 inch", .format),
    ("5. inch", .format), ("1e3 inch", .format), ("[10.0, 20.0] inch", .format), ("inch", .format),
    ("10inch", .format), ("10", .format), ("+5 inch", .format), ("10 to 20 inch", .format),
    ("nan", .format), ("5 inch²", .format), ("٥ inch", .format),
    ("10 inches", .unknownUnit), ("10 cm", .unknownUnit), ("10 Inch", .unknownUnit),
    ("10 horsepower", .unknownUnit), ("3 fluid  ounce", .unknownUnit),
    ("10 gram", .foreignUnit), ("2 volt", .foreignUnit),
  ])
  func `whatever else is there breaks them`(prediction: String, kind: Violation.Kind) {
    let report = report(prediction, for: "width")
    #expect(report.counts == [kind: 1])
    #expect(report.violations.first?.line == 2)
  }

  @Test(arguments: [("10 meter", "width"), ("6 feet", "width"), ("2 liter", "item_volume")])
  func `what the challenge mends is a warning`(prediction: String, attribute: String) {
    let report = report(prediction, for: attribute)
    #expect(report.isPassed)
    #expect(report.warningCount == 1)
  }

  @Test func `a mended unit must be one of the attribute too`() {
    #expect(report("2 liter", for: "width").counts == [.foreignUnit: 1])
  }

  @Test func `every index is wanted once, whatever the order`() {
    let rows = (0..<50).map { Checker.Expected(index: "\($0)", attribute: "width") }
    var checker = Checker(schema: .challenge, expecting: rows)
    for index in (0..<50).reversed() { checker.check(index: "\(index)", prediction: "") }
    #expect(checker.finish().isPassed)

    checker = Checker(schema: .challenge, expecting: rows)
    for index in [0, 1, 1, 2, 99] + Array(5..<50) {
      checker.check(index: "\(index)", prediction: "")
    }
    let report = checker.finish()
    #expect(report.counts == [.duplicateIndex: 1, .unknownIndex: 1, .missingIndex: 2])
    #expect(
      report.violations.map(\.index) == ["1", "99", "3", "4"],
      "in order, what is missing at the end")
  }

  @Test func `twenty violations are listed and all are counted`() {
    var checker = Checker(schema: .challenge, expecting: [])
    for index in 0..<131 { checker.check(index: "\(index)", prediction: "", line: index + 2) }
    let report = checker.finish()
    #expect(report.violations.count == 20)
    #expect(report.counts == [.unknownIndex: 131])
    #expect(report.text().hasPrefix("line 2, index 0: the catalogue has no such index\n"))
    #expect(report.text().contains("… and 111 more"))
    #expect(report.text().hasSuffix("131 predictions, 131 violations: unknown-index 131"))
  }

  @Test func `a file is checked against a file`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func file(_ name: String, _ text: String) throws -> String {
      let path = folder.appending(path: name).path
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return path
    }
    let catalogue = try file(
      "catalogue.csv", "index,image_link,entity_name\n0,a.jpg,width\n1,a.jpg,colour\n2,,width\n")
    func check(_ predictions: String) throws -> CheckReport {
      try Checker.check(predictions: predictions, catalogue: catalogue, schema: .challenge)
    }
    // Bad rows of the catalogue have their line in the output too, blank or not.
    #expect(try check(file("good.csv", "index,prediction\n0,1 inch\n1,2 gram\n2,\n")).isPassed)
    #expect(
      try check(file("bad.csv", "index,prediction\n0,1 inch\n1\n2,\"a\"b\n")).counts
        == [.unreadable: 2, .missingIndex: 2])
    #expect(
      try check(file("predictions.txt", "index,prediction\n0,\n1,\n2,\n")).counts == [.fileName: 1])
    let error = #expect(throws: TableError.self) { try check(file("other.csv", "index,answer\n")) }
    #expect(error?.kind == .missingColumn("prediction"))
  }
}
