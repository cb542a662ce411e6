import Foundation

extension Analysis {
  /// A few lines for the terminal.
  public var summary: String {
    let unusableRows = unusable.reduce(0) { $0 + $1.rows }
    var lines = [
      "\(rows) rows of \(images) images; \(imagesAskedAgain) images are asked more than once",
      "\(repeatedRows) rows repeat a question, \(contradictingRows) contradict one, "
        + "\(unusableRows) cannot be used",
    ]
    for section in attributes {
      let units = section.units.prefix(3).map {
        "\($0.name) \(Self.percent($0.rows, of: section.rows))"
      }
      let name = section.name.padding(toLength: 30, withPad: " ", startingAt: 0)
      lines.append(
        "\(name) \(Self.percent(section.rows, of: rows))  \(units.joined(separator: ", "))"
          + (section.uncoveredRows > 0 ? "; \(section.uncoveredRows) not covered" : ""))
    }
    return lines.joined(separator: "\n")
  }

  private static func percent(_ rows: Int, of all: Int) -> String {
    String(format: "%5.1f %%", all > 0 ? 100 * Double(rows) / Double(all) : 0)
  }
}
