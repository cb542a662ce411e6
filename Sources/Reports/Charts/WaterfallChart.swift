import Foundation

/// Steps of one figure from stage to stage: what each adds or takes, from the top down.
public struct WaterfallChart: Chart {
  public struct Step: Sendable, Hashable {
    public var name: String
    /// The figure after the step, 0 or more.
    public var value: Double
    /// What happens in the step, in words.
    public var note: String

    public init(name: String, value: Double, note: String) {
      self.name = name
      self.value = value
      self.note = note
    }
  }

  public let name: String
  public let title: String
  /// What the figure is: `F1`.
  public let measure: String
  public let steps: [Step]

  public init(name: String, title: String, measure: String, steps: [Step]) {
    self.name = name
    self.title = title
    self.measure = measure
    self.steps = steps
  }

  /// A step with where it begins and how it is told.
  private var bars: [(step: Step, from: Double, series: Int, label: String)] {
    steps.enumerated().map { place, step in
      let from = place == 0 ? 0 : steps[place - 1].value
      let change = step.value - from
      if place == 0 { return (step, 0, 0, String(format: "%.3f", step.value)) }
      // Minus as print has it.
      let sign = change < 0 ? "−" : "+"
      let label = sign + String(format: "%.3f", abs(change))
      return (step, from, change < 0 ? 1 : 2, "\(label) = " + String(format: "%.3f", step.value))
    }
  }

  private var most: Double { max(steps.map(\.value).max() ?? 0, 1e-12) }

  public var vegaLite: String {
    let rows = bars.map { bar in
      "{\"name\":\(JSON.text(bar.step.name)),\"low\":\(JSON.number(min(bar.from, bar.step.value))),"
        + "\"high\":\(JSON.number(max(bar.from, bar.step.value))),"
        + "\"colour\":\(JSON.text(ChartStyle.light[bar.series])),"
        + "\"label\":\(JSON.text(bar.label)),\"note\":\(JSON.text(bar.step.note))}"
    }
    let scale = "\"scale\":{\"domain\":[0,\(JSON.number(1.9 * most))],\"nice\":false}"
    return """
      {"$schema":"https://vega.github.io/schema/vega-lite/v6.json","width":"container",\
      "autosize":{"type":"fit-x","contains":"padding"},"height":\(30 * max(steps.count, 1)),\
      "data":{"values":[\(rows.joined(separator: ","))]},"encoding":{"y":{"field":"name",\
      "type":"nominal","sort":null,"title":null,"axis":{"labelLimit":240,"ticks":false}},\
      "tooltip":[{"field":"name","title":" "},{"field":"label","title":\(JSON.text(measure))},\
      {"field":"note","title":" "}]},"layer":[\
      {"mark":"bar","encoding":{"x":{"field":"low","type":"quantitative",\(scale),\
      "axis":{"tickCount":4},"title":\(JSON.text(measure))},"x2":{"field":"high"},\
      "color":{"field":"colour","type":"nominal","scale":null}}},\
      {"mark":{"type":"text","align":"left","dx":5},"encoding":{"x":{"field":"high",\
      "type":"quantitative"},"text":{"field":"label"}}}]}
      """
  }

  public var table: ChartTable {
    ChartTable(
      ["step", "from", measure, "meaning"],
      bars.map {
        [
          $0.step.name, ChartTable.number($0.from), ChartTable.number($0.step.value), $0.step.note,
        ]
      })
  }

  public func drawing() -> (width: Double, height: Double, marks: String) {
    let width = ChartStyle.width
    let left = min(240, 16 + 7.4 * Double(steps.map(\.name.count).max() ?? 0))
    let right = width - 110
    let step = 30.0
    let x = { (value: Double) in left + (right - left) * value / most }
    var marks = ""
    for (place, bar) in bars.enumerated() {
      let y = step * Double(place) + 4
      let (low, high) = (min(bar.from, bar.step.value), max(bar.from, bar.step.value))
      marks += SVG.text(bar.step.name, x: left - 8, y: y + 15, anchor: .end)
      marks += SVG.rectangle(
        x: x(low), y: y, width: max(x(high) - x(low), 1), height: step - 8, series: bar.series,
        tooltip: "\(bar.step.name): \(bar.label) \(measure); \(bar.step.note)")
      marks += SVG.text(bar.label, x: x(high) + 5, y: y + 15)
    }
    let bottom = step * Double(steps.count) + 4
    marks += SVG.rule(x1: left, y1: 0, x2: left, y2: bottom)
    return (width, bottom + 4, marks)
  }
}
