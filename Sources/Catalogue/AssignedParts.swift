/// The parts of a catalogue's rows, told one after the other in the rows' order.
public struct AssignedParts {
  /// How many images there are.
  public let images: Int
  /// How many parts there are.
  public let parts: Int

  private let work: ExpectedWork
  private let share: Double
  private var places: SortedRecords<PlacedRow>
  /// The first row of each part that has begun.
  private var beginnings: [UInt32] = []
  private var imagesLeft: Int
  private var done = 0.0

  init(
    _ places: SortedRecords<PlacedRow>, images: Int, parts: Int, total: Double, work: ExpectedWork
  ) {
    self.places = places
    self.images = images
    self.parts = parts
    self.work = work
    share = total / Double(max(1, parts))
    imagesLeft = images
  }

  /// The part, counted from 0, of the next row; `nil` after the last that was counted.
  ///
  /// - Throws: where the temporary file cannot be read.
  public mutating func next() throws(WriteError) -> Int? {
    guard let place = try places.next() else { return nil }
    if place.row == place.first { begin(place) }
    return part(of: place.first)
  }

  /// An image's first row: it begins a part where the one before has its share, or where each image
  /// that is left is needed for a part of its own.
  private mutating func begin(_ place: PlacedRow) {
    let work = work.ofImage(rows: Int(place.rows))
    let isFull = done + work / 2 > Double(beginnings.count) * share
    let mustBegin = imagesLeft <= parts - beginnings.count
    if beginnings.isEmpty || beginnings.count < parts && (isFull || mustBegin) {
      beginnings.append(place.row)
    }
    done += work
    imagesLeft -= 1
  }

  private func part(of first: UInt32) -> Int {
    var (low, high) = (0, beginnings.count)
    while low < high {
      let middle = (low + high) / 2
      if beginnings[middle] <= first { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}
