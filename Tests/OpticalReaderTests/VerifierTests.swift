import Catalogue
import Foundation
import Imaging
import Readings
import Testing
import TextRecognition

@testable import OpticalReader

/// Whether a second look at real print confirms what stands there, and nothing else.
@Suite(
  .enabled(if: (try? TextModels.locate()) != nil, "needs the models that `make setup` fetches"))
struct VerifierTests {
  private static let sample = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sample/images/036-perspective.jpg").path

  @Test func `what is printed is confirmed, another value at the same place is not`() async throws {
    let recogniser = try TextRecogniser(models: .locate(), parallelism: 1)
    let pixels = try Image(path: Self.sample).pixels(longestSide: TextRecogniser.longestSide)
    let verifier = Verifier(recogniser: recogniser)
    let choices = Chooser().choose(
      Chooser.challenge, lines: try await recogniser.lines(in: pixels), pixels: pixels)
    let answers = choices.filter { $0.text != nil }.map(Answer.init)
    #expect(answers.count == 3)
    for var answer in answers {
      let proof = try await verifier.proof(of: answer, in: pixels)
      #expect(proof?.isConfirmed == true, "\(answer.attribute): \(proof?.text ?? "")")
      answer.text = "77 centimetre"
      #expect(try await verifier.proof(of: answer, in: pixels)?.isConfirmed == false)
      answer.text = nil
      #expect(try await verifier.proof(of: answer, in: pixels) == nil)
    }
  }

  @Test(arguments: [
    ("Net 250 g", "250 gram", "Net 250 g", true), ("Net 250g", "250 gram", "250 g", true),
    ("Net 260 g", "250 gram", "250 g", false), ("", "250 gram", "250 g", false),
    // The unit stands elsewhere in the picture: the number must be there.
    ("H 6,0", "6 inch", "H 6.0", true), ("H 60", "6 inch", "H 6.0", false),
  ])
  func `the value must follow from the second text`(
    second: String, value: String, first: String, isConfirmed: Bool
  ) throws {
    let verifier = Verifier(recogniser: try TextRecogniser(models: .locate(), parallelism: 1))
    #expect(verifier.confirms(second, value, first) == isConfirmed)
  }
}

extension Chooser {
  fileprivate static var challenge: [Attribute] { Schema.challenge.attributes }
}
