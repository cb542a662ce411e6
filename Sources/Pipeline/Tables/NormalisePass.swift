public import Catalogue
internal import Foundation
internal import Readings

/// `measurand normalise`: a table of raw answers → predictions, by rules alone, as a stream.
public struct NormalisePass {
  private let rules: Normaliser
  private let schema: Schema
  private let columns: RunConfiguration.Columns
  private let answerColumn: String

  /// What the pass did with the rows.
  public struct Report: Codable, Sendable, Hashable {
    public var rows = 0
    public var value = 0
    /// Answers that say nothing is shown.
    public var nothing = 0
    /// Answers that the rules cannot settle; left blank.
    public var unclear = 0
    /// Rows that could not be read; told on standard error and left out or blank.
    public var failed = 0
    /// Why answers were unclear, with the number of rows.
    public var reasons: [String: Int] = [:]

    public func json() throws -> String {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  /// - Parameter assumesUsualUnit: a number without a unit gets the attribute's usual one.
  public init(
    schema: Schema, columns: RunConfiguration.Columns, answerColumn: String,
    assumesUsualUnit: Bool = true
  ) throws(RunError) {
    do {
      rules = try Normaliser(schema: schema, assumesUsualUnit: assumesUsualUnit)
    } catch {
      throw .unusable("\(error)")
    }
    self.schema = schema
    self.columns = columns
    self.answerColumn = answerColumn
  }

  /// Reads `answers`, writes `out` whole or not at all.
  ///
  /// - Parameter rejected: told each row that could not be read, in a sentence.
  /// - Throws: `.unusable` when a file or a column is missing.
  public func run(
    answers: String, out: String, rejected: (String) -> Void = { _ in }
  ) throws(RunError) -> Report {
    do {
      let table = try CSVReader(path: answers)
      let header = try CSVHeader(readingFrom: table)
      let index = try columns.index.map(header.required) ?? header.position(of: "index")
      let attribute = try header.required(columns.attribute)
      let answer = try header.required(answerColumn)
      let writer = try CSVWriter(path: out, header: ["index", "prediction"])
      var report = Report()
      while let step = try table.next() {
        defer { report.rows += 1 }
        guard case .record = step, table.fieldCount == header.names.count else {
          report.failed += 1
          rejected("\(answers), line \(table.line): \(Self.reason(step, table, header))")
          continue
        }
        let name = table.text(attribute)
        guard schema[name] != nil else {
          report.failed += 1
          rejected("\(answers), line \(table.line): no attribute `\(name)` in the schema")
          try writer.write([index.map(table.text) ?? String(report.rows), ""])
          continue
        }
        let value = settle(table.text(answer), name, &report)
        try writer.write([index.map(table.text) ?? String(report.rows), value])
      }
      try writer.finish()
      return report
    } catch {
      throw .unusable("\(error)")
    }
  }

  private func settle(_ text: String, _ attribute: String, _ report: inout Report) -> String {
    switch rules.verdict(on: text, for: attribute) {
    case .value(let value):
      report.value += 1
      return value
    case .nothing:
      report.nothing += 1
    case .unclear(let reason):
      report.unclear += 1
      report.reasons[reason, default: 0] += 1
    }
    return ""
  }

  private static func reason(
    _ step: CSVReader.Step, _ table: CSVReader, _ header: CSVHeader
  ) -> String {
    if case .bad(let fault) = step { return fault.description }
    return "the row has \(table.fieldCount) fields and the header \(header.names.count)"
  }
}
