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
  /// A table that scrolls by itself where it is too wide.
  ///
  /// - Parameter textColumns: columns that hold words: to the left, and broken where they are long.
  static func table(_ header: [String], _ rows: [[String]], textColumns: Set<Int> = []) -> String {
    func line(_ cells: [String], _ tag: String) -> String {
      "<tr>"
        + cells.enumerated().map { place, cell in
          let kind = textColumns.contains(place) ? " class=\"text\"" : ""
          return "<\(tag)\(kind)>\(text(cell))</\(tag)>"
        }.joined() + "</tr>\n"
    }
    return "<div class=\"wide\"><table>\n<thead>\(line(header, "th"))</thead>\n<tbody>"
      + rows.map { line($0, "td") }.joined() + "</tbody></table></div>\n"
  }
}
