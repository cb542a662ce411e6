/// Which part each image's rows go into: learned in one pass over a catalogue's links and told in a
/// second one. Keeps some thirty bytes an image and nothing of the rows.
///
/// Links are told apart by a 64-bit hash. Two that had the same one would count as one image and share
/// a part, which costs a little evenness and nothing else.
public struct ImageParts: Sendable {
  private var imageOfLink: [UInt64: Int32] = [:]
  private var rowsOfImage: [Int32] = []
  private var partOfImage: [Int32] = []

  public init() {}

  /// How many images there are.
  public var images: Int { rowsOfImage.count }

  /// Counts a row of the image, in the catalogue's order.
  public mutating func count(_ link: String) {
    let image = imageOfLink[Self.hash(link), default: Int32(rowsOfImage.count)]
    if Int(image) == rowsOfImage.count {
      imageOfLink[Self.hash(link)] = image
      rowsOfImage.append(0)
    }
    rowsOfImage[Int(image)] += 1
  }

  /// Divides the images that were counted into at most `count` parts that are even in expected work.
  ///
  /// Images in order of appearance; each part ends at the image whose end lies nearest to the end of
  /// its share, and none is left without images.
  ///
  /// - Returns: how many parts there are.
  public mutating func assign(into count: Int, work: ExpectedWork = .standard) -> Int {
    guard !rowsOfImage.isEmpty else { return 0 }
    let parts = max(1, min(count, rowsOfImage.count))
    let workOfImage = rowsOfImage.lazy.map { work.ofImage(rows: Int($0)) }
    let share = workOfImage.reduce(0, +) / Double(parts)
    var part = 0
    var done = 0.0
    var isBegun = false
    partOfImage = workOfImage.enumerated().map { image, work in
      let mustLeave = rowsOfImage.count - image < parts - part
      let isFull = done + work / 2 > Double(part + 1) * share
      if isBegun, part + 1 < parts, isFull || mustLeave {
        part += 1
        isBegun = false
      }
      done += work
      isBegun = true
      return Int32(part)
    }
    return parts
  }

  /// The part, counted from 0, of an image that was counted before `assign`; `nil` of another one.
  public func part(of link: String) -> Int? {
    guard let image = imageOfLink[Self.hash(link)], Int(image) < partOfImage.count else {
      return nil
    }
    return Int(partOfImage[Int(image)])
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
