/// Compares predictions with truths, row by row.
struct Judge {
  /// One scored row.
  struct Verdict: Hashable {
    enum Result: Hashable {
      case truePositive, trueNegative
      case wrong(ErrorKind)
    }

    var image: Int
    var attribute: String
    var result: Result
    var isShown: Bool
  }

  /// The challenge's own comparison: the texts must be equal to the last zero.
  let isStrict: Bool

  /// The verdicts over the rows that are not ambiguous, in the truth's order; images are numbered
  /// by first appearance.
  func verdicts(_ predictions: Predictions, _ truth: [TruthRow]) -> [Verdict] {
    let images = imageNumbers(truth)
    var shown: [Int: [(attribute: String, value: ScoredValue)]] = [:]
    for (row, image) in zip(truth, images) {
      for value in row.answers.compactMap({ ScoredValue($0) }) {
        shown[image, default: []].append((row.attribute, value))
      }
    }
    return zip(truth, images).compactMap { row, image in
      guard !row.isAmbiguous else { return nil }
      let result = judge(predictions.byIndex[row.index] ?? "", row) { value in
        shown[image]?.contains { $0.attribute != row.attribute && $0.value == value } == true
      }
      return Verdict(
        image: image, attribute: row.attribute, result: result, isShown: !row.answers.isEmpty)
    }
  }

  private func judge(
    _ prediction: String, _ row: TruthRow, isShownElsewhere: (ScoredValue) -> Bool
  ) -> Verdict.Result {
    guard let answer = ScoredValue(prediction) else {
      return row.answers.isEmpty ? .trueNegative : .wrong(.missing)
    }
    guard !row.answers.isEmpty else { return .wrong(.shouldBeEmpty) }
    let right = row.answers.compactMap { ScoredValue($0) }
    if isStrict ? row.answers.contains(prediction) : right.contains(answer) {
      return .truePositive
    }
    if answer.number != nil,
      right.contains(where: { $0.number == answer.number && $0.unit != answer.unit })
    {
      return .wrong(.wrongUnit)
    }
    return .wrong(isShownElsewhere(answer) ? .otherAttribute : .wrongNumber)
  }

  private func imageNumbers(_ truth: [TruthRow]) -> [Int] {
    var numbers: [String: Int] = [:]
    var count = 0
    return truth.map { row in
      guard let link = row.imageLink, !link.isEmpty else {
        count += 1
        return count - 1
      }
      if let number = numbers[link] { return number }
      numbers[link] = count
      count += 1
      return count - 1
    }
  }
}
