/// A table for the terminal: columns as wide as their widest cell, the first to the left and the
/// others to the right.
struct TextTable {
  private var rows: [[String]]

  init(header: [String]) { rows = [header] }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// Columns whose cells are all empty below the header are left out.
  func lines() -> [String] {
    let columns = (rows.first ?? []).indices.filter { column in
      column == 0
        || rows.dropFirst().contains { $0.indices.contains(column) && !$0[column].isEmpty }
    }
    let widths = columns.map { column in
      rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = zip(columns, widths).map { column, width in
        let cell = row.indices.contains(column) ? row[column] : ""
        let space = String(repeating: " ", count: width - cell.count)
        return column == 0 ? cell + space : space + cell
      }
      let line = cells.joined(separator: "  ")
      return line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? ""
    }
  }
}
