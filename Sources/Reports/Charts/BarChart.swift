import Foundation

/// Bars to the right, one group of bars a category, from the top down in the order given.
public struct BarChart: Chart {
  /// What is counted, under its name in the legend.
  public struct Series: Sendable, Hashable {
    public var name: String
    /// By category.
    public var values: [Double]

    public init(name: String, values: [Double]) {
      self.name = name
      self.values = values
    }
  }

  public let name: String
  public let title: String
  /// What the values are: `rows`, `bits a row`.
  public let measure: String
  public let categories: [String]
  public let series: [Series]

  public init(name: String, title: String, measure: String, categories: [String], series: [Series])
  {
    self.name = name
    self.title = title
    self.measure = measure
    self.categories = categories
    self.series = series
  }

  public var vegaLite: String {
    var rows: [String] = []
    for (place, category) in categories.enumerated() {
      for series in series where place < series.values.count {
        rows.append(
          "{\"category\":\(JSON.text(category)),\"series\":\(JSON.text(series.name)),"
            + "\"value\":\(JSON.number(series.values[place])),"
            + "\"label\":\(JSON.text(SVG.label(series.values[place])))}")
      }
    }
    let grouped = series.count > 1
    // A height in steps would not fit a width that follows the page, and Vega-Lite says so aloud.
    let height = max(categories.count, 1) * (grouped ? 14 * series.count + 6 : 22)
    let value = "\"field\":\"value\",\"type\":\"quantitative\",\"title\":\(JSON.text(measure))"
    let colour =
      grouped
      ? "{\"field\":\"series\",\"title\":null,\"sort\":null,\"scale\":{\"range\":"
        + "\(JSON.list(ChartStyle.light))},\"legend\":{\"orient\":\"top\",\"columns\":1}}"
      : "{\"value\":\(JSON.text(ChartStyle.light[0]))}"
    let offset = grouped ? ",\"yOffset\":{\"field\":\"series\",\"sort\":null}" : ""
    // Room for the figures behind the bars.
    let most = max(series.flatMap(\.values).max() ?? 0, 1e-12)
    let scale = "\"scale\":{\"domain\":[0,\(JSON.number(1.4 * most))],\"nice\":false}"
    return """
      {"$schema":"https://vega.github.io/schema/vega-lite/v6.json","width":"container",\
      "autosize":{"type":"fit-x","contains":"padding"},\
      "height":\(height),"data":{"values":[\(rows.joined(separator: ","))]},\
      "encoding":{"y":{"field":"category","type":"nominal","sort":null,"title":null,\
      "axis":{"labelLimit":240,"ticks":false}},"x":{\(value),\(scale)}\(offset)},"layer":[\
      {"mark":"bar","encoding":{"color":\(colour),"tooltip":[{"field":"category","title":" "},\
      {"field":"series","title":" "},{"field":"label","title":\(JSON.text(measure))}]}},\
      {"mark":{"type":"text","align":"left","dx":4},"encoding":{"text":{"field":"label"}}}]}
      """
  }

  public var table: ChartTable {
    ChartTable(
      ["category", "series", measure],
      categories.enumerated().flatMap { place, category in
        series.filter { place < $0.values.count }.map {
          [category, $0.name, ChartTable.number($0.values[place])]
        }
      })
  }

  public func drawing() -> (width: Double, height: Double, marks: String) {
    let width = ChartStyle.width
    let left = min(240, 16 + 7.4 * Double(categories.map(\.count).max() ?? 0))
    let right = width - 70
    let legend = SVG.legend(series.map(\.name), from: left, to: width, y: 0)
    let bar = series.count > 1 ? 12.0 : 16.0
    let step = bar * Double(series.count) + 8
    let most = max(series.flatMap(\.values).max() ?? 0, 1e-12)
    var marks = legend.marks
    for (place, category) in categories.enumerated() {
      let top = legend.height + Double(place) * step + 4
      marks += SVG.text(
        category, x: left - 8, y: top + bar * Double(series.count) / 2 + 4, anchor: .end)
      for (number, series) in series.enumerated() where place < series.values.count {
        let value = series.values[place]
        let y = top + Double(number) * bar
        let length = (right - left) * value / most
        marks += SVG.rectangle(
          x: left, y: y, width: max(length, 0.5), height: bar - 2, series: number,
          tooltip: "\(category), \(series.name): \(SVG.label(value)) \(measure)")
        marks += SVG.text(SVG.label(value), x: left + max(length, 0) + 5, y: y + bar - 4)
      }
    }
    let bottom = legend.height + Double(categories.count) * step + 4
    marks += SVG.rule(x1: left, y1: legend.height, x2: left, y2: bottom)
    return (width, bottom + 4, marks)
  }
}
