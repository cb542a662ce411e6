internal import Catalogue
internal import Foundation
internal import Ledger
public import Pipeline
internal import Readings

/// Takes annotations that Label Studio exported (its JSON format) back into a run, as corrections.
///
/// Of a task's annotations the last one counts. An attribute that was asked and has no text is not
/// shown. What is said already is not said again, so the same file can be taken twice.
public struct LabelStudioImport: Sendable {
  /// What became of the rows of annotated tasks.
  public struct Summary: Sendable, Hashable {
    /// Rows that the file says something new about.
    public var added = 0
    /// Rows for which the run's corrections say the same already.
    public var known = 0
    /// Rows whose text is no value of their attribute, or which the run does not have, in sentences.
    public var refused: [String] = []
    /// Tasks that nobody annotated.
    public var untouchedTasks = 0
  }

  private let run: Run
  private let who: String

  /// - Parameter who: whose corrections they are.
  public init(_ run: Run, who: String) {
    self.run = run
    self.who = who
  }

  /// Reads the file and adds all that is new in one transaction.
  ///
  /// - Throws: `ExchangeError` where the file is no such export or is of another run; `LedgerError`.
  public func read(_ path: String) async throws -> Summary {
    let tasks: [AnnotatedTask]
    do {
      tasks = try JSONDecoder().decode(
        [AnnotatedTask].self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw ExchangeError(
        "\(path) is no list of tasks that `measurand export --format label-studio` began and Label "
          + "Studio exported as JSON: \(error)")
    }
    if let foreign = tasks.first(where: { $0.data.run != run.description.id }) {
      throw ExchangeError("\(path) has tasks of another run (\(foreign.data.run)); name that run")
    }
    let ledger = try run.corrections()
    var book = CorrectionBook()
    for correction in try ledger.corrections() { book.add(correction) }
    var reading = Reading(
      rules: try Normaliser(schema: run.schema), views: try run.views(), book: book, who: who)
    for task in tasks {
      guard let annotation = task.annotations?.last else {
        reading.summary.untouchedTasks += 1
        continue
      }
      try reading.take(task, annotation)
    }
    if !reading.found.isEmpty { _ = try await ledger.add(reading.found) }
    return reading.summary
  }
}

/// What is read of a task: Label Studio writes much more, and predictions as mere numbers.
private struct AnnotatedTask: Decodable {
  var data: LabelStudioTask.Contents
  var annotations: [LabelStudioTask.Results]?
}

/// The state of reading a file.
private struct Reading {
  let rules: Normaliser
  let views: [LedgerView]
  let book: CorrectionBook
  let who: String
  let at = Date().formatted(.iso8601)
  var summary = LabelStudioImport.Summary()
  var found: [Correction] = []

  mutating func take(_ task: AnnotatedTask, _ annotation: LabelStudioTask.Results) throws {
    for asked in task.data.rows {
      guard let row = try row(asked) else {
        summary.refused.append("row \(asked.index): the run has no such row")
        continue
      }
      let text = annotation.result.last {
        $0.type == "textarea" && $0.fromName == asked.attribute
      }?.value.text?.last?.trimmingCharacters(in: .whitespacesAndNewlines)
      var value: String?
      if let text, !text.isEmpty {
        guard case .value(let canonical) = rules.verdict(on: text, for: asked.attribute) else {
          summary.refused.append(
            "row \(asked.index): '\(text.prefix(80))' is no value of \(asked.attribute)")
          continue
        }
        value = canonical
      }
      note(row, value)
    }
  }

  private mutating func note(_ row: LedgerRow, _ value: String?) {
    if let said = book.answer(at: row.row.position), said.value == value {
      summary.known += 1
      return
    }
    var prediction: String?
    if case .value(let text) = row.outcome { prediction = text }
    summary.added += 1
    found.append(
      Correction(
        position: row.row.position, index: row.row.index, attribute: row.row.attribute,
        imageLink: row.row.imageLink, who: who, at: at, value: value, prediction: prediction))
  }

  private func row(_ asked: LabelStudioTask.Asked) throws -> LedgerRow? {
    for view in views {
      if let row = try view.rows(at: [asked.position]).first {
        return row.row.index == asked.index && row.row.attribute == asked.attribute ? row : nil
      }
    }
    return nil
  }
}
