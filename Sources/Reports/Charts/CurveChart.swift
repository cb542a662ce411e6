import Foundation

/// Curves through points of the unit square: shares against shares.
public struct CurveChart: Chart {
  public struct Point: Sendable, Hashable {
    /// 0 … 1 each.
    public var x: Double
    public var y: Double
    /// What else is known of the point, in words.
    public var note: String

    public init(x: Double, y: Double, note: String) {
      self.x = x
      self.y = y
      self.note = note
    }
  }

  public let name: String
  public let title: String
  public let xTitle: String
  public let yTitle: String
  /// In order.
  public let points: [Point]
  /// Whether a dashed line shows where both shares are equal.
  public let hasDiagonal: Bool

  public init(
    name: String, title: String, xTitle: String, yTitle: String, points: [Point],
    hasDiagonal: Bool = false
  ) {
    self.name = name
    self.title = title
    self.xTitle = xTitle
    self.yTitle = yTitle
    self.points = points
    self.hasDiagonal = hasDiagonal
  }

  public var vegaLite: String {
    let rows = points.enumerated().map { place, point in
      "{\"place\":\(place),\"x\":\(JSON.number(point.x)),\"y\":\(JSON.number(point.y)),"
        + "\"note\":\(JSON.text(point.note))}"
    }
    let axis = "\"type\":\"quantitative\",\"scale\":{\"domain\":[0,1]}"
    let places =
      "\"x\":{\"field\":\"x\",\(axis),\"title\":\(JSON.text(xTitle))},"
      + "\"y\":{\"field\":\"y\",\(axis),\"title\":\(JSON.text(yTitle))}"
    let diagonal = """
      {"data":{"values":[{"x":0,"y":0},{"x":1,"y":1}]},"mark":{"type":"line","strokeDash":[4,4],\
      "color":"#888","strokeWidth":1},"encoding":{\(places)}},
      """
    let colour = ChartStyle.light[0]
    return """
      {"$schema":"https://vega.github.io/schema/vega-lite/v6.json","width":"container","height":240,\
      "layer":[\(hasDiagonal ? diagonal : "")\
      {"data":{"values":[\(rows.joined(separator: ","))]},"mark":{"type":"line","color":"\(colour)",\
      "point":{"color":"\(colour)","size":24}},"encoding":{\(places),\
      "order":{"field":"place","type":"quantitative"},\
      "tooltip":[{"field":"x","format":".3f","title":\(JSON.text(xTitle))},\
      {"field":"y","format":".3f","title":\(JSON.text(yTitle))},{"field":"note","title":" "}]}}]}
      """
  }

  public var table: ChartTable {
    ChartTable(
      [xTitle, yTitle, "note"],
      points.map { [ChartTable.number($0.x), ChartTable.number($0.y), $0.note] })
  }

  public func drawing() -> (width: Double, height: Double, marks: String) {
    let width = ChartStyle.width
    let (left, top, right, bottom) = (50.0, 10.0, width - 14, 240.0)
    let x = { (share: Double) in left + (right - left) * share }
    let y = { (share: Double) in bottom - (bottom - top) * share }
    var marks = ""
    for share in [0.0, 0.2, 0.4, 0.6, 0.8, 1.0] {
      marks += SVG.rule(x1: left, y1: y(share), x2: right, y2: y(share))
      marks += SVG.text(SVG.label(share), x: left - 6, y: y(share) + 4, anchor: .end)
      marks += SVG.text(SVG.label(share), x: x(share), y: bottom + 18, anchor: .middle)
    }
    if hasDiagonal { marks += SVG.rule(x1: x(0), y1: y(0), x2: x(1), y2: y(1), isDashed: true) }
    marks += SVG.curve(points.map { (x($0.x), y($0.y)) }, series: 0)
    for point in points {
      marks += SVG.circle(
        x: x(point.x), y: y(point.y), radius: 2.5, series: 0,
        tooltip: "\(xTitle) \(SVG.label(point.x)), \(yTitle) \(SVG.label(point.y)); \(point.note)")
    }
    marks += SVG.text(xTitle, x: (left + right) / 2, y: bottom + 38, anchor: .middle)
    marks += SVG.text(yTitle, x: left + 6, y: top + 12)
    return (width, bottom + 46, marks)
  }
}
