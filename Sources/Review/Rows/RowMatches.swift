/// The rows that a filter lets through, and how many there are of each value.
///
/// A count of a facet's value is of the rows that would be shown if only that facet's choice were
/// changed to it, as shops count.
struct RowMatches: Sendable {
  /// How finely the histogram of confidences is divided.
  static let bins = 50

  private static let confidenceBit: UInt16 = 1 << 12
  private static let textBit: UInt16 = 1 << 13
  private static let groupBit: UInt16 = 1 << 14

  /// By row: a bit for each condition that does not let it through.
  private let refusals: [UInt16]
  let total: Int
  /// By facet, then by code.
  let counts: [[Int]]
  /// Rows by confidence, whatever confidence is asked for.
  let histogram: [Int]

  /// - Parameters:
  ///   - text: by row, whether the text that the filter asks for stands in it.
  ///   - counted: the facets whose values are counted; the others' counts are empty.
  init(
    _ columns: RowColumns, _ filter: RowFilter, text: [Bool]?,
    counted: [Facet] = Facet.allCases
  ) {
    var refusals = [UInt16](repeating: 0, count: columns.count)
    for (facet, values) in filter.chosen {
      let table = Self.refusals(facet, values, columns.names[facet.rawValue])
      Self.mark(&refusals, columns.codes(facet).span, table.span)
    }
    if let range = filter.confidence {
      let asked = RowColumns.rounded(range.lowerBound)...RowColumns.rounded(range.upperBound)
      Self.mark(&refusals, columns.confidence.span, Self.confidenceBit) { asked.contains($0) }
    }
    if let group = filter.group.map(RowColumns.hash) {
      Self.mark(&refusals, columns.group.span, Self.groupBit) { $0 == group }
    }
    if let text { Self.mark(&refusals, text.span, Self.textBit) { $0 } }
    self.refusals = refusals
    total = refusals.count { $0 == 0 }
    var counts = Facet.allCases.map { _ in [Int](repeating: 0, count: 256) }
    for facet in counted {
      counts[facet.rawValue] = Self.count(
        refusals.span, columns.codes(facet).span, but: facet.bit)
    }
    self.counts = counts
    histogram = Self.histogram(refusals.span, columns.confidence.span)
  }

  /// Whether the filter lets the row through.
  func contains(_ position: Int) -> Bool { refusals[position] == 0 }

  /// By code: the facet's bit for a code that is not wanted.
  private static func refusals(
    _ facet: Facet, _ values: Set<String>, _ names: CodeNames
  ) -> [UInt16] {
    var table = [UInt16](repeating: facet.bit, count: 256)
    for value in values {
      if facet == .truth, value == RowFilter.wrong {
        for verdict in Verdict.allCases where verdict != .right && verdict != .unknown {
          table[Int(verdict.rawValue)] = 0
        }
      } else if let code = names[value] {
        table[Int(code)] = 0
      }
    }
    return table
  }

  // The loops over all rows: places come from the spans' own count, codes are below 256.

  private static func mark(
    _ refusals: inout [UInt16], _ codes: Span<UInt8>, _ table: Span<UInt16>
  ) {
    var refusals = refusals.mutableSpan
    for place in 0..<min(refusals.count, codes.count) {
      refusals[unchecked: place] |= table[unchecked: Int(codes[unchecked: place])]
    }
  }

  private static func mark<Value: BitwiseCopyable>(
    _ refusals: inout [UInt16], _ values: Span<Value>, _ bit: UInt16, but passes: (Value) -> Bool
  ) {
    var refusals = refusals.mutableSpan
    for place in 0..<min(refusals.count, values.count) {
      refusals[unchecked: place] |= passes(values[unchecked: place]) ? 0 : bit
    }
  }

  private static func count(
    _ refusals: Span<UInt16>, _ codes: Span<UInt8>, but bit: UInt16
  ) -> [Int] {
    var counts = [Int](repeating: 0, count: 256)
    var places = counts.mutableSpan
    for place in 0..<min(refusals.count, codes.count)
    where refusals[unchecked: place] & ~bit == 0 {
      places[unchecked: Int(codes[unchecked: place])] += 1
    }
    return counts
  }

  private static func histogram(
    _ refusals: Span<UInt16>, _ confidence: Span<UInt16>
  ) -> [Int] {
    // Every confidence is counted first: dividing each would cost more than adding up later.
    var counts = [Int](repeating: 0, count: Int(UInt16.max) + 1)
    var places = counts.mutableSpan
    for place in 0..<min(refusals.count, confidence.count)
    where refusals[unchecked: place] & ~confidenceBit == 0 {
      places[unchecked: Int(confidence[unchecked: place])] += 1
    }
    var histogram = [Int](repeating: 0, count: bins)
    let width = Int(RowColumns.scale) / bins
    for value in 0...Int(RowColumns.scale) {
      histogram[min(value / width, bins - 1)] += counts[value]
    }
    return histogram
  }
}
