/// A chart that is data first: as a Vega-Lite specification for pages, and drawn as SVG for files and
/// for pages without the library.
public protocol Chart: Sendable {
  /// A short name of letters, digits and dashes, for the file.
  var name: String { get }
  /// One sentence: what is to be seen.
  var title: String { get }
  /// A Vega-Lite 6 specification, JSON.
  var vegaLite: String { get }
  /// What the chart shows, for a spreadsheet.
  var table: ChartTable { get }
  /// The chart's picture inside a frame of `width` × `height`.
  func drawing() -> (width: Double, height: Double, marks: String)
}

extension Chart {
  /// The chart as it stands in a page: the drawing, and what it takes to redraw it.
  func figure() -> String {
    // A `<` inside a script could end it.
    let specification = vegaLite.replacing("<", with: "\\u003c")
    return """
      <figure class="chart" id="\(HTML.text(name))">
      <figcaption>\(HTML.text(title))</figcaption>
      \(svg())
      <div class="vega" hidden></div>
      \(table.link(name: name))
      <script type="application/json">\(specification)</script>
      </figure>

      """
  }

  /// The chart as a file of its own, on a background, light or dark as the viewer likes it.
  public func svgFile() -> String {
    let style = """
      :root { --ink: #1b1d21; --line: #8885; --page: #fff; }
      @media (prefers-color-scheme: dark) { :root { --ink: #e7e9ec; --page: #16181c; } }
      \(ChartStyle.css)
      """
    return svg(
      attributes: " xmlns=\"http://www.w3.org/2000/svg\"",
      before: "<style>\(style)</style>\n"
        + "<rect width=\"100%\" height=\"100%\" style=\"fill: var(--page, #fff)\"/>\n")
  }

  private func svg(attributes: String = "", before: String = "") -> String {
    let drawing = drawing()
    return """
      <svg class="still"\(attributes) viewBox="0 0 \(SVG.number(drawing.width)) \
      \(SVG.number(drawing.height))" role="img" aria-label="\(HTML.text(title))">
      \(before)\(drawing.marks)</svg>
      """
  }
}
