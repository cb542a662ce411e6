public import Analysis
import Foundation
public import Readings

/// What `measurand analyse` leaves in its folder.
///
///     analysis.json   everything that was counted
///     analysis.html   the same as a page, charts included
///     priors.json     what readers can use: `run --priors`
///     charts/…svg     each chart of the page
public struct AnalysisFiles: Sendable {
  /// A file that cannot be written.
  public struct WriteError: Error, CustomStringConvertible {
    public let description: String
  }

  public let folder: String

  public init(folder: String) { self.folder = folder }

  public var page: String { folder + "/analysis.html" }
  public var analysis: String { folder + "/analysis.json" }
  public var priors: String { folder + "/priors.json" }
  public var charts: String { folder + "/charts" }

  /// Writes all of them, each whole or not at all; says how many charts there are.
  public func write(
    _ analysis: Analysis, _ priors: Priors, vega: VegaBundle? = .locate()
  ) throws -> Int {
    let page = AnalysisPage(analysis, vega: vega)
    let drawn = page.charts
    do {
      try FileManager.default.createDirectory(atPath: charts, withIntermediateDirectories: true)
      try analysis.json().write(to: URL(fileURLWithPath: self.analysis), options: .atomic)
      try Data(priors.json.utf8).write(to: URL(fileURLWithPath: self.priors), options: .atomic)
      for chart in drawn {
        try Data(chart.svgFile().utf8).write(
          to: URL(fileURLWithPath: "\(charts)/\(chart.name).svg"), options: .atomic)
      }
      try Data(page.html().utf8).write(to: URL(fileURLWithPath: self.page), options: .atomic)
    } catch {
      throw WriteError(
        description: "\(folder) cannot be written: \(error.localizedDescription)")
    }
    return drawn.count
  }
}
