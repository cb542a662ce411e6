/// How far two people agree on the rows that both looked at.
public struct ReviewerAgreement: Sendable, Hashable, Codable {
  public var first: String
  public var second: String
  /// Rows that both have an answer for.
  public var rows: Int
  /// Rows for which both say the same.
  public var agreed: Int
  /// Cohen's kappa over the three verdicts: the prediction is right, another value is, nothing is
  /// shown; 1 is full agreement, 0 what chance gives. `nil` where chance alone would agree always.
  /// (Cohen, A coefficient of agreement for nominal scales, 1960.)
  public var kappa: Double?
}

extension CorrectionBook {
  /// Each two people who have answers for a common row, most rows first.
  public var agreements: [ReviewerAgreement] {
    var pairs: [[String]: [(Correction, Correction)]] = [:]
    for position in positions {
      let standing = standing(at: position).sorted { $0.who < $1.who }
      for (place, first) in standing.enumerated() {
        for second in standing[(place + 1)...] {
          pairs[[first.who, second.who], default: []].append((first, second))
        }
      }
    }
    return pairs.map { names, rows in
      ReviewerAgreement(
        first: names[0], second: names[1], rows: rows.count,
        agreed: rows.count { $0.0.value == $0.1.value },
        kappa: Self.kappa(rows.map { (Verdict($0.0), Verdict($0.1)) }))
    }.sorted { ($1.rows, $0.first, $0.second) < ($0.rows, $1.first, $1.second) }
  }

  private enum Verdict: CaseIterable {
    case right, other, nothing

    init(_ correction: Correction) {
      self = correction.isAcceptance ? .right : correction.value == nil ? .nothing : .other
    }
  }

  private static func kappa(_ rows: [(Verdict, Verdict)]) -> Double? {
    let count = Double(rows.count)
    let observed = Double(rows.count { $0.0 == $0.1 }) / count
    let chance = Verdict.allCases.reduce(0.0) { sum, verdict in
      sum + Double(rows.count { $0.0 == verdict }) / count
        * Double(rows.count { $0.1 == verdict }) / count
    }
    return chance < 1 ? (observed - chance) / (1 - chance) : nil
  }
}
