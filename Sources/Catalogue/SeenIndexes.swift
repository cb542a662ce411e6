/// The indexes that a catalogue's rows have had, to find one that comes twice. Most tables count their
/// rows, with few gaps: such indexes are kept as ranges and take no memory to speak of; any other
/// takes its text.
public struct SeenIndexes: Sendable {
  /// Ascending, apart.
  private var ranges: [ClosedRange<Int>] = []
  private var others: Set<String> = []

  public init() {}

  /// Whether the index is new; then it is kept.
  public mutating func insert(_ index: String) -> Bool {
    guard let number = Self.number(index) else { return others.insert(index).inserted }
    if let last = ranges.last, number > last.upperBound {
      if number == last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
      return true
    }
    if ranges.isEmpty {
      ranges.append(number...number)
      return true
    }
    return !contains(number) && others.insert(index).inserted
  }

  private func contains(_ number: Int) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < number { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(number)
  }

  /// A number that has one spelling only, so that equal numbers are equal indexes.
  private static func number(_ index: String) -> Int? {
    guard index.utf8.count <= 18, index.utf8.first != 0x30 || index.utf8.count == 1,
      index.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(index)
  }
}
