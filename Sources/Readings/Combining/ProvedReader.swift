public import Imaging

/// A reader whose answers are held against the text that is printed in the picture: they get the line
/// as evidence where it is printed, and doubt where it is not.
public struct ProvedReader: Reader {
  public let name: String
  public let fingerprint: String
  private let reader: any Reader
  private let lines: @Sendable (Image) async throws -> [Line]

  /// - Parameter lines: recognises the text in a picture.
  public init(_ reader: any Reader, lines: @escaping @Sendable (Image) async throws -> [Line]) {
    self.reader = reader
    self.lines = lines
    name = reader.name
    fingerprint = "proved(\(reader.fingerprint))"
  }

  public func fingerprint(of attribute: String) -> String {
    "proved(\(reader.fingerprint(of: attribute)))"
  }

  public func open() async throws { try await reader.open() }

  public func close() async { await reader.close() }

  public func read(_ question: Question) async throws -> [Answer] {
    let answers = try await reader.read(question)
    let lines = try await lines(question.image)
    let seen = lines.map(\.text).joined(separator: "\n")
    return answers.map { answer in
      var proved = Proof.prove(answer, by: lines)
      proved.seen = seen
      return proved
    }
  }
}
