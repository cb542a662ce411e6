/// Positions of rows, those that are asked about together side by side: eight bytes a row, and as much a
/// question.
public struct QuestionPositions: Sendable {
  private let positions: [Int]
  /// Where each question's rows end.
  private var ends: [Int]

  /// Each row by itself.
  public init(_ positions: [Int]) {
    self.positions = positions
    ends = Array(positions.indices.map { $0 + 1 })
  }

  /// - Parameter sorted: by image.
  init(byImage sorted: [(image: Int, position: Int)]) {
    positions = sorted.map(\.position)
    ends = []
    for place in sorted.indices.dropFirst() where sorted[place].image != sorted[place - 1].image {
      ends.append(place)
    }
    if !sorted.isEmpty { ends.append(sorted.count) }
  }

  /// How many questions there are.
  public var count: Int { ends.count }

  public var isEmpty: Bool { ends.isEmpty }

  /// How many rows there are.
  public var rows: Int { positions.count }

  /// The positions of a question's rows, ascending; questions are counted from 0.
  public subscript(question: Int) -> ArraySlice<Int> {
    positions[(question == 0 ? 0 : ends[question - 1])..<ends[question]]
  }
}
