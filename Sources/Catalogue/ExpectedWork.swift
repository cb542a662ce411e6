/// What a catalogue's rows are expected to cost a reader, in units of one picture.
///
/// Work is the sum over images of `image` and over rows of `row`. A picture is fetched, decoded and
/// looked at once; for each row a reader then chooses (nearly nothing) or a model writes a value (some
/// twenty tokens, where the picture has cost some hundreds). With `image` 0 and `row` 1 the picture is
/// looked at anew for every row.
public struct ExpectedWork: Hashable, Sendable, Codable {
  public var image: Double
  public var row: Double

  public init(image: Double, row: Double) {
    self.image = image
    self.row = row
  }

  /// A reader that looks at a picture once for all its rows.
  public static let standard = ExpectedWork(image: 1, row: 0.15)

  /// The work of one image with that many rows.
  public func ofImage(rows: Int) -> Double { image + row * Double(rows) }
}
