internal import Catalogue
internal import Foundation
internal import GRDB
internal import Readings

extension LedgerRow {
  init(_ stored: GRDB.Row) throws {
    let row = Catalogue.Row(
      position: stored["position"], index: stored["row_index"], imageLink: stored["image_link"],
      groupID: stored["group_id"], attribute: stored["attribute"], line: stored["line"])
    let outcome: Outcome? =
      switch stored["status"] as Int? {
      case nil: nil
      case 0: .value(stored["value"] ?? "")
      case 1: .abstained
      default:
        .failed(
          Failure(
            component: (stored["component"] as String?).flatMap(Failure.Component.init) ?? .reader,
            category: stored["category"] ?? "", reason: stored["reason"] ?? ""))
      }
    let isVerified: Bool? = stored["verified"]
    var answer: Answer?
    if let confidence = stored["confidence"] as Double? {
      let decoder = JSONDecoder()
      answer = Answer(
        attribute: row.attribute, text: stored["answer"],
        evidence: try (stored["evidence"] as String?).map {
          try decoder.decode(Evidence.self, from: Data($0.utf8))
        },
        confidence: isVerified == false ? Self.doubted(confidence) : confidence,
        alternatives: try (stored["alternatives"] as String?).map {
          try decoder.decode([Alternative].self, from: Data($0.utf8))
        } ?? [],
        seen: stored["seen"], usage: Usage(stored, prefix: ""), reader: stored["answered_by"])
    }
    let refinement = (stored["refine_verdict"] as String?).flatMap(Refinement.Verdict.init).map {
      Refinement(
        $0, text: stored["refined"], usage: Usage(stored, prefix: "refine_") ?? Usage())
    }
    let rejection = (stored["byte_offset"] as Int?).map {
      Rejection(
        byteOffset: $0, column: stored["bad_column"], hasIndex: stored["has_index"] ?? false)
    }
    self.init(
      row: row, attempts: stored["attempts"], outcome: outcome, answer: answer,
      refinement: refinement, isVerified: isVerified, rejection: rejection)
  }

  /// The confidence of a value that a second look did not confirm: its odds divided by four, which
  /// is how much rarer that is among right values than among wrong ones (Benchmarks/RESULTS.md).
  static func doubted(_ confidence: Double) -> Double {
    confidence / (confidence + 4 * (1 - confidence))
  }
}

extension Usage {
  fileprivate init?(_ stored: GRDB.Row, prefix: String) {
    guard let calls = stored[prefix + "calls"] as Int? else { return nil }
    self.init(
      calls: calls, promptTokens: stored[prefix + "prompt_tokens"] ?? 0,
      completionTokens: stored[prefix + "completion_tokens"] ?? 0,
      milliseconds: stored[prefix + "milliseconds"] ?? 0)
  }
}
