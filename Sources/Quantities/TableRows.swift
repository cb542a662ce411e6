/// The rows of a tab-separated table, without comments, empty lines and the header.
struct TableRows: Sequence {
  struct Row {
    let file: String
    let line: Int
    let fields: [Substring]

    func error(_ field: String, _ reason: String) -> TableError {
      TableError(file: file, line: line, field: field, reason: reason)
    }

    /// The text of a field that must not be empty.
    func field(_ place: Int, _ name: String) throws(TableError) -> String {
      guard place < fields.count, !fields[place].isEmpty else {
        throw error(name, "is missing; write it in column \(place + 1)")
      }
      return String(fields[place])
    }

    /// An exact number written `a`, `a.b` or `a/b`.
    func fraction(_ place: Int, _ name: String) throws(TableError) -> Rational {
      let text = try field(place, name)
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count <= 2, let above = Rational(decimal: parts[0]),
        let under = parts.count == 2 ? Rational(decimal: parts[1]) : .one,
        let value = above.divided(by: under)
      else { throw error(name, "`\(text)` is no number; write `12`, `0.5` or `1/3`") }
      return value
    }
  }

  private let rows: [Row]

  init(_ text: String, file: String) {
    var rows: [Row] = []
    var header = true
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      if header {
        header = false
        continue
      }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      rows.append(Row(file: file, line: index + 1, fields: fields))
    }
    self.rows = rows
  }

  func makeIterator() -> IndexingIterator<[Row]> { rows.makeIterator() }
}
