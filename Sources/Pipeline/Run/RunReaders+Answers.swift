internal import Catalogue
public import Readings

extension RunReaders {
  /// Gets reader and refiner ready for any number of questions.
  ///
  /// - Throws: what either throws; nothing stays open then.
  public func open() async throws {
    try await reader.open()
    do {
      try await refiner?.open()
    } catch {
      await reader.close()
      throw error
    }
  }

  /// Lets go of what `open` took.
  public func close() async {
    await refiner?.close()
    await reader.close()
  }

  /// Reads one question from end to end between `open` and `close`.
  ///
  /// - Throws: as readers and refiners do.
  public func answersWhileOpen(
    to question: Question, rules: Normaliser
  ) async throws -> [(Answer, Outcome)] {
    var outcomes: [(Answer, Outcome)] = []
    for answer in try await reader.read(question) {
      if let outcome = try await outcome(of: answer, to: question, rules) {
        outcomes.append((answer, outcome))
      }
    }
    return outcomes
  }

  /// Refined where it is to be, then by the rules; `nil` for what was not asked.
  private func outcome(
    of answer: Answer, to question: Question, _ rules: Normaliser
  ) async throws -> Outcome? {
    guard let attribute = question.attributes.first(where: { $0.name == answer.attribute }) else {
      return nil
    }
    var refinement: Refinement?
    if let text = answer.text, rules.isToBeRefined(answer, refiner == nil ? .never : refine) {
      refinement = try await refiner?.refine(
        RawAnswer(text: text, attribute: attribute, seen: answer.seen))
    }
    return rules.outcome(of: answer, refined: refinement, for: attribute)
  }

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
      if let outcome = try await outcome(of: answer, to: question, rules) {
        outcomes.append((answer, outcome))
      }
    }
    if !toRefine.isEmpty { await refiner?.close() }
    return outcomes
  }
}
