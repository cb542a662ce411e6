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

  /// - Parameter text: by row, whether the text that the filter asks for stands in it.
  init(_ columns: RowColumns, _ filter: RowFilter, text: [Bool]?) {
    var refusals = [UInt16](repeating: 0, count: columns.count)
    for (facet, values) in filter.chosen {
      let table = Self.refusals(facet, values, columns.names[facet.rawValue])
      Self.mark(&refusals, columns.codes(facet), table)
    }
    if let range = filter.confidence {
      let low = RowColumns.rounded(range.lowerBound)
      let high = RowColumns.rounded(range.upperBound)
      let confidence = columns.confidence
      for place in refusals.indices where !(low...high).contains(confidence[place]) {
        refusals[place] |= Self.confidenceBit
      }
    }
    if let group = filter.group.map(RowColumns.hash) {
      let groups = columns.group
      for place in refusals.indices where groups[place] != group {
        refusals[place] |= Self.groupBit
      }
    }
    if let text {
      for place in refusals.indices where !text[place] { refusals[place] |= Self.textBit }
    }
    self.refusals = refusals
    total = refusals.reduce(0) { $0 + ($1 == 0 ? 1 : 0) }
    counts = Facet.allCases.map { Self.count(refusals, columns.codes($0), but: $0.bit) }
    histogram = Self.histogram(refusals, columns.confidence)
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

  private static func mark(_ refusals: inout [UInt16], _ codes: [UInt8], _ table: [UInt16]) {
    for place in refusals.indices { refusals[place] |= table[Int(codes[place])] }
  }

  private static func count(_ refusals: [UInt16], _ codes: [UInt8], but bit: UInt16) -> [Int] {
    var counts = [Int](repeating: 0, count: 256)
    for place in refusals.indices where refusals[place] & ~bit == 0 {
      counts[Int(codes[place])] += 1
    }
    return counts
  }

  private static func histogram(_ refusals: [UInt16], _ confidence: [UInt16]) -> [Int] {
    var histogram = [Int](repeating: 0, count: bins)
    let width = Int(RowColumns.scale) / bins
    for place in refusals.indices
    where refusals[place] & ~confidenceBit == 0 && confidence[place] != RowColumns.noConfidence {
      histogram[min(Int(confidence[place]) / width, bins - 1)] += 1
    }
    return histogram
  }
}
