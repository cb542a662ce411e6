internal import CVips
import Imaging

/// Pictures made for the tests, and encoded by libvips.
enum TestPictures {
  /// A left half and a right half, each of one colour, so that turning and mixing can be seen.
  static func halves(
    width: Int, height: Int, left: [UInt8] = [200, 30, 40], right: [UInt8] = [20, 90, 220]
  ) -> [UInt8] {
    (0..<height).flatMap { _ in
      (0..<width).flatMap { $0 < width / 2 ? left : right }
    }
  }

  /// Encodes interleaved eight-bit bands by the options of libvips' file names: `.png`,
  /// `.tif[compression=lzw]`.
  static func encoded(
    _ bytes: [UInt8], width: Int, height: Int, bands: Int = 3, as suffix: String,
    orientation: Int = 1, interpretation: VipsInterpretation? = nil, profile: String? = nil,
    sixteenBit: Bool = false
  ) throws -> [UInt8] {
    // Starts libvips by the path that the program takes.
    _ = try? Image(bytes: [0xFF, 0xD8, 0xFF]).pixels()
    return try bytes.withUnsafeBytes { buffer in
      let depth = sixteenBit ? 2 : 1
      guard
        let picture = vips_image_new_from_memory(
          buffer.baseAddress, width * height * bands * depth, CInt(width), CInt(height),
          CInt(bands), sixteenBit ? VIPS_FORMAT_USHORT : VIPS_FORMAT_UCHAR)
      else { throw EncodingFailed() }
      defer { g_object_unref(picture) }
      let natural =
        bands < 3
        ? (sixteenBit ? VIPS_INTERPRETATION_GREY16 : VIPS_INTERPRETATION_B_W)
        : (sixteenBit ? VIPS_INTERPRETATION_RGB16 : VIPS_INTERPRETATION_sRGB)
      picture.pointee.Type = interpretation ?? natural
      if orientation != 1 { vips_image_set_int(picture, "orientation", CInt(orientation)) }
      var data: UnsafeMutableRawPointer?
      var length = 0
      let options = profile.map { (suffix.hasSuffix("]") ? "" : "[profile=\($0)]") } ?? ""
      guard
        measurand_vips_save(picture, suffix + options, &data, &length) == 0, let data
      else { throw EncodingFailed() }
      defer { g_free(data) }
      return Array(UnsafeRawBufferPointer(start: data, count: length))
    }
  }

  static func jpeg(width: Int = 64, height: Int = 48, orientation: Int = 1) throws -> [UInt8] {
    try encoded(
      halves(width: width, height: height), width: width, height: height, as: ".jpg",
      orientation: orientation)
  }

  static func png(width: Int = 64, height: Int = 48) throws -> [UInt8] {
    try encoded(halves(width: width, height: height), width: width, height: height, as: ".png")
  }

  struct EncodingFailed: Error {}
}

extension Pixels {
  /// The colour of one pixel.
  func colour(_ x: Int, _ y: Int) -> [Int] {
    (0..<3).map { Int(bytes[3 * (y * width + x) + $0]) }
  }
}
