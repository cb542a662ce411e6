import Catalogue
import Imaging
import Readings
import Testing

@testable import OpticalReader

struct BallotBytesTests {
  private static func ballots() -> [String: Ballot] {
    let texts = [
      "W 30 cm x D 20 cm x H 45 cm", "12 oz (340 g) – ½ lb", "Max load: 150 kg", "Ünïcode 5 W",
    ]
    let lines = texts.enumerated().map { place, text in
      let (x, y) = (0.1 + Double(place), 40 * Double(place) + 1.0 / 3)
      return Line(
        text: text,
        quadrilateral: Quadrilateral(
          topLeft: Point(x: x, y: y), topRight: Point(x: x + 200, y: y),
          bottomRight: Point(x: x + 200, y: y + 28), bottomLeft: Point(x: x, y: y + 28)),
        confidence: 0.987)
    }
    return Chooser().ballots(
      Array(Schema.challenge.attributes.dropLast()), lines: lines,
      pixels: Pixels(
        width: 300, height: 300, bytes: [UInt8](repeating: 250, count: 3 * 300 * 300),
        sourceWidth: 900, sourceHeight: 900))
  }

  @Test(arguments: [ChoicePolicy(weights: .rules), ChoicePolicy(), ChoicePolicy(precision: 0.9)])
  func `what is chosen of the bytes is what is chosen of the picture`(policy: ChoicePolicy) throws {
    let ballots = Self.ballots()
    let read = try #require(BallotBytes.read(BallotBytes.written(ballots), .challenge))
    let attributes = Array(Schema.challenge.attributes.dropLast())
    let (before, after) = (policy.choices(attributes, ballots), policy.choices(attributes, read))
    #expect(before.map(Answer.init) == after.map(Answer.init))
    #expect(before.contains { $0.text != nil })
  }

  @Test func `damaged bytes are refused and never crash`() {
    let whole = BallotBytes.written(Self.ballots())
    #expect(whole.count < 3000, "\(whole.count) bytes for one picture")
    for length in stride(from: 0, to: whole.count, by: 7) {
      #expect(BallotBytes.read(Array(whole.prefix(length)), .challenge) == nil)
    }
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= 0xFF
      _ = BallotBytes.read(bytes, .challenge)
    }
  }

  @Test func `another version's bytes are refused`() {
    var bytes = BallotBytes.written([:])
    #expect(BallotBytes.read(bytes, .challenge)?.isEmpty == true)
    bytes[0] = 99
    #expect(BallotBytes.read(bytes, .challenge) == nil)
  }
}
