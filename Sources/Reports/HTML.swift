/// Text as it stands in a page: nothing that a catalogue or a picture says becomes markup.
enum HTML {
  static func text(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension HTML {
  /// A table that scrolls by itself where it is too wide. Columns without any text below the header are
  /// left out.
  ///
  /// - Parameter textColumns: columns that hold words: to the left, and broken where they are long.
  static func table(_ header: [String], _ rows: [[String]], textColumns: Set<Int> = []) -> String {
    let columns = header.indices.filter { column in
      rows.isEmpty || rows.contains { column < $0.count && !$0[column].isEmpty }
    }
    func line(_ cells: [String], _ tag: String) -> String {
      let marked = columns.map { column in
        let kind = textColumns.contains(column) ? " class=\"text\"" : ""
        return "<\(tag)\(kind)>\(text(column < cells.count ? cells[column] : ""))</\(tag)>"
      }
      return "<tr>\(marked.joined())</tr>\n"
    }
    return "<div class=\"wide\"><table>\n<thead>\(line(header, "th"))</thead>\n<tbody>"
      + rows.map { line($0, "td") }.joined() + "</tbody></table></div>\n"
  }
}
