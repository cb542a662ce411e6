/// Numbers as Slurm and people write them: `0-3,7,12-19`.
public struct PartRanges: Sendable, Hashable, Codable, CustomStringConvertible {
  /// In order, none twice.
  public let numbers: [Int]

  public init(_ numbers: some Sequence<Int>) { self.numbers = Set(numbers).sorted() }

  public var isEmpty: Bool { numbers.isEmpty }
  public var count: Int { numbers.count }

  /// Whether the number is among them; takes steps by the logarithm of their count.
  public func contains(_ number: Int) -> Bool {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == number
  }

  /// Empty for no number.
  public var description: String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }.joined(separator: ",")
  }

  /// - Returns: `nil` for what is not written so.
  public init?(_ text: String) {
    var numbers: [Int] = []
    for piece in text.split(separator: ",") {
      let ends = piece.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(ends.count), let low = ends[0], let high = ends[ends.count - 1],
        low >= 0, high >= low
      else { return nil }
      numbers += low...high
    }
    self.init(numbers)
  }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let ranges = PartRanges(text) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath, debugDescription: "`\(text)` names no parts"))
    }
    self = ranges
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
