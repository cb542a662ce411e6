import Foundation
import Scoring
import Testing

private func row(
  _ index: Int, _ attribute: String, _ answers: String..., image: String? = nil
) -> TruthRow {
  TruthRow(
    index: "\(index)", imageLink: image ?? "\(index).jpg", attribute: attribute, answers: answers)
}

struct ScoreTests {
  @Test func `a wrong answer is a false positive, a blank where something is shown a miss`() {
    let truth = [
      row(0, "width", "1 inch"), row(1, "width", "2 inch"), row(2, "width", "3 inch"),
      row(3, "width"), row(4, "width"),
    ]
    let score = Score(
      Predictions(["0": "1.0 inch", "1": "9 inch", "2": "", "3": "", "4": "5 inch"]), truth: truth)
    let tally = score.whole.tally
    #expect(tally.truePositives == 1)
    #expect(tally.falsePositives == 2)
    #expect(tally.falseNegatives == 1)
    #expect(tally.trueNegatives == 1)
    #expect(score.whole.figures.precision == 1.0 / 3)
    #expect(score.whole.figures.recall == 0.5)
    #expect(abs(score.whole.figures.f1 - 0.4) < 1e-12)
    #expect(score.whole.figures.notShownLeftBlank == 0.5)
  }

  @Test func `further right answers count, also where the first is blank`() {
    let truth = [row(0, "width", "1 inch", "2.54 centimetre"), row(1, "depth", "14 inch")]
    let score = Score(Predictions(["0": "2.540 centimetre", "1": "14 inch"]), truth: truth)
    #expect(score.whole.figures.f1 == 1)
  }

  @Test(arguments: [
    ("3 gram", ErrorKind.wrongUnit), ("4 kilogram", .wrongNumber), ("20 kilogram", .otherAttribute),
    ("", .missing), ("three", .wrongNumber),
  ])
  func `a mistake is sorted by what it hit`(prediction: String, kind: ErrorKind) {
    let truth = [
      row(0, "item_weight", "3 kilogram", image: "a.jpg"),
      row(1, "maximum_weight_recommendation", "20 kilogram", image: "a.jpg"),
      row(2, "item_weight", "4 kilogram", image: "b.jpg"),
    ]
    let score = Score(
      Predictions(["0": prediction, "1": "20 kilogram", "2": "4 kilogram"]), truth: truth)
    #expect(score.whole.errors == [kind: 1])
  }

  @Test func `an answer where nothing is shown should have been empty`() {
    let score = Score(Predictions(["0": "1 inch"]), truth: [row(0, "depth")])
    #expect(score.whole.errors == [.shouldBeEmpty: 1])
  }

  @Test func `what an ambiguous row shows can still be another attribute's value`() {
    var argued = row(0, "depth", "14 inch", image: "a.jpg")
    argued.isAmbiguous = true
    let score = Score(
      Predictions(["0": "1 inch", "1": "14 inch"]),
      truth: [argued, row(1, "width", "16 inch", image: "a.jpg")])
    #expect(score.whole.tally.rows == 1)
    #expect(score.ambiguousCount == 1)
    #expect(score.whole.errors == [.otherAttribute: 1])
  }

  @Test func `the mix weights rows by attribute and leaves counts as they are`() {
    let truth = [row(0, "width", "1 inch"), row(1, "width", "2 inch"), row(2, "depth", "3 inch")]
    let predictions = Predictions(["0": "1 inch", "1": "2 inch", "2": ""])
    let mix = AttributeMix(["width": 1, "depth": 3, "voltage": 6])
    let score = Score(predictions, truth: truth, mix: mix)
    #expect(score.whole.tally.truePositives == 2)
    #expect(score.whole.figures.precision == 1)
    #expect(score.whole.figures.recall == 0.25)
    #expect(score.unmeasured == ["voltage"])
    #expect(Score(predictions, truth: truth).whole.figures.recall == 2.0 / 3)
  }

  @Test func `indexes that are missing, unknown or double are reported`() {
    var predictions = Predictions(["1": "2 inch", "7": "1 inch", "8": ""])
    predictions.duplicates = ["1"]
    let score = Score(predictions, truth: [row(0, "width", "1 inch"), row(1, "width", "2 inch")])
    #expect(score.missing == ["0"])
    #expect(score.unknown == ["7", "8"])
    #expect(score.duplicates == ["1"])
    #expect(score.whole.errors == [.missing: 1])
    #expect(score.table().contains("1 rows have no prediction and count as blank: 0."))
  }

  @Test func `strict compares texts letter by letter`() {
    let truth = [row(0, "width", "1.0 inch"), row(1, "width", "2 inch")]
    let predictions = Predictions(["0": "1 inch", "1": "2 inch"])
    #expect(Score(predictions, truth: truth).whole.tally.truePositives == 2)
    #expect(Score(predictions, truth: truth, isStrict: true).whole.tally.truePositives == 1)
  }

  @Test func `the interval holds the figure and narrows with more images`() throws {
    func score(images: Int) -> Score {
      let truth = (0..<images).map { row($0, "width", "1 inch") }
      let answers = (0..<images).map { ("\($0)", $0 % 4 == 0 ? "2 inch" : "1 inch") }
      return Score(Predictions(Dictionary(uniqueKeysWithValues: answers)), truth: truth)
    }
    let few = try #require(score(images: 40).whole.intervals.precision)
    let many = try #require(score(images: 1_000).whole.intervals.precision)
    #expect(few.contains(0.75))
    #expect(many.contains(0.75))
    // The binomial law says ±1.96·√(¾·¼/n): 0.134 and 0.0268.
    #expect(abs((few.upperBound - few.lowerBound) / 2 - 0.134) < 0.03)
    #expect(abs((many.upperBound - many.lowerBound) / 2 - 0.0268) < 0.006)
    #expect(score(images: 40).whole.intervals == score(images: 40).whole.intervals)
  }

  @Test func `rows of an image are drawn together`() throws {
    // 30 images with ten equal rows vary like 30 rows, not like 300.
    let truth = (0..<300).map { row($0, "width", "1 inch", image: "\($0 / 10).jpg") }
    let answers = (0..<300).map { ("\($0)", $0 / 10 % 2 == 0 ? "1 inch" : "2 inch") }
    let score = Score(Predictions(Dictionary(uniqueKeysWithValues: answers)), truth: truth)
    let interval = try #require(score.whole.intervals.precision)
    #expect(score.imageCount == 30)
    #expect(interval.upperBound - interval.lowerBound > 0.3)
  }

  @Test func `no rows score nothing and break nothing`() throws {
    let score = Score(Predictions([:]), truth: [])
    #expect(score.whole.figures.f1 == 0)
    #expect(score.whole.intervals.f1 == nil)
    #expect(try score.json().contains("\"F1\" : 0"))
  }

  @Test func `the JSON object keeps its keys`() throws {
    let score = Score(Predictions(["0": "1 inch"]), truth: [row(0, "width", "1 inch")])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(score.json().utf8)) as? [String: Any])
    #expect(
      object.keys.sorted() == [
        "F1", "FN", "FP", "TN", "TP", "ambiguous", "by", "duplicates", "errors", "images",
        "interval", "missing", "mixed", "not_shown", "not_shown_left_blank", "precision", "recall",
        "rows", "strict", "unknown", "unmeasured",
      ])
    #expect(object["not_shown_left_blank"] is NSNull)
    let width = try #require((object["by"] as? [String: [String: Any]])?["width"])
    #expect(
      width.keys.sorted() == [
        "F1", "FN", "FP", "TN", "TP", "errors", "interval", "not_shown", "not_shown_left_blank",
        "precision", "recall", "rows",
      ])
    #expect((object["interval"] as? [String: Any])?["F1"] as? [Double] == [1, 1])
  }
}
