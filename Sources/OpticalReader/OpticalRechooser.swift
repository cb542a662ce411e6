public import Catalogue
public import Readings

/// Chooses anew among the candidates that the optical reader kept of its pictures.
///
/// With the policy that the reader had, the answers are the reader's, to the last digit.
public struct OpticalRechooser: Rechooser {
  private let schema: Schema
  private let policy: ChoicePolicy
  private let fingerprint: String

  public init(schema: Schema, policy: ChoicePolicy) {
    self.schema = schema
    self.policy = policy
    fingerprint = OpticalReader.fingerprint(schema, policy)
  }

  public func fingerprint(of attribute: String) -> String { fingerprint }

  public func answers(_ attributes: [Attribute], kept: [UInt8]) -> [Answer]? {
    guard let ballots = BallotBytes.read(kept, schema) else { return nil }
    return policy.choices(attributes, ballots).map { choice in
      var answer = Answer(choice)
      answer.reader = OpticalReader.readerName
      return answer
    }
  }
}
