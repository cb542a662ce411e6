/// A few rows that stand for many: images are kept whole, and attributes have the shares that they
/// have in the table.
///
/// Images are sorted by what is asked of them, shuffled within, and every n-th is taken from a drawn
/// start (systematic sampling with implicit strata; Cochran, Sampling Techniques, 1977, chapter 8).
/// So every image, and with it every row, is equally likely to be drawn, and each kind of image is
/// there in proportion, to within one. Equal rows and seeds give equal samples on every machine.
public struct StratifiedSample: Sendable {
  /// What of a row decides.
  public struct Key: Hashable, Sendable {
    public var image: String
    public var attribute: String

    public init(image: String, attribute: String) {
      self.image = image
      self.attribute = attribute
    }
  }

  /// The drawn rows' places in the table, ascending.
  public let places: [Int]

  /// - Parameter size: rows wanted; what is drawn comes as near as whole images allow.
  public init(of rows: [Key], size: Int, seed: UInt64) {
    guard size < rows.count else {
      places = Array(rows.indices)
      return
    }
    var generator = SplitMix64(seed: seed)
    let images = Self.sorted(rows, &generator)
    let start = Double(generator.index(below: 1 << 30)) / Double(1 << 30)
    // Images differ in their rows, so the number that gives `size` rows is looked for nearby.
    let expected = Int((Double(max(size, 0)) * Double(images.count) / Double(rows.count)).rounded())
    let reach = 2 + expected / 10
    let samples = (max(0, expected - reach)...min(images.count, expected + reach)).map { count in
      Self.every(count, of: images, from: start).flatMap(\.self)
    }
    let nearest = samples.min { abs($0.count - size) < abs($1.count - size) }
    places = (nearest ?? []).sorted()
  }

  /// The truth's rows that are drawn, in its order. Rows without a link are images of their own.
  public init(of truth: [TruthRow], size: Int, seed: UInt64) {
    let keys = truth.enumerated().map { place, row in
      Key(image: row.imageLink ?? "row \(place)", attribute: row.attribute)
    }
    self.init(of: keys, size: size, seed: seed)
  }

  /// The rows of each image; images that are asked the same stand together, in drawn order.
  private static func sorted(_ rows: [Key], _ generator: inout SplitMix64) -> [[Int]] {
    var imageOfLink: [String: Int] = [:]
    var images: [[Int]] = []
    for (place, row) in rows.enumerated() {
      let image = imageOfLink[row.image, default: images.count]
      if image == images.count {
        imageOfLink[row.image] = image
        images.append([])
      }
      images[image].append(place)
    }
    let keyed = images.map { image in
      (
        asked: image.map { rows[$0].attribute }.sorted().joined(separator: " "),
        draw: generator.next(), rows: image
      )
    }
    return keyed.sorted {
      ($0.asked, $0.draw, $0.rows[0]) < ($1.asked, $1.draw, $1.rows[0])
    }.map(\.rows)
  }

  private static func every(_ count: Int, of images: [[Int]], from start: Double) -> [[Int]] {
    let step = Double(images.count) / Double(max(count, 1))
    return (0..<count).map { images[min(Int((Double($0) + start) * step), images.count - 1)] }
  }
}
