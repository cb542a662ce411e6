public import Analysis
internal import Catalogue
public import Readings

/// What `measurand analyse` leaves in its folder.
///
///     analysis.json   everything that was counted
///     analysis.html   the same as a page, charts included
///     priors.json     what readers can use: `run --priors`
///     charts/…svg     each chart of the page
public struct AnalysisFiles: Sendable {
  public let folder: String

  public init(folder: String) { self.folder = folder }

  public var page: String { folder + "/analysis.html" }
  public var analysis: String { folder + "/analysis.json" }
  public var priors: String { folder + "/priors.json" }
  public var charts: String { folder + "/charts" }

  /// Writes all of them, each whole or not at all; says how many charts there are.
  ///
  /// - Throws: `WriteError`.
  public func write(
    _ analysis: Analysis, _ priors: Priors, vega: VegaBundle? = .locate()
  ) throws -> Int {
    let page = AnalysisPage(analysis, vega: vega)
    let drawn = page.charts
    try Folder.make(charts)
    try WholeFile.write(analysis.json(), to: self.analysis)
    try WholeFile.write(priors.json.utf8, to: self.priors)
    for chart in drawn {
      try WholeFile.write(chart.svgFile().utf8, to: "\(charts)/\(chart.name).svg")
    }
    try WholeFile.write(page.html().utf8, to: self.page)
    return drawn.count
  }
}
