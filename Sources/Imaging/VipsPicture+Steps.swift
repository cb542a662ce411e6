internal import CVips

/// The steps from what a loader gives to upright eight-bit sRGB.
extension VipsPicture {
  /// Three bands of eight-bit sRGB, and alpha where there is one.
  consuming func inColour() throws(VipsFailure) -> VipsPicture {
    if format == VIPS_FORMAT_UCHAR, interpretation == VIPS_INTERPRETATION_sRGB, bands <= 4,
      !hasForeignProfile
    {
      return self
    }
    var picture = try self.convertedToSRGB()
    if picture.bands > 4 || (picture.bands == 4 && !picture.hasAlpha) {
      picture = try picture.then { measurand_vips_bands($0, 0, 3, $1) }
    }
    if picture.format != VIPS_FORMAT_UCHAR {
      picture = try picture.then(measurand_vips_to_bytes)
    }
    return picture
  }

  private consuming func convertedToSRGB() throws(VipsFailure) -> VipsPicture {
    if hasForeignProfile {
      // A profile that does not fit its picture is common; the colours are then taken as they are.
      let input = pointer
      if let converted = try? VipsPicture({ measurand_vips_profile_to_srgb(input, $0) }),
        converted.bands >= 3
      {
        return converted
      }
    }
    guard vips_colourspace_issupported(pointer) != 0 else {
      let count: CInt = bands >= 3 ? 3 : 1
      return try then { measurand_vips_bands($0, 0, count, $1) }.then(measurand_vips_to_bytes)
        .then(measurand_vips_to_srgb)
    }
    return try then(measurand_vips_to_srgb)
  }

  /// Whether there is a profile that changes colours; nearly all say sRGB, and are not worth the time.
  private var hasForeignProfile: Bool {
    guard let profile else { return false }
    guard interpretation == VIPS_INTERPRETATION_sRGB else { return true }
    // The name stands near the start, in ASCII (ICC 2) or UTF-16 (ICC 4).
    let head = profile.prefix(4096)
    let name: [UInt8] = Array("sRGB".utf8)
    let wideName: [UInt8] = [0x73, 0, 0x52, 0, 0x47, 0, 0x42]
    return !head.contains(run: name) && !head.contains(run: wideName)
  }

  /// Alpha on white.
  consuming func flattened() throws(VipsFailure) -> VipsPicture {
    guard hasAlpha else { return self }
    return try then(measurand_vips_flatten_on_white)
  }

  consuming func resized(
    to target: (width: Int, height: Int)
  ) throws(VipsFailure) -> VipsPicture {
    guard target != (width, height) else { return self }
    let horizontal = Double(target.width) / Double(width)
    let vertical = Double(target.height) / Double(height)
    return try then { measurand_vips_resize($0, horizontal, vertical, $1) }
  }

  consuming func inMemory() throws(VipsFailure) -> VipsPicture {
    try then { input, out in
      out.pointee = vips_image_copy_memory(input)
      return out.pointee == nil ? -1 : 0
    }
  }

  /// Runs the plan on this thread, strip by strip, so that no second copy of the pixels is held.
  func bytes() throws(VipsFailure) -> [UInt8] {
    guard bands == 3, format == VIPS_FORMAT_UCHAR, let region = vips_region_new(pointer) else {
      throw VipsFailure()
    }
    defer { g_object_unref(region) }
    let (rowLength, height, stripHeight) = (3 * width, height, 64)
    var complete = true
    let bytes = [UInt8](unsafeUninitializedCapacity: rowLength * height) { buffer, count in
      for top in stride(from: 0, to: height, by: stripHeight) {
        var strip = VipsRect(
          left: 0, top: CInt(top), width: CInt(width),
          height: CInt(min(stripHeight, height - top)))
        guard vips_region_prepare(region, &strip) == 0 else {
          complete = false
          return
        }
        for row in top..<top + Int(strip.height) {
          guard let from = measurand_vips_region_row(region, CInt(row)) else {
            complete = false
            return
          }
          buffer.baseAddress?.advanced(by: row * rowLength).update(from: from, count: rowLength)
        }
        count = (top + Int(strip.height)) * rowLength
      }
    }
    guard complete else { throw VipsFailure() }
    return bytes
  }
}
