import Foundation

/// Counts over equal steps from 0 to 1, stacked by series.
public struct ShareHistogram: Chart {
  public struct Series: Sendable, Hashable {
    public var name: String
    /// By step.
    public var counts: [Int]
    /// The colour's number in `ChartStyle`.
    var colour: Int
  }

  public let name: String
  public let title: String
  /// What the axis measures: `confidence`.
  public let measure: String
  /// The lowest first.
  public let series: [Series]

  init(name: String, title: String, measure: String, series: [Series]) {
    self.name = name
    self.title = title
    self.measure = measure
    self.series = series.filter { $0.counts.contains { $0 > 0 } }
  }

  private var steps: Int { series.map(\.counts.count).max() ?? 0 }

  private func edge(_ step: Int) -> Double { Double(step) / Double(max(steps, 1)) }

  public var vegaLite: String {
    let rows = series.enumerated().flatMap { order, series in
      series.counts.enumerated().filter { $0.element > 0 }.map { step, count in
        "{\"from\":\(JSON.number(edge(step))),\"to\":\(JSON.number(edge(step + 1))),"
          + "\"series\":\(JSON.text(series.name)),\"order\":\(order),\"rows\":\(count)}"
      }
    }
    let names = JSON.list(series.map(\.name))
    let colours = JSON.list(series.map { ChartStyle.light[$0.colour] })
    return """
      {"$schema":"https://vega.github.io/schema/vega-lite/v6.json","width":"container","height":200,\
      "data":{"values":[\(rows.joined(separator: ","))]},\
      "mark":{"type":"bar","orient":"vertical","binSpacing":1},"encoding":{"x":{"field":"from",\
      "type":"quantitative","scale":{"domain":[0,1]},"title":\(JSON.text(measure)),\
      "axis":{"grid":false}},"x2":{"field":"to"},\
      "y":{"field":"rows","type":"quantitative","stack":"zero","title":"rows"},\
      "order":{"field":"order","type":"quantitative"},\
      "color":{"field":"series","type":"nominal","title":null,"sort":\(names),\
      "scale":{"domain":\(names),"range":\(colours)},\
      "legend":\(series.count > 1 ? "{\"orient\":\"top\"}" : "null")},\
      "tooltip":[{"field":"series","title":" "},{"field":"from","format":".2f","title":"from"},\
      {"field":"to","format":".2f","title":"to"},{"field":"rows","format":","}]}}
      """
  }

  public var table: ChartTable {
    ChartTable(
      ["from", "to"] + series.map(\.name),
      (0..<steps).map { step in
        [ChartTable.number(edge(step)), ChartTable.number(edge(step + 1))]
          + series.map { String($0.counts[step]) }
      })
  }

  public func drawing() -> (width: Double, height: Double, marks: String) {
    let width = ChartStyle.width
    let (left, right) = (60.0, width - 14)
    let legend = SVG.legend(
      series.map(\.name), colours: series.map(\.colour), from: left, to: width, y: 0)
    let bottom = legend.height + 190
    var marks = legend.marks
    let totals = (0..<steps).map { step in series.reduce(0) { $0 + $1.counts[step] } }
    let most = Double(max(totals.max() ?? 0, 1))
    let x = { (share: Double) in left + (right - left) * share }
    let height = { (count: Int) in (bottom - legend.height - 12) * Double(count) / most }
    for share in [0.5, 1.0] {
      let y = bottom - height(Int(share * most))
      marks += SVG.rule(x1: left, y1: y, x2: right, y2: y)
      marks += SVG.text(
        SVG.label((share * most).rounded()), x: left - 6, y: y + 4, anchor: .end)
    }
    for step in 0..<steps {
      var base = bottom
      for series in series where series.counts[step] > 0 {
        let count = series.counts[step]
        base -= height(count)
        marks += SVG.rectangle(
          x: x(edge(step)) + 0.5, y: base, width: x(edge(step + 1)) - x(edge(step)) - 1,
          height: height(count), series: series.colour,
          tooltip: "\(series.name), \(SVG.label(edge(step))) to \(SVG.label(edge(step + 1))): "
            + "\(SVG.label(Double(count))) rows")
      }
    }
    marks += SVG.rule(x1: left, y1: bottom, x2: right, y2: bottom)
    for share in [0.0, 0.25, 0.5, 0.75, 1.0] {
      marks += SVG.text(SVG.label(share), x: x(share), y: bottom + 18, anchor: .middle)
    }
    marks += SVG.text(measure, x: (left + right) / 2, y: bottom + 36, anchor: .middle)
    return (width, bottom + 44, marks)
  }
}
