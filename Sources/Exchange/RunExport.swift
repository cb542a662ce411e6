internal import Catalogue
internal import Foundation
public import Imaging
internal import Ledger
public import Pipeline
internal import Readings

/// Gives a run out as a file of a common format: predictions, or what people say is right.
public struct RunExport: Sendable {
  public enum Format: String, Sendable, CaseIterable {
    /// A table with a header; with `entity_value` it is a truth table for `score` and `train`.
    case csv
    /// One JSON object a row.
    case jsonl
    /// Tasks of Label Studio, one an image, with predictions, and with annotations of what people say.
    case labelStudio = "label-studio"
    /// Evidence as COCO annotations.
    case coco
  }

  /// What was written.
  public struct Summary: Sendable, Hashable {
    public var rows = 0
    /// Images whose size cannot be told, and whose evidence was left out of formats that need it.
    public var unreadableImages = 0
  }

  private let run: Run
  private let isOnlyCorrected: Bool
  private let isSpreadsheetSafe: Bool
  private let book: CorrectionBook

  /// - Parameters:
  ///   - isOnlyCorrected: only rows that people have an answer for.
  ///   - isSpreadsheetSafe: texts of a table that a spreadsheet would take for a formula begin with
  ///     an apostrophe.
  /// - Throws: `LedgerError` where the run's corrections cannot be read.
  public init(_ run: Run, isOnlyCorrected: Bool = false, isSpreadsheetSafe: Bool = false) throws {
    self.run = run
    self.isOnlyCorrected = isOnlyCorrected
    self.isSpreadsheetSafe = isSpreadsheetSafe
    var book = CorrectionBook()
    for correction in try run.corrections().corrections() { book.add(correction) }
    self.book = book
  }

  /// Writes the file whole or not at all.
  ///
  /// - Parameter image: link → picture, asked only by formats that need pictures' sizes.
  public func write(
    _ format: Format, to path: String, image: @Sendable (String) async throws -> Image
  ) async throws -> Summary {
    switch format {
    case .csv: try writeTable(path)
    case .jsonl: try writeLines(path)
    case .labelStudio: try await writeTasks(path, image)
    case .coco: try await writeAnnotations(path, image)
    }
  }

  private func writeTable(_ path: String) throws -> Summary {
    let table = try CSVWriter(path: path, header: ExportedRow.columns)
    var summary = Summary()
    try forEachRow { row, _ in
      let fields = row.fields
      try table.write(isSpreadsheetSafe ? fields.map(Self.defused) : fields)
      summary.rows += 1
    }
    try table.finish()
    return summary
  }

  private func writeLines(_ path: String) throws -> Summary {
    let file = try WholeFile(path)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var summary = Summary()
    try forEachRow { row, _ in
      try file.write(String(decoding: try encoder.encode(row), as: UTF8.self) + "\n")
      summary.rows += 1
    }
    try file.finish()
    return summary
  }

  /// Rows in the catalogue's order; rows that the catalogue reader rejected are left out.
  func forEachRow(_ body: (ExportedRow, ViewedRow) throws -> Void) throws {
    var rows = try RunRowSequence(run)
    while let row = try rows.next() {
      let correction = book.answer(at: row.row.row.position)
      guard row.row.rejection == nil, correction != nil || !isOnlyCorrected else { continue }
      try body(ExportedRow(row, correction: correction), row)
    }
  }

  /// A spreadsheet takes a text that begins so for a formula (OWASP, CSV Injection).
  static func defused(_ text: String) -> String {
    guard let first = text.first, "=+-@\t\r".contains(first) else { return text }
    return "'" + text
  }

  /// The upright sizes of the pictures by link; `nil` where a picture cannot be had.
  func sizes(
    of links: Set<String>, _ image: @Sendable (String) async throws -> Image
  ) async -> [String: (width: Int, height: Int)] {
    var sizes: [String: (width: Int, height: Int)] = [:]
    for link in links.sorted() {
      guard let picture = try? await image(link), let pixels = try? picture.pixels(longestSide: 32)
      else { continue }
      sizes[link] = (pixels.sourceWidth, pixels.sourceHeight)
    }
    return sizes
  }

  /// Tells the run from others.
  var runIdentifier: String { run.description.id }

  /// The schema's attributes, by name.
  var attributes: [String] { run.schema.attributes.map(\.name) }
}
