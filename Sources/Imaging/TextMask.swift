internal import CVips

/// A line of text as coverage, set by Pango through libvips.
struct TextMask {
  let width: Int
  let height: Int
  private let bytes: [UInt8]

  /// - Parameter size: the letters' height in pixels, about.
  init?(_ text: String, size: Int) {
    let escaped = text.map { Self.entities[$0] ?? String($0) }.joined()
    guard (try? Vips.start()) != nil,
      let picture = try? VipsPicture({
        // At 72 dots an inch a point is a pixel.
        measurand_vips_text(escaped, "sans bold \(size)", 72, $0)
      }),
      let bytes = picture.coverage()
    else { return nil }
    width = picture.width
    height = picture.height
    self.bytes = bytes
  }

  /// 0 … 1; 0 outside.
  func coverage(x: Int, y: Int) -> Double {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return 0 }
    return Double(bytes[y * width + x]) / 255
  }

  private static let entities: [Character: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;"]
}

extension VipsPicture {
  /// The bytes of a picture of one eight-bit band.
  fileprivate borrowing func coverage() -> [UInt8]? {
    guard bands == 1, format == VIPS_FORMAT_UCHAR else { return nil }
    var length = 0
    guard let memory = vips_image_write_to_memory(pointer, &length) else { return nil }
    defer { g_free(memory) }
    return Array(UnsafeRawBufferPointer(start: memory, count: length))
  }
}
