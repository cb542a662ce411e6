internal import CVips

/// A format that pictures are written in.
public enum PictureEncoding: Sendable {
  case png
  case jpeg

  /// By the end of a file's name; `nil` for another one.
  public init?(path: String) {
    let name = path.lowercased()
    if name.hasSuffix(".png") {
      self = .png
    } else if name.hasSuffix(".jpg") || name.hasSuffix(".jpeg") {
      self = .jpeg
    } else {
      return nil
    }
  }

  fileprivate var suffix: String {
    switch self {
    case .png: ".png"
    case .jpeg: ".jpg[Q=90]"
    }
  }
}

extension Canvas {
  /// The picture as a file's bytes.
  ///
  /// - Throws: `.unreadable` where libvips was built without the format.
  public func encoded(as encoding: PictureEncoding) throws(ImageError) -> [UInt8] {
    do {
      try Vips.start()
      return try bytes.withUnsafeBytes { buffer in
        let picture = try VipsPicture { out in
          out.pointee = vips_image_new_from_memory(
            buffer.baseAddress, buffer.count, CInt(width), CInt(height), 3, VIPS_FORMAT_UCHAR)
          return out.pointee == nil ? -1 : 0
        }
        picture.pointer.pointee.Type = VIPS_INTERPRETATION_sRGB
        var data: UnsafeMutableRawPointer?
        var length = 0
        guard measurand_vips_save(picture.pointer, encoding.suffix, &data, &length) == 0, let data
        else { throw VipsFailure() }
        defer { g_free(data) }
        return Array(UnsafeRawBufferPointer(start: data, count: length))
      }
    } catch {
      throw ImageError(
        .unreadable, "The picture cannot be written; libvips lacks the format \(encoding).")
    }
  }
}
