internal import Catalogue
public import Readings

extension RunReaders {
  /// Reads one question from end to end – open, read, refine, rules, close – outside any run.
  ///
  /// - Throws: as readers and refiners do.
  public func answers(
    to question: Question, rules: Normaliser
  ) async throws -> [(answer: Answer, outcome: Outcome)] {
    try await reader.open()
    let answers: [Answer]
    do {
      answers = try await reader.read(question)
    } catch {
      await reader.close()
      throw error
    }
    await reader.close()
    var outcomes: [(answer: Answer, outcome: Outcome)] = []
    let toRefine = answers.filter { rules.isToBeRefined($0, refiner == nil ? .never : refine) }
    if !toRefine.isEmpty { try await refiner?.open() }
    for answer in answers {
      guard let attribute = question.attributes.first(where: { $0.name == answer.attribute }) else {
        continue
      }
      var refinement: Refinement?
      if let text = answer.text, toRefine.contains(answer) {
        refinement = try await refiner?.refine(
          RawAnswer(text: text, attribute: attribute, seen: answer.seen))
      }
      outcomes.append((answer, rules.outcome(of: answer, refined: refinement, for: attribute)))
    }
    if !toRefine.isEmpty { await refiner?.close() }
    return outcomes
  }
}
