import Foundation

/// The few marks that charts are drawn with. Numbers are pixels of the drawing, to a tenth.
enum SVG {
  enum Anchor: String { case start, middle, end }

  static func number(_ value: Double) -> String {
    let text = String(format: "%.1f", value)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  static func rectangle(
    x: Double, y: Double, width: Double, height: Double, series: Int, opacity: Double = 1,
    tooltip: String
  ) -> String {
    let faint = opacity < 1 ? " fill-opacity=\"\(String(format: "%.2f", opacity))\"" : ""
    return
      "<rect class=\"\(ChartStyle.seriesClass(series))\"\(faint) x=\"\(number(x))\" y=\"\(number(y))\" "
      + "width=\"\(number(max(width, 0)))\" height=\"\(number(max(height, 0)))\">"
      + "<title>\(HTML.text(tooltip))</title></rect>\n"
  }

  static func circle(x: Double, y: Double, radius: Double, series: Int, tooltip: String) -> String {
    "<circle class=\"\(ChartStyle.seriesClass(series))\" cx=\"\(number(x))\" cy=\"\(number(y))\" "
      + "r=\"\(number(radius))\"><title>\(HTML.text(tooltip))</title></circle>\n"
  }

  static func curve(_ points: [(x: Double, y: Double)], series: Int) -> String {
    let places = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    return "<polyline class=\"\(ChartStyle.seriesClass(series)) curve\" points=\"\(places)\"/>\n"
  }

  static func rule(
    x1: Double, y1: Double, x2: Double, y2: Double, isDashed: Bool = false
  ) -> String {
    "<line class=\"rule\(isDashed ? " dashed" : "")\" x1=\"\(number(x1))\" y1=\"\(number(y1))\" x2=\"\(number(x2))\" "
      + "y2=\"\(number(y2))\"/>\n"
  }

  static func text(_ text: String, x: Double, y: Double, anchor: Anchor = .start) -> String {
    "<text x=\"\(number(x))\" y=\"\(number(y))\" text-anchor=\"\(anchor.rawValue)\">"
      + "\(HTML.text(text))</text>\n"
  }

  /// Text that rises to the right from its place, for the heads of narrow columns.
  static func slantedText(_ text: String, x: Double, y: Double) -> String {
    "<text x=\"\(number(x))\" y=\"\(number(y))\" "
      + "transform=\"rotate(-40 \(number(x)) \(number(y)))\">\(HTML.text(text))</text>\n"
  }

  /// A square and a name for each series, in as many lines as they need; and how high that is.
  ///
  /// - Parameter colours: the series' colours; as they are numbered where it is empty.
  static func legend(
    _ names: [String], colours: [Int] = [], from left: Double, to right: Double, y top: Double
  ) -> (marks: String, height: Double) {
    guard names.count > 1 else { return ("", 0) }
    var marks = ""
    var place = (x: left, y: top + 12)
    for (series, name) in names.enumerated() {
      let width = 22 + 6.8 * Double(name.count)
      if place.x + width > right, place.x > left { place = (left, place.y + 18) }
      marks += rectangle(
        x: place.x, y: place.y - 9, width: 10, height: 10,
        series: colours.isEmpty ? series : colours[series], tooltip: name)
      marks += text(name, x: place.x + 15, y: place.y)
      place.x += width + 8
    }
    return (marks, place.y - top + 10)
  }

  /// A count as it is read: `45 127`, and small shares with three digits.
  static func label(_ value: Double) -> String {
    guard value == value.rounded(), abs(value) < 1e15 else { return String(format: "%.3g", value) }
    var digits = String(Int(abs(value)))
    var result = ""
    while digits.count > 3 {
      result = "\u{202F}" + digits.suffix(3) + result
      digits = String(digits.dropLast(3))
    }
    return (value < 0 ? "−" : "") + digits + result
  }
}
