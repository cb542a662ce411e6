/// A decoded picture: sRGB, eight bits a channel, interleaved R, G, B, rows top to bottom without
/// padding, upright (EXIF orientation applied), alpha flattened on white.
public struct Pixels: Sendable {
  public let width: Int
  public let height: Int
  /// `3 × width × height` bytes; the pixel at (x, y) starts at `3 × (y × width + x)`.
  public let bytes: [UInt8]
  /// The upright size of the stored picture in pixels, before any shrinking. Evidence is told in
  /// these coordinates: multiply by `sourceWidth / width`.
  public let sourceWidth: Int
  public let sourceHeight: Int

  public init(width: Int, height: Int, bytes: [UInt8], sourceWidth: Int, sourceHeight: Int) {
    precondition(bytes.count == 3 * width * height, "an interleaved RGB buffer has 3 bytes a pixel")
    self.width = width
    self.height = height
    self.bytes = bytes
    self.sourceWidth = sourceWidth
    self.sourceHeight = sourceHeight
  }
}
