import Foundation

/// Figures between 0 and 1, each a point with its interval, from the top down in the order given.
public struct IntervalChart: Chart {
  public struct Row: Sendable, Hashable {
    public var name: String
    /// 0 … 1.
    public var value: Double
    /// `nil` where it cannot be told.
    public var interval: ClosedRange<Double>?

    public init(name: String, value: Double, interval: ClosedRange<Double>?) {
      self.name = name
      self.value = value
      self.interval = interval
    }
  }

  public let name: String
  public let title: String
  /// What the figures are: `F1`.
  public let measure: String
  public let rows: [Row]

  public init(name: String, title: String, measure: String, rows: [Row]) {
    self.name = name
    self.title = title
    self.measure = measure
    self.rows = rows
  }

  public var vegaLite: String {
    let values = rows.map { row in
      "{\"name\":\(JSON.text(row.name)),\"value\":\(JSON.number(row.value)),"
        + "\"low\":\(JSON.number(low(row))),\"high\":\(JSON.number(high(row)))}"
    }
    let colour = JSON.text(ChartStyle.light[0])
    let scale = "\"type\":\"quantitative\",\"scale\":{\"domain\":[0,1]}"
    return """
      {"$schema":"https://vega.github.io/schema/vega-lite/v6.json","width":"container",\
      "autosize":{"type":"fit-x","contains":"padding"},"height":\(24 * max(rows.count, 1)),\
      "data":{"values":[\(values.joined(separator: ","))]},"encoding":{"y":{"field":"name",\
      "type":"nominal","sort":null,"title":null,"axis":{"labelLimit":240,"ticks":false}},\
      "tooltip":[{"field":"name","title":" "},{"field":"value","format":".3f",\
      "title":\(JSON.text(measure))},{"field":"low","format":".3f","title":"from"},\
      {"field":"high","format":".3f","title":"to"}]},"layer":[\
      {"mark":{"type":"rule","color":\(colour),"strokeWidth":2},"encoding":{"x":{"field":"low",\(scale),\
      "title":\(JSON.text(measure))},"x2":{"field":"high"}}},\
      {"mark":{"type":"point","filled":true,"size":70,"opacity":1,"color":\(colour)},\
      "encoding":{"x":{"field":"value",\(scale),"title":\(JSON.text(measure))}}}]}
      """
  }

  public var table: ChartTable {
    ChartTable(
      ["name", measure, "from", "to"],
      rows.map { row in
        [
          row.name, ChartTable.number(row.value),
          row.interval.map { ChartTable.number($0.lowerBound) } ?? "",
          row.interval.map { ChartTable.number($0.upperBound) } ?? "",
        ]
      })
  }

  private func low(_ row: Row) -> Double { row.interval?.lowerBound ?? row.value }
  private func high(_ row: Row) -> Double { row.interval?.upperBound ?? row.value }

  public func drawing() -> (width: Double, height: Double, marks: String) {
    let width = ChartStyle.width
    let left = min(240, 16 + 7.4 * Double(rows.map(\.name.count).max() ?? 0))
    let right = width - 46
    let step = 24.0
    let bottom = step * Double(rows.count) + 4
    let x = { (share: Double) in left + (right - left) * share }
    var marks = ""
    for share in [0.0, 0.25, 0.5, 0.75, 1.0] {
      marks += SVG.rule(x1: x(share), y1: 0, x2: x(share), y2: bottom)
      marks += SVG.text(SVG.label(share), x: x(share), y: bottom + 16, anchor: .middle)
    }
    for (place, row) in rows.enumerated() {
      let y = step * (Double(place) + 0.5)
      marks += SVG.text(row.name, x: left - 8, y: y + 4, anchor: .end)
      marks += SVG.curve([(x(low(row)), y), (x(high(row)), y)], series: 0)
      marks += SVG.circle(
        x: x(row.value), y: y, radius: 4.5, series: 0,
        tooltip: "\(row.name): \(SVG.label(row.value)) \(measure)")
      marks += SVG.text(String(format: "%.3f", row.value), x: right + 6, y: y + 4)
    }
    marks += SVG.text(measure, x: (left + right) / 2, y: bottom + 34, anchor: .middle)
    return (width, bottom + 42, marks)
  }
}
