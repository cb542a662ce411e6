internal import Catalogue

/// Asks several readers about everything; agreement decides the answer and its confidence.
public struct VoteReader: Reader {
  public let name: String
  public let fingerprint: String
  private let readers: [any Reader]
  private let agreement: Agreement

  /// - Parameter readers: two or more; of answers that are equally sure the earlier reader's wins.
  public init(_ readers: [any Reader], rules: Normaliser) {
    precondition(readers.count > 1, "one reader needs no vote")
    self.readers = readers
    agreement = Agreement(rules: rules)
    name = "vote(\(readers.map(\.name).joined(separator: ", ")))"
    fingerprint = "vote(\(readers.map(\.fingerprint).joined(separator: ", ")))"
  }

  public func fingerprint(of attribute: String) -> String {
    "vote(\(readers.map { $0.fingerprint(of: attribute) }.joined(separator: ", ")))"
  }

  public func open() async throws {
    for reader in readers { try await reader.open() }
  }

  public func close() async {
    for reader in readers { await reader.close() }
  }

  public func read(_ question: Question) async throws -> [Answer] {
    let all = try await Self.ask(readers, question)
    let seen = all.joined().compactMap(\.seen).first
    return question.attributes.map { attribute in
      let answers = all.compactMap { $0.first { $0.attribute == attribute.name } }
      guard !answers.isEmpty else {
        return Answer(attribute: attribute.name, text: nil, confidence: 0)
      }
      return agreement.choose(
        answers.map { $0.evidence == nil ? Proof.weigh($0, against: seen) : $0 })
    }
  }

  /// Every reader's answers, in the readers' order.
  @inline(never)
  private static func ask(
    _ readers: [any Reader], _ question: Question
  ) async throws -> [[Answer]] {
    try await withThrowingTaskGroup(of: (Int, [Answer]).self) { group in
      for (place, reader) in readers.enumerated() {
        group.addTask { (place, try await reader.read(question)) }
      }
      var answers = [[Answer]](repeating: [], count: readers.count)
      for try await (place, given) in group { answers[place] = given }
      return answers
    }
  }
}
