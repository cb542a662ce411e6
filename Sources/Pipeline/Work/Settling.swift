internal import Catalogue
internal import Ledger
internal import Readings

/// How a raw answer and its refinement become an outcome: the rules are last, whoever spoke before.
struct Settling: Sendable {
  let rules: Normaliser
  let policy: RefinePolicy
  /// The refiner's fingerprint; `nil` where none is asked.
  let refiner: String?

  init(rules: Normaliser, policy: RefinePolicy = .never, refiner: String? = nil) {
    self.rules = rules
    self.policy = refiner == nil ? .never : policy
    self.refiner = refiner
  }

  /// Changes whenever an outcome may change without anybody being asked.
  var fingerprint: String { rules.fingerprint + "/" + policy.rawValue }

  func outcome(of answer: Answer, _ refinement: Refinement?, for attribute: Attribute) -> Outcome {
    rules.outcome(
      of: answer, refined: rules.isToBeRefined(answer, policy) ? refinement : nil, for: attribute)
  }

  func isToBeRefined(_ row: LedgerRow) -> Bool { row.answer.map(isToBeRefined) ?? false }

  func isToBeRefined(_ answer: Answer) -> Bool { rules.isToBeRefined(answer, policy) }

  /// How a row ends whose refiner failed: by the rules where they can settle it alone.
  func outcome(of answer: Answer, without failure: Failure, for attribute: Attribute) -> Outcome {
    rules.isToBeRefined(answer, .unclear)
      ? .failed(failure) : rules.outcome(of: answer, for: attribute)
  }
}
