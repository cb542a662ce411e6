import Foundation

/// Which category was answered where which was right: a square for each pair, darker for a greater
/// share of its row, in one colour where both are the same and in another where not.
public struct ConfusionChart: Chart {
  public struct Cell: Sendable, Hashable {
    public var right: String
    public var answered: String
    public var rows: Int
    /// Of all rows with this right category, 0 … 1.
    public var share: Double

    public init(right: String, answered: String, rows: Int, share: Double) {
      self.right = right
      self.answered = answered
      self.rows = rows
      self.share = share
    }

    fileprivate var series: Int { right == answered ? 2 : 1 }
    /// Never so dark that the count on it cannot be read.
    fileprivate var opacity: Double { 0.12 + 0.5 * share }
  }

  public let name: String
  public let title: String
  /// From the top down.
  public let right: [String]
  /// From left to right.
  public let answered: [String]
  public let cells: [Cell]

  public init(name: String, title: String, right: [String], answered: [String], cells: [Cell]) {
    self.name = name
    self.title = title
    self.right = right
    self.answered = answered
    self.cells = cells
  }

  public var vegaLite: String {
    let rows = cells.map { cell in
      "{\"right\":\(JSON.text(cell.right)),\"answered\":\(JSON.text(cell.answered)),"
        + "\"rows\":\(cell.rows),\"share\":\(JSON.number(cell.share)),"
        + "\"opacity\":\(JSON.number(cell.opacity)),"
        + "\"colour\":\(JSON.text(ChartStyle.light[cell.series]))}"
    }
    return """
      {"$schema":"https://vega.github.io/schema/vega-lite/v6.json","width":"container",\
      "autosize":{"type":"fit-x","contains":"padding"},"height":\(26 * max(right.count, 1)),\
      "data":{"values":[\(rows.joined(separator: ","))]},"encoding":{\
      "y":{"field":"right","type":"nominal","sort":\(JSON.list(right)),"title":"right",\
      "scale":{"domain":\(JSON.list(right))}},\
      "x":{"field":"answered","type":"nominal","sort":\(JSON.list(answered)),"title":"answered",\
      "scale":{"domain":\(JSON.list(answered))},"axis":{"orient":"top","labelAngle":-40}},\
      "tooltip":[{"field":"right","title":"right"},{"field":"answered","title":"answered"},\
      {"field":"rows","format":","},{"field":"share","format":".1%","title":"of the row"}]},"layer":[\
      {"mark":{"type":"rect"},"encoding":{"color":{"field":"colour","type":"nominal","scale":null},\
      "opacity":{"field":"opacity","type":"quantitative","scale":null}}},\
      {"mark":"text","encoding":{"text":{"field":"rows","format":","}}}]}
      """
  }

  public var table: ChartTable {
    ChartTable(
      ["right", "answered", "rows", "share"],
      cells.map { [$0.right, $0.answered, String($0.rows), ChartTable.number($0.share)] })
  }

  public func drawing() -> (width: Double, height: Double, marks: String) {
    let width = ChartStyle.width
    let left = min(150, 16 + 7.4 * Double(right.map(\.count).max() ?? 0))
    let step = 26.0
    let column = (width - left - 40) / Double(max(answered.count, 1))
    let top = 12 + 5 * Double(answered.map(\.count).max() ?? 0)
    var marks = ""
    for (place, unit) in answered.enumerated() {
      let x = left + column * (Double(place) + 0.5)
      marks += SVG.slantedText(unit, x: x, y: top - 6)
    }
    for (place, unit) in right.enumerated() {
      marks += SVG.text(
        unit, x: left - 8, y: top + step * (Double(place) + 0.5) + 4, anchor: .end)
    }
    for cell in cells {
      guard let row = right.firstIndex(of: cell.right),
        let place = answered.firstIndex(of: cell.answered)
      else { continue }
      let (x, y) = (left + column * Double(place), top + step * Double(row))
      marks += SVG.rectangle(
        x: x + 1, y: y + 1, width: column - 2, height: step - 2, series: cell.series,
        opacity: cell.opacity,
        tooltip: "\(cell.right) answered as \(cell.answered): \(cell.rows) rows")
      marks += SVG.text(
        SVG.label(Double(cell.rows)), x: x + column / 2, y: y + step / 2 + 4, anchor: .middle)
    }
    return (width, top + step * Double(right.count) + 4, marks)
  }
}
