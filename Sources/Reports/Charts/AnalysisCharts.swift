import Analysis

/// The charts of an analysis.
struct AnalysisCharts {
  private let analysis: Analysis

  init(_ analysis: Analysis) { self.analysis = analysis }

  /// Those of the table as a whole.
  var whole: [any Chart] {
    let names = analysis.attributes.map(\.name)
    var charts: [any Chart] = [
      BarChart(
        name: "attributes", title: "How many rows ask for each attribute", measure: "rows",
        categories: names,
        series: [
          BarChart.Series(name: "rows", values: analysis.attributes.map { Double($0.rows) })
        ]),
      counts(
        "rows-per-image", "Images by the number of rows that ask them", "images",
        analysis.rowsPerImage),
    ]
    if analysis.groups > 0 {
      charts.append(
        counts(
          "group-sizes", "Product groups by their number of rows", "groups", analysis.groupSizes))
      charts.append(
        telling(
          "unit-bits",
          "What a row's unit costs to tell, from the attribute alone and with its group",
          \.unitTelling))
      charts.append(
        telling(
          "magnitude-bits",
          "What a row's quarter decade costs to tell, from the attribute alone and with its group",
          \.magnitudeTelling))
    }
    return charts
  }

  /// Those of one attribute: its units, and its magnitudes by unit.
  func attribute(_ section: Analysis.Section) -> [any Chart] {
    guard !section.units.isEmpty else { return [] }
    let file = section.name.map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined()
    // Beyond nine colours nobody tells series apart.
    let shown = section.units.prefix(9).map(\.name)
    let hasOthers = section.units.count > shown.count
    return [
      counts("units-\(file)", "Units of \(section.name)", "rows", section.units),
      LogHistogram(
        name: "magnitudes-\(file)",
        title:
          "Magnitudes of \(section.name), on a logarithmic axis, by the unit they are written in",
        measure: section.commonUnit, series: shown + (hasOthers ? ["other units"] : []),
        bins: Self.usual(section).map { bin in
          let counts = Dictionary(
            bin.units.map { ($0.name, Double($0.rows)) }, uniquingKeysWith: +)
          let named = shown.map { counts[$0] ?? 0 }
          let others = hasOthers ? [Double(bin.rows) - named.reduce(0, +)] : []
          return LogHistogram.Bin(
            from: bin.from / section.commonUnitInBase, to: bin.to / section.commonUnitInBase,
            counts: named + others)
        }),
    ]
  }

  /// Without the outliers, which the page lists and which would press everything else together.
  private static func usual(_ section: Analysis.Section) -> [Analysis.Bin] {
    guard let low = section.quantiles.first, let high = section.quantiles.last else {
      return section.magnitudes
    }
    return section.magnitudes.filter { $0.to > low / 100 && $0.from < high * 100 }
  }

  private func counts(
    _ name: String, _ title: String, _ measure: String, _ counts: [Analysis.Count]
  ) -> BarChart {
    BarChart(
      name: name, title: title, measure: measure, categories: counts.map(\.name),
      series: [BarChart.Series(name: measure, values: counts.map { Double($0.rows) })])
  }

  private func telling(
    _ name: String, _ title: String, _ telling: KeyPath<Analysis.Section, Analysis.Telling?>
  ) -> BarChart {
    let told = analysis.attributes.compactMap { section in
      section[keyPath: telling].map { (section.name, $0) }
    }
    return BarChart(
      name: name, title: title, measure: "bits a row", categories: told.map(\.0),
      series: [
        BarChart.Series(name: "attribute alone", values: told.map(\.1.attributeBits)),
        BarChart.Series(name: "with the group", values: told.map(\.1.groupBits)),
      ])
  }
}
