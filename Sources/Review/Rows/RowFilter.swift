/// Which rows are shown and in which order: the page's address, parsed.
///
///     attribute=width&attribute=height&status=value&confidence=0.4-0.8&order=doubtful
///
/// Values of one facet are alternatives, facets are conditions. An empty filter shows everything.
struct RowFilter: Hashable, Sendable {
  /// The wanted values by facet, at least one each.
  var chosen: [Facet: Set<String>] = [:]
  /// Lowest and highest confidence, 0 … 1.
  var confidence: ClosedRange<Double>?
  /// The product group, verbatim.
  var group: String?
  /// Stands somewhere in the row's index, link, value or evidence, whatever the case.
  var text: String?
  var order = RowOrder.catalogue

  /// The word for every kind of error together.
  static let wrong = "wrong"

  init() {}

  /// From the names and values of an address; names that are no filter are left to others.
  ///
  /// - Throws: `FilterError` for a value that no filter has.
  init(_ query: [(name: String, value: String)]) throws(FilterError) {
    for (name, value) in query where !value.isEmpty {
      if let facet = Facet.allCases.first(where: { $0.name == name }) {
        chosen[facet, default: []].insert(value)
        continue
      }
      switch name {
      case "confidence": confidence = try Self.range(value)
      case "group": group = value
      case "q": text = value
      case "order":
        guard let wanted = RowOrder(rawValue: value) else {
          let known = RowOrder.allCases.map(\.rawValue).joined(separator: ", ")
          throw FilterError("no order '\(value)'; there is \(known)")
        }
        order = wanted
      default: break
      }
    }
  }

  /// The filter as an address says it, always in the same order.
  var query: [(name: String, value: String)] {
    var query: [(name: String, value: String)] = []
    for facet in Facet.allCases {
      for value in (chosen[facet] ?? []).sorted() { query.append((facet.name, value)) }
    }
    if let confidence {
      query.append(("confidence", "\(confidence.lowerBound)-\(confidence.upperBound)"))
    }
    if let group { query.append(("group", group)) }
    if let text { query.append(("q", text)) }
    if order != .catalogue { query.append(("order", order.rawValue)) }
    return query
  }

  /// The same rows, whatever their order.
  var unordered: RowFilter {
    var filter = self
    filter.order = .catalogue
    return filter
  }

  /// `0.4-0.8`, both ends within.
  private static func range(_ text: String) throws(FilterError) -> ClosedRange<Double> {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Double($0) }
    guard ends.count == 2, let low = ends[0], let high = ends[1], low >= 0, high <= 1, low <= high
    else { throw FilterError("confidence must be like 0.4-0.8, within 0 and 1, not '\(text)'") }
    return low...high
  }
}

/// An address asks for what no filter has.
struct FilterError: Error, Hashable, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
