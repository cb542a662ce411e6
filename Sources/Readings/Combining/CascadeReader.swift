internal import Catalogue

/// Asks a cheap reader first, and a dear one only about attributes of which the first is not sure
/// enough; where both answered, their agreement decides.
public struct CascadeReader: Reader {
  public let name: String
  public let fingerprint: String
  private let first: any Reader
  private let second: any Reader
  private let agreement: Agreement
  private let thresholds: [String: Double]
  private let threshold: Double

  /// - Parameters:
  ///   - thresholds: the first reader's confidence by attribute from which on its word stands, for a
  ///     value as for nothing.
  ///   - threshold: that of attributes that are not among them.
  public init(
    _ first: any Reader, then second: any Reader, rules: Normaliser,
    thresholds: [String: Double] = [:], threshold: Double
  ) {
    self.first = first
    self.second = second
    self.thresholds = thresholds
    self.threshold = threshold
    agreement = Agreement(rules: rules)
    name = "cascade(\(first.name), \(second.name))"
    fingerprint = "cascade(\(first.fingerprint), \(second.fingerprint))"
  }

  public func fingerprint(of attribute: String) -> String {
    "cascade(\(first.fingerprint(of: attribute)), \(second.fingerprint(of: attribute)), "
      + "\(thresholds[attribute] ?? threshold))"
  }

  public func open() async throws {
    try await first.open()
    try await second.open()
  }

  public func close() async {
    await first.close()
    await second.close()
  }

  public func read(_ question: Question) async throws -> [Answer] {
    let answers = try await first.read(question)
    let unsure = Set(
      answers.filter { $0.confidence < thresholds[$0.attribute] ?? threshold }.map(\.attribute))
    guard !unsure.isEmpty else { return answers }
    var rest = question
    rest.attributes = question.attributes.filter { unsure.contains($0.name) }
    let others = try await second.read(rest)
    return answers.map { answer in
      guard let other = others.first(where: { $0.attribute == answer.attribute }) else {
        return answer
      }
      return agreement.choose([answer, Proof.weigh(other, against: answer.seen)])
    }
  }
}
