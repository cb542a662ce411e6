public import Catalogue
internal import Ledger
internal import Readings

/// Raw answers as a table: what readers said of each row, before anybody rewrote it.
public enum AnswersTable {
  static let columns = ["index", "image_link", "entity_name", "answer", "confidence", "reader"]

  /// Writes the raw answers of a run, in its ledgers' order; rows that failed have a blank answer.
  public static func write(_ run: Run, to path: String) throws {
    let writer = try CSVWriter(path: path, header: columns)
    try run.forEachRow { row in
      try writer.write([
        row.row.index, row.row.imageLink, row.row.attribute, row.answer?.text ?? "",
        row.answer.map { rounded($0.confidence) } ?? "", row.answer?.reader ?? "",
      ])
    }
    try writer.finish()
  }

  private static func rounded(_ confidence: Double) -> String {
    "\((confidence * 10_000).rounded() / 10_000)"
  }

  /// The answers in a column, by the row's position in the table.
  ///
  /// - Throws: `TableError` where the table or the column is missing.
  public static func answers(
    in path: String, column: String, columns: CatalogueColumns, schema: Schema
  ) throws -> [Int: String] {
    let reader = try CatalogueReader(path: path, columns: columns, schema: schema)
    guard reader.columns.contains(column) else {
      throw RunError.unusable(
        "\(path) has no column `\(column)`; it has \(reader.columns.joined(separator: ", "))")
    }
    var answers: [Int: String] = [:]
    while let entry = try reader.next() {
      if case .row(let row) = entry { answers[row.position] = reader.text(ofColumn: column) }
    }
    return answers
  }
}
