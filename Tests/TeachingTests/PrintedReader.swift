import Catalogue
import Imaging
import OpticalReader
import Readings

/// The optical reader behind its recognition: what a picture prints stands in its bytes, a line of print
/// a line.
struct PrintedReader: Reader {
  let name = "optical"
  let policy: ChoicePolicy
  /// As versions before candidates were kept.
  var isForgetful = false

  private var rechooser: OpticalRechooser { OpticalRechooser(schema: .challenge, policy: policy) }
  var fingerprint: String { rechooser.fingerprint(of: "item_weight") }

  func read(_ question: Question) async throws -> [Answer] {
    let ballots = Self.ballots(
      String(decoding: question.image.bytes, as: UTF8.self), question.attributes, policy)
    let kept = BallotBytes.written(ballots)
    var answers = rechooser.answers(question.attributes, kept: kept) ?? []
    if !isForgetful, !answers.isEmpty { answers[0].kept = kept }
    return answers
  }

  /// The lines stand below each other on white.
  static func ballots(
    _ text: String, _ attributes: [Attribute], _ policy: ChoicePolicy
  ) -> [String: Ballot] {
    let lines = text.split(separator: "\n").enumerated().map { place, text in
      let (x, y) = (100.25, 100 + 60 * Double(place))
      let width = 14 * Double(text.count)
      return Line(
        text: String(text),
        quadrilateral: Quadrilateral(
          topLeft: Point(x: x, y: y), topRight: Point(x: x + width, y: y),
          bottomRight: Point(x: x + width, y: y + 28), bottomLeft: Point(x: x, y: y + 28)),
        confidence: 0.97)
    }
    return Chooser(policy: policy).ballots(
      attributes, lines: lines,
      pixels: Pixels(
        width: 200, height: 200, bytes: [UInt8](repeating: 255, count: 3 * 200 * 200),
        sourceWidth: 800, sourceHeight: 800))
  }
}
