internal import CVips

/// One picture on its way from bytes to pixels.
struct Decoding {
  /// How large the result may be, in pixels.
  enum Limit {
    case longestSide(Int)
    case area(Int)
  }

  private let image: Image
  private let limit: Limit?

  init(_ image: Image, limit: Limit?) {
    self.image = image
    self.limit = limit
  }

  func pixels() throws(ImageError) -> Pixels {
    guard !image.bytes.isEmpty else {
      throw ImageError(.empty, "The file has no bytes; store the picture again.")
    }
    let format = ImageFormat(image.bytes)
    try refuse(format)
    var size: (width: Int, height: Int)?
    do {
      try Vips.start()
      return try image.bytes.withUnsafeBytes { bytes in
        let header = try Self.load(format, bytes, shrink: 1)
        size = (header.width, header.height)
        guard header.width * header.height <= image.pixelLimit else { throw TooManyPixels() }
        return try decode(format, bytes, header)
      }
    } catch is TooManyPixels {
      throw tooManyPixels(size ?? (0, 0))
    } catch {
      throw failure(format)
    }
  }

  private func refuse(_ format: ImageFormat) throws(ImageError) {
    switch format {
    case .unsupported(let name):
      throw ImageError(
        .unsupportedFormat,
        "The file is a \(name) picture, which is not decoded; convert it to JPEG or PNG.")
    case .foreign(let kind?):
      throw ImageError(
        .notAnImage,
        "The file is \(kind) and not a picture; check that the link leads to the picture itself.")
    case .foreign(nil):
      throw ImageError(
        .notAnImage,
        "The file does not begin like a picture in any known format; check the link, or convert "
          + "the file to JPEG or PNG.")
    case .jpeg, .png, .gif, .webp, .tiff, .heif: break
    }
  }
}

/// The header says more than the limit allows.
private struct TooManyPixels: Error {}

extension Decoding {
  private func tooManyPixels(_ size: (width: Int, height: Int)) -> ImageError {
    ImageError(
      .tooManyPixels,
      "The picture is \(size.width) × \(size.height) pixels, more than the limit of "
        + "\(image.pixelLimit); store a smaller one.")
  }

  private func failure(_ format: ImageFormat) -> ImageError {
    if !image.bytes.reachesEnd(of: format) {
      return ImageError(
        .truncated, "The file ends before the picture does; fetch or store it again.")
    }
    return ImageError(
      .damaged,
      "The picture cannot be decoded: it is damaged or uses a rare feature of its format; open it "
        + "in an editor and store it again as JPEG or PNG.")
  }

  /// The loader of exactly this format; never libvips' own choice among all its loaders.
  private static func load(
    _ format: ImageFormat, _ bytes: UnsafeRawBufferPointer, shrink: Int
  ) throws(VipsFailure) -> VipsPicture {
    let (start, count) = (bytes.baseAddress, bytes.count)
    return try VipsPicture { out in
      switch format {
      case .jpeg: measurand_vips_jpegload(start, count, CInt(shrink), out)
      case .webp: measurand_vips_webpload(start, count, 1 / Double(shrink), out)
      case .png: measurand_vips_pngload(start, count, out)
      case .gif: measurand_vips_gifload(start, count, out)
      case .tiff: measurand_vips_tiffload(start, count, out)
      case .heif: measurand_vips_heifload(start, count, out)
      case .unsupported, .foreign: -1
      }
    }
  }

  private func decode(
    _ format: ImageFormat, _ bytes: UnsafeRawBufferPointer, _ header: consuming VipsPicture
  ) throws(VipsFailure) -> Pixels {
    let stored = (width: header.width, height: header.height)
    let orientation = header.orientation
    let target = Self.target(stored, limit)
    let shrink = Self.loadShrink(stored, target, format)
    var picture = header
    if shrink > 1 { picture = try Self.load(format, bytes, shrink: shrink) }
    picture = try picture.inColour().flattened().resized(to: target)
    if orientation > 1 {
      // Turning reads columns, and the loaders give rows once: the small picture is kept whole.
      picture = try picture.inMemory().then(measurand_vips_upright)
    }
    let turned = orientation >= 5
    return Pixels(
      width: picture.width, height: picture.height, bytes: try picture.bytes(),
      sourceWidth: turned ? stored.height : stored.width,
      sourceHeight: turned ? stored.width : stored.height)
  }

  /// The size to shrink to, sides in their stored order.
  static func target(
    _ stored: (width: Int, height: Int), _ limit: Limit?
  ) -> (width: Int, height: Int) {
    let scale: Double
    let rule: FloatingPointRoundingRule
    switch limit {
    case nil: return stored
    case .longestSide(let side):
      scale = Double(max(side, 1)) / Double(max(stored.width, stored.height))
      rule = .toNearestOrAwayFromZero
    case .area(let area):
      scale = (Double(max(area, 1)) / Double(stored.width * stored.height)).squareRoot()
      rule = .down
    }
    guard scale < 1 else { return stored }
    let side = { (length: Int) in max(1, Int((Double(length) * scale).rounded(rule))) }
    return (side(stored.width), side(stored.height))
  }

  /// How far the decoder itself shrinks: it averages boxes, so that at least a factor of two is left
  /// to the resampler, which keeps print sharp. Never so far that a side would have no pixel left:
  /// libvips ends the process over that.
  static func loadShrink(
    _ stored: (width: Int, height: Int), _ target: (width: Int, height: Int),
    _ format: ImageFormat
  ) -> Int {
    guard format == .jpeg || format == .webp else { return 1 }
    return [8, 4, 2].first {
      stored.width >= 2 * $0 * target.width && min(stored.width, stored.height) >= $0
    } ?? 1
  }
}
