internal import Catalogue
public import Imaging
import Quantities
public import Readings
public import TextRecognition

/// Proves an answer anew: reads the place of its evidence again, alone and at another scale, and
/// derives the value from what is read there.
public struct Verifier: Sendable {
  private let recogniser: TextRecogniser
  private let reader = QuantityReader.standard

  public init(recogniser: TextRecogniser) { self.recogniser = recogniser }

  /// What a second look gave.
  public struct Proof: Hashable, Sendable {
    /// Whether the second text gives the same value.
    public var isConfirmed: Bool
    /// The text that was read the second time; empty where none was.
    public var text: String
  }

  /// - Parameter pixels: the answer's picture, decoded as for reading.
  /// - Returns: `nil` for an answer without a value or without evidence.
  public func proof(of answer: Answer, in pixels: Pixels) async throws(RecognitionError) -> Proof? {
    guard let value = answer.text, let evidence = answer.evidence else { return nil }
    let line = try await recogniser.line(at: evidence.quadrilateral, in: pixels)
    let text = line?.text ?? ""
    return Proof(isConfirmed: confirms(text, value, evidence.text), text: text)
  }

  /// Where the first text gave the value on its own, the second must, too; where the unit stood
  /// elsewhere in the picture, the number must be read again.
  func confirms(_ second: String, _ value: String, _ first: String) -> Bool {
    if values(first).contains(value) { return values(second).contains(value) }
    guard let number = Self.number(value) else { return false }
    return Self.numbers(second).contains(number)
  }

  private func values(_ text: String) -> Set<String> {
    Set(reader.quantities(in: text).map(\.canonical))
  }

  private static func number(_ value: String) -> String? {
    value.split(separator: " ").first.map(String.init)
  }

  /// The plain numbers in a text, a decimal comma read as a point.
  private static func numbers(_ text: String) -> Set<String> {
    let pieces = text.replacing(",", with: ".").split { !$0.isASCII || !($0.isNumber || $0 == ".") }
    return Set(
      pieces.compactMap { piece in
        Rational(decimal: String(piece.drop { $0 == "." }))?.decimalString
      })
  }
}
