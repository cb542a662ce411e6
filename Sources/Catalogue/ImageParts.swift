/// Which part each row goes into, so that all rows of an image are in one part and parts are even in
/// expected work: learned in one pass over a catalogue's links, told in a second one.
///
/// Memory does not depend on the number of rows. Links are told apart by a 64-bit hash: two that had
/// the same one would count as one image and share a part, which costs a little evenness and nothing
/// else.
public struct ImageParts: ~Copyable {
  /// How many images there are.
  public private(set) var images = 0
  /// How many rows were counted.
  public private(set) var rows = 0

  private let work: ExpectedWork
  private let capacity: Int
  private var links: ExternalSort<LinkedRow>

  /// - Parameter capacity: of how many rows something is in memory at once; more take a temporary file.
  public init(work: ExpectedWork = .standard, capacity: Int = 1 << 16) {
    self.work = work
    self.capacity = capacity
    links = ExternalSort(capacity: capacity)
  }

  /// Counts a row of the image, in the catalogue's order.
  ///
  /// - Throws: where a temporary file cannot be written.
  public mutating func count(_ link: String) throws(WriteError) {
    try links.add(LinkedRow(link: Self.hash(link), row: UInt32(rows)))
    rows += 1
  }

  /// Divides the images that were counted into at most `count` parts.
  public consuming func assign(into count: Int) throws(WriteError) -> AssignedParts {
    try assign { _ in count }
  }

  /// Divides the images that were counted into at most as many parts as `count` says of their number.
  ///
  /// Images in order of appearance; each part ends at the image whose end lies nearest to the end of
  /// its share, and none is left without images.
  public consuming func assign(
    _ count: (_ images: Int) -> Int
  ) throws(WriteError) -> AssignedParts {
    var places = ExternalSort<PlacedRow>(capacity: capacity)
    var images = 0
    var total = 0.0
    var sorted = try links.sorted()
    var next = try sorted.next()
    while let first = next {
      var rows: UInt32 = 1
      next = try sorted.next()
      while let row = next, row.link == first.link {
        try places.add(PlacedRow(row: row.row, first: first.row, rows: 0))
        rows += 1
        next = try sorted.next()
      }
      try places.add(PlacedRow(row: first.row, first: first.row, rows: rows))
      images += 1
      total += work.ofImage(rows: Int(rows))
    }
    return AssignedParts(
      try places.sorted(), images: images, parts: min(images, max(1, count(images))), total: total,
      work: work)
  }

  /// FNV-1a with the finaliser of MurmurHash3: the same in every process.
  private static func hash(_ link: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in link.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ (hash >> 33)
  }
}

/// A row with the hash of its link; twelve bytes.
private struct LinkedRow: BitwiseCopyable, Comparable {
  private var high: UInt32
  private var low: UInt32
  var row: UInt32

  init(link: UInt64, row: UInt32) {
    high = UInt32(truncatingIfNeeded: link >> 32)
    low = UInt32(truncatingIfNeeded: link)
    self.row = row
  }

  var link: UInt64 { UInt64(high) << 32 | UInt64(low) }

  static func < (a: LinkedRow, b: LinkedRow) -> Bool {
    a.link != b.link ? a.link < b.link : a.row < b.row
  }
}

/// A row with the first row of its image, and in that one the image's number of rows.
struct PlacedRow: BitwiseCopyable, Comparable {
  var row: UInt32
  var first: UInt32
  var rows: UInt32

  static func < (a: PlacedRow, b: PlacedRow) -> Bool { a.row < b.row }
}
