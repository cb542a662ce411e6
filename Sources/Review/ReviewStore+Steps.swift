internal import Catalogue
internal import Ledger
internal import Pipeline
internal import Readings

/// The way from picture to value, step by step.
extension ReviewStore {
  func steps(of row: LedgerRow) -> [RowDetail.Step] {
    var steps: [RowDetail.Step] = []
    if let evidence = row.answer?.evidence {
      steps.append(
        RowDetail.Step(
          name: "read", text: evidence.text,
          note: "recognised with \(Self.percent(evidence.textConfidence))"))
    }
    if let answer = row.answer {
      let reasons = answer.evidence?.because.map(Self.words) ?? []
      steps.append(
        RowDetail.Step(
          name: "answer", text: answer.text ?? "nothing is shown",
          note: reasons.isEmpty ? nil : reasons.joined(separator: ", ")))
      if let refinement = row.refinement {
        steps.append(
          RowDetail.Step(
            name: "refined", text: refinement.text ?? "nothing is shown",
            note: refinement.verdict == .rejected
              ? "rejected: its number stands neither in the answer nor in the picture" : nil))
      }
      let refined = row.refinement?.verdict == .value ? row.refinement?.text : nil
      if let text = refined ?? answer.text { steps.append(ruled(text, row)) }
    }
    if let isVerified = row.isVerified {
      steps.append(
        RowDetail.Step(
          name: "look", text: isVerified ? "confirmed" : "not confirmed",
          note: isVerified ? nil : "read again, its place gave another value"))
    }
    if let answer = book.answer(at: row.row.position) {
      steps.append(
        RowDetail.Step(
          name: "people", text: answer.value ?? "nothing is shown", note: "says \(answer.who)"))
    }
    return steps
  }

  private func ruled(_ text: String, _ row: LedgerRow) -> RowDetail.Step {
    switch runRules.verdict(on: text, for: row.row.attribute) {
    case .value(let value):
      RowDetail.Step(
        name: "rules", text: value,
        note: value == text ? "as answered" : "written as the schema says")
    case .nothing: RowDetail.Step(name: "rules", text: "blank", note: "the answer names no measure")
    case .unclear(let reason): RowDetail.Step(name: "rules", text: "blank", note: reason)
    }
  }

  /// The canonical form of a text; `nil` where the rules find no value in it.
  func canonical(_ text: String, _ attribute: String) -> String? {
    if case .value(let value) = runRules.verdict(on: text, for: attribute) { value } else { nil }
  }

  private static func percent(_ probability: Double) -> String {
    "\(Int((100 * probability).rounded())) %"
  }

  /// `lineAgrees` as `line agrees`.
  private static func words(_ name: String) -> String {
    name.map { $0.isUppercase ? " " + $0.lowercased() : String($0) }.joined()
  }
}
