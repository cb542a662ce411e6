import Imaging
import Readings
import Scoring
import Testing

@testable import Reports

struct ErrorsPageTests {
  private static func entry(
    _ prediction: String, right: [String], alternatives: [String] = []
  ) -> WrongRow {
    let truth = TruthRow(
      index: "7", imageLink: "a<b>.jpg", attribute: "width", answers: right)
    let judged = JudgedRow.rows(Predictions(["7": prediction]), truth: [truth])[0]
    let place = Quadrilateral(
      topLeft: Point(x: 1, y: 1), topRight: Point(x: 9, y: 1), bottomRight: Point(x: 9, y: 4),
      bottomLeft: Point(x: 1, y: 4))
    let evidence = Evidence(
      text: "<script>alert('5 cm')</script>", quadrilateral: place, textConfidence: 0.9,
      because: ["lineAgrees"])
    return WrongRow(
      row: judged,
      answer: Answer(
        attribute: "width", text: prediction.isEmpty ? nil : prediction, evidence: evidence,
        confidence: 0.6,
        alternatives: alternatives.map { Alternative(text: $0, confidence: 0.2) }),
      image: nil)
  }

  @Test(arguments: [
    ("5 gram", ["6 gram"], ["6 gram"], ErrorCause.otherCandidate),
    ("5 gram", ["6 gram"], ["8 gram"], .notRead),
    ("5 gram", ["5 kilogram"], [], .wrongUnit),
    ("5 gram", [], [], .notShown),
    ("", ["6 gram"], ["6.0 gram"], .blank),
    ("", ["6 gram"], [], .notRead),
  ])
  func `a wrong row has its cause`(
    prediction: String, right: [String], alternatives: [String], cause: ErrorCause
  ) {
    #expect(Self.entry(prediction, right: right, alternatives: alternatives).cause == cause)
  }

  @Test func `what a picture or a link says never becomes markup`() {
    let entry = Self.entry("5 gram", right: ["<i>6 gram"])
    let score = Score(Predictions(["7": "5 gram"]), truth: [entry.row.truth])
    let page = ErrorsPage(title: "<run>", score: score, entries: [entry]).html()
    for markup in ["<script", "<i>", "<run>", "a<b>", "alert('"] {
      #expect(!page.contains(markup), "\(markup)")
    }
    #expect(page.contains("&lt;script&gt;"))
    #expect(page.contains("line agrees"))
    #expect(page.contains("The picture cannot be shown."))
  }

  @Test func `a run without a wrong row says so`() {
    let truth = TruthRow(index: "1", attribute: "width", answers: ["5 metre"])
    let score = Score(Predictions(["1": "5 metre"]), truth: [truth])
    #expect(
      ErrorsPage(title: "x", score: score, entries: []).html().contains("Every row is right."))
  }
}
