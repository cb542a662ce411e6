internal import Quantities

/// What the printed text says of a model's answer: a value that is printed in the picture is right
/// more often than one that is not. What the picture tells its reader to answer is no print of it.
enum Proof {
  /// What it multiplies the odds of being right by: `Benchmarks/RESULTS.md`, "Printed and not printed".
  static let printed = 1.3
  static let numberAlone = 0.9
  static let notPrinted = 0.12

  /// The answer with its confidence as the text makes it; unchanged where no text was read or nothing
  /// was answered.
  static func weigh(_ answer: Answer, against seen: String?) -> Answer {
    guard let seen, let text = answer.text else { return answer }
    var answer = answer
    answer.confidence = shifted(
      answer.confidence, by: factor(of: text, in: seen.split(separator: "\n").map(String.init)))
    return answer
  }

  /// The answer with the line that it is printed on as evidence, and its confidence as that makes it.
  static func prove(_ answer: Answer, by lines: [Line]) -> Answer {
    guard let text = answer.text, answer.evidence == nil else { return answer }
    var answer = answer
    answer.confidence = shifted(answer.confidence, by: factor(of: text, in: lines.map(\.text)))
    let wanted = QuantityReader.standard.quantities(in: text)
    let told = PrintedInstruction.places(in: lines.map(\.text))
    let places = lines.indices.filter { !told.contains($0) }.compactMap { place -> Evidence? in
      let line = lines[place]
      let found = QuantityReader.standard.quantities(in: line.text).first { printed in
        wanted.contains { $0.canonical == printed.canonical }
      }
      return found.map {
        Evidence(
          text: line.text, quadrilateral: line.quadrilateral, start: $0.range.lowerBound,
          end: $0.range.upperBound, textConfidence: line.confidence, because: ["printed"])
      }
    }
    // Printed twice, it has no one place.
    if places.count == 1 { answer.evidence = places[0] }
    return answer
  }

  private static func factor(of text: String, in lines: [String]) -> Double {
    let wanted = QuantityReader.standard.quantities(in: text)
    let values = Set(wanted.map { $0.upper ?? $0.value })
    var hasNumber = false
    let told = PrintedInstruction.places(in: lines)
    for (place, line) in lines.enumerated() where !told.contains(place) {
      for printed in QuantityReader.standard.quantities(in: line) {
        if wanted.contains(where: {
          $0.unit == printed.unit && values.contains(printed.upper ?? printed.value)
        }) {
          return Self.printed
        }
        hasNumber = hasNumber || values.contains(printed.upper ?? printed.value)
      }
      hasNumber =
        hasNumber
        || QuantityReader.standard.bareNumbers(in: line).contains { values.contains($0.value) }
    }
    return hasNumber ? numberAlone : notPrinted
  }

  private static func shifted(_ confidence: Double, by factor: Double) -> Double {
    let confidence = min(max(confidence, 0.001), 0.999)
    let odds = factor * confidence / (1 - confidence)
    return odds / (1 + odds)
  }
}
