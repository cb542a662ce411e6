/// How charts look, in a page and in a file of their own: colours that people tell apart, also those
/// who see few (Okabe and Ito, 2008), with a darker and a lighter set.
enum ChartStyle {
  /// Of a drawing, in its own pixels; pages show two beside each other.
  static let width = 480.0

  static let light = [
    "#0072b2", "#d55e00", "#008060", "#aa468c", "#5a5a5a", "#b8860b", "#3f9bd1", "#8a3b12",
    "#4b4ba3", "#6b8e23",
  ]
  static let dark = [
    "#56b4e9", "#ff8f4d", "#3ecfa4", "#e08cc4", "#b4b4b4", "#e6c04a", "#8fd0f5", "#d9835a",
    "#a3a3ef", "#a9c95b",
  ]

  /// The class of a series' colour.
  static func seriesClass(_ number: Int) -> String { "s\(number % light.count)" }

  /// The sets side by side, for the script that redraws charts.
  static var pairs: String {
    "[" + zip(light, dark).map { "['\($0)','\($1)']" }.joined(separator: ",") + "]"
  }

  static let css =
    """
    svg.still text { fill: var(--ink, #1b1d21); font: 12px system-ui, sans-serif; }
    svg.still .rule { stroke: var(--line, #8885); stroke-width: 1; }
    svg.still .curve { stroke-width: 2; stroke-linejoin: round; }
    svg.still .rule.dashed { stroke-dasharray: 4 4; }
    svg.still { width: 100%; height: auto; display: block; }
    figure.live svg.still { display: none; }
    figure { margin: 0.5rem 0 1rem; max-width: 40rem; min-width: 0; } figure .vega { width: 100%; }
    figcaption { margin-bottom: 0.4rem; }
    a.data { font-size: 0.8rem; color: var(--soft, #5b616b); }
    .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 0.5rem 2rem;
      align-items: start; }

    """
    + rules(light)
    + "@media (prefers-color-scheme: dark) {\n\(rules(dark))}\n"

  private static func rules(_ colours: [String]) -> String {
    colours.enumerated().map {
      "svg.still .s\($0) { fill: \($1); }\nsvg.still .s\($0).curve { fill: none; stroke: \($1); }\n"
    }.joined()
  }
}
