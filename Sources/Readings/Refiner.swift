public import Catalogue

/// Turns a raw answer into a canonical value or nothing, with a text model that never sees the
/// picture.
public protocol Refiner: Sendable {
  /// A short name for ledgers and reports: `gemma-2-9b`.
  var name: String { get }

  /// Tells apart everything that can change a refinement: model, prompt, examples.
  var fingerprint: String { get }

  /// Gets ready; called once before the first answer is refined.
  ///
  /// - Throws: what stops the run: a server that does not start or cannot be reached.
  func open() async throws

  /// Lets go of what `open` took.
  func close() async

  /// Refines one raw answer.
  ///
  /// - Throws: as `Reader.read` does.
  func refine(_ answer: RawAnswer) async throws -> Refinement
}

extension Refiner {
  public func open() async throws {}
  public func close() async {}
}

/// What a refiner is given.
public struct RawAnswer: Hashable, Sendable {
  /// As the reader said it.
  public var text: String
  public var attribute: Attribute
  /// The text that the optical reader saw in the picture; `nil` where it was not asked.
  public var seen: String?

  public init(text: String, attribute: Attribute, seen: String? = nil) {
    self.text = text
    self.attribute = attribute
    self.seen = seen
  }
}

/// What a refiner made of a raw answer.
public struct Refinement: Hashable, Sendable {
  public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
    /// `text` is the value.
    case value
    /// The raw answer says that nothing is shown.
    case nothing
    /// The refiner's number stands neither in the raw answer nor in the image's text: kept in the
    /// ledger, never in the output.
    case rejected
  }

  public var verdict: Verdict
  /// What the refiner said, `1.5 kilogram`; `nil` for nothing.
  public var text: String?
  public var usage: Usage

  public init(_ verdict: Verdict, text: String?, usage: Usage = Usage()) {
    self.verdict = verdict
    self.text = text
    self.usage = usage
  }
}

/// Which raw answers a refiner is asked about.
public enum RefinePolicy: String, Hashable, Sendable, Codable, CaseIterable {
  /// Those that the rules cannot settle.
  case unclear
  /// All that say something.
  case always
  case never
}
