internal import Catalogue

/// Several answers to one attribute → one, and how sure the agreement makes it.
///
/// Answers agree when the rules make the same value of them; two that say nothing agree, too. Who
/// agrees with more confidence wins. Confidences are probabilities of being right; readers that err
/// independently and agree are right with odds that multiply.
struct Agreement: Sendable {
  let rules: Normaliser

  /// - Parameter answers: at least one, in the readers' order; of equals the first reader's is taken.
  func choose(_ answers: [Answer]) -> Answer {
    var groups: [(key: String?, answers: [Answer])] = []
    for answer in answers {
      let key = value(of: answer)
      if let place = groups.firstIndex(where: { $0.key == key }) {
        groups[place].answers.append(answer)
      } else {
        groups.append((key, [answer]))
      }
    }
    let odds = groups.map { Self.odds(of: $0.answers) }
    let best = odds.indices.max { (odds[$0], $1) < (odds[$1], $0) } ?? 0
    // A reader that has the place in the picture tells it best.
    var chosen =
      groups[best].answers.first { $0.evidence != nil } ?? groups[best].answers[0]
    // One of the answers, or none of them, is right: none weighs as one undecided reader.
    chosen.confidence = odds[best] / (odds.reduce(0, +) + (groups.count > 1 ? 1 : 0))
    if groups.count == 1 { chosen.confidence = odds[best] / (1 + odds[best]) }
    chosen.alternatives = others(groups.map(\.answers), than: best, odds)
    let usages = answers.compactMap(\.usage)
    chosen.usage = usages.isEmpty ? nil : usages.reduce(Usage(), +)
    chosen.seen = answers.compactMap(\.seen).first
    chosen.reader = groups[best].answers.compactMap(\.reader).joined(separator: "+")
    return chosen
  }

  private func others(
    _ groups: [[Answer]], than best: Int, _ odds: [Double]
  ) -> [Alternative] {
    let whole = odds.reduce(1, +)
    return groups.indices.filter { $0 != best }.compactMap { place in
      let answer = groups[place][0]
      return answer.text.map {
        Alternative(text: $0, confidence: odds[place] / whole, evidence: answer.evidence)
      }
    } + groups[best].flatMap(\.alternatives)
  }

  /// The value that the rules make of an answer; `nil` for nothing.
  private func value(of answer: Answer) -> String? {
    guard let text = answer.text else { return nil }
    if case .value(let value) = rules.verdict(on: text, for: answer.attribute) { return value }
    return nil
  }

  /// Of answers that agree; no confidence counts as certain.
  private static func odds(of answers: [Answer]) -> Double {
    answers.reduce(1) { product, answer in
      let confidence = min(max(answer.confidence, 0.02), 0.98)
      return product * confidence / (1 - confidence)
    }
  }
}
