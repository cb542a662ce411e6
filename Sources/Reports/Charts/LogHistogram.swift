import Foundation

/// Counts over a logarithmic axis, stacked by series.
public struct LogHistogram: Chart {
  /// A span of the axis, half-open, above 0, with its counts by series.
  public struct Bin: Sendable, Hashable {
    public var from: Double
    public var to: Double
    public var counts: [Double]

    public init(from: Double, to: Double, counts: [Double]) {
      self.from = from
      self.to = to
      self.counts = counts
    }
  }

  public let name: String
  public let title: String
  /// What the axis measures: `kilogram`.
  public let measure: String
  public let series: [String]
  /// Ascending.
  public let bins: [Bin]

  public init(name: String, title: String, measure: String, series: [String], bins: [Bin]) {
    self.name = name
    self.title = title
    self.measure = measure
    self.series = series
    self.bins = bins
  }

  public var vegaLite: String {
    let rows = bins.flatMap { bin in
      zip(series, bin.counts).filter { $0.1 > 0 }.map { name, count in
        "{\"from\":\(JSON.number(bin.from)),\"to\":\(JSON.number(bin.to)),"
          + "\"series\":\(JSON.text(name)),\"rows\":\(JSON.number(count))}"
      }
    }
    return """
      {"$schema":"https://vega.github.io/schema/vega-lite/v6.json","width":"container","height":200,\
      "data":{"values":[\(rows.joined(separator: ","))]},\
      "mark":{"type":"bar","orient":"vertical","binSpacing":1},"encoding":{"x":{"field":"from","type":"quantitative",\
      "scale":{"type":"log"},"title":\(JSON.text(measure)),"axis":{"format":"~g","grid":false,\
      "labelOverlap":true}},"x2":{"field":"to"},\
      "y":{"field":"rows","type":"quantitative","stack":"zero"},"color":{"field":"series","title":null,\
      "sort":\(JSON.list(series)),"scale":{"domain":\(JSON.list(series)),\
      "range":\(JSON.list(colours))},"legend":{"orient":"top","columns":4}},\
      "tooltip":[{"field":"series","title":"unit"},{"field":"from","format":".3~g","title":"from"},\
      {"field":"to","format":".3~g","title":"to"},{"field":"rows","format":","}]}}
      """
  }

  public var table: ChartTable {
    ChartTable(
      ["from", "to", "series", "rows"],
      bins.flatMap { bin in
        zip(series, bin.counts).map { name, count in
          [
            ChartTable.number(bin.from), ChartTable.number(bin.to), name, ChartTable.number(count),
          ]
        }
      })
  }

  private var colours: [String] {
    series.indices.map { ChartStyle.light[$0 % ChartStyle.light.count] }
  }

  public func drawing() -> (width: Double, height: Double, marks: String) {
    let width = ChartStyle.width
    let left = 60.0
    let legend = SVG.legend(series, from: left, to: width, y: 0)
    let bottom = legend.height + 190
    var marks = legend.marks
    guard let low = bins.map(\.from).min().map(log10), let high = bins.map(\.to).max().map(log10),
      high > low
    else { return (width, bottom + 40, marks) }
    let most = max(bins.map { $0.counts.reduce(0, +) }.max() ?? 0, 1)
    let x = { (value: Double) in left + (width - left - 10) * (log10(value) - low) / (high - low) }
    let y = { (count: Double) in bottom - (bottom - legend.height - 12) * count / most }
    for share in [0.5, 1.0] {
      marks += SVG.rule(x1: left, y1: y(share * most), x2: width - 10, y2: y(share * most))
      marks += SVG.text(
        SVG.label((share * most).rounded()), x: left - 6, y: y(share * most) + 4, anchor: .end)
    }
    for bin in bins {
      var below = 0.0
      for (number, count) in bin.counts.enumerated() where count > 0 {
        marks += SVG.rectangle(
          x: x(bin.from), y: y(below + count), width: x(bin.to) - x(bin.from) - 1,
          height: y(below) - y(below + count), series: number,
          tooltip:
            "\(series[number]), \(Self.short(bin.from)) to \(Self.short(bin.to)) \(measure): "
            + "\(SVG.label(count)) rows")
        below += count
      }
    }
    marks += SVG.rule(x1: left, y1: bottom, x2: width - 10, y2: bottom)
    let decades = Int(low.rounded(.up))...Int(max(high, low.rounded(.up)).rounded(.down))
    let skip = (decades.count + 7) / 8
    for decade in decades where (decade - decades.lowerBound) % skip == 0 {
      let place = x(pow(10, Double(decade)))
      marks += SVG.rule(x1: place, y1: bottom, x2: place, y2: bottom + 5)
      marks += SVG.text(
        Self.short(pow(10, Double(decade))), x: place, y: bottom + 18, anchor: .middle)
    }
    marks += SVG.text(measure, x: (left + width) / 2, y: bottom + 36, anchor: .middle)
    return (width, bottom + 44, marks)
  }

  private static func short(_ value: Double) -> String { String(format: "%.3g", value) }
}
