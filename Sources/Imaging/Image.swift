internal import Crypto

/// A picture as it was stored: its bytes, not yet decoded.
public struct Image: Sendable {
  /// 100 megapixels: more than any product picture, less than what fills the memory.
  public static let defaultPixelLimit = 100_000_000

  /// 64 MiB, larger than any product picture.
  public static let defaultByteLimit = 64 << 20

  public let bytes: [UInt8]
  /// SHA-256 of `bytes` in lower-case hexadecimal: the picture's name in caches and ledgers.
  public let digest: String
  /// A picture with more pixels is refused by its header, before anything is decoded.
  public let pixelLimit: Int

  public init(bytes: [UInt8], pixelLimit: Int = Image.defaultPixelLimit) {
    self.bytes = bytes
    self.pixelLimit = pixelLimit
    digest = hexadecimal(SHA256.hash(data: bytes))
  }

  /// Reads a file.
  ///
  /// - Throws: `.notFound`, `.unreadable`, `.tooManyBytes`.
  public init(
    path: String, byteLimit: Int = Image.defaultByteLimit,
    pixelLimit: Int = Image.defaultPixelLimit
  ) throws(ImageError) {
    self.init(bytes: try LocalFile(path: path).bytes(limit: byteLimit), pixelLimit: pixelLimit)
  }

  /// Decodes the picture: the first frame, upright, eight-bit sRGB, alpha on white.
  ///
  /// - Parameter longestSide: the result is shrunk until neither side is longer; `nil` keeps the
  ///   stored size. A picture is never enlarged.
  /// - Throws: `.empty`, `.notAnImage`, `.unsupportedFormat`, `.tooManyPixels`, `.truncated`,
  ///   `.damaged`.
  public func pixels(longestSide: Int? = nil) throws(ImageError) -> Pixels {
    try Decoding(self, limit: longestSide.map(Decoding.Limit.longestSide)).pixels()
  }

  /// Decodes the picture as `pixels(longestSide:)` does, shrunk until it has at most `area` pixels.
  public func pixels(area: Int) throws(ImageError) -> Pixels {
    try Decoding(self, limit: .area(area)).pixels()
  }
}

/// The bytes of a digest in lower-case hexadecimal.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
