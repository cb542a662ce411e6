import Imaging

/// Pictures: any bytes are pixels of the size that was asked for, or an error that says what to do.
enum PictureCheck {
  static func violation(in bytes: [UInt8]) -> String? {
    let image = Image(bytes: bytes, pixelLimit: 1_000_000)
    for side in [nil, 20] {
      do {
        let pixels = try image.pixels(longestSide: side)
        let longest = max(pixels.width, pixels.height)
        guard pixels.width > 0, pixels.height > 0, longest <= side ?? longest,
          pixels.bytes.count == 3 * pixels.width * pixels.height
        else { return "\(pixels.width) × \(pixels.height) pixels in \(pixels.bytes.count) bytes" }
      } catch {
        if error.reason.isEmpty { return "an error without a reason" }
      }
    }
    return nil
  }
}
