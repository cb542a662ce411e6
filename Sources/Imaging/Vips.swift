internal import CVips

/// libvips, set up once for the process: one thread a picture (the program works on several pictures
/// at once), nothing kept between pictures, and no loader that is not meant for untrusted files.
enum Vips {
  /// Swift runs this exactly once, whichever thread comes first.
  private static let started: Bool = {
    guard vips_init("measurand") == 0 else { return false }
    vips_concurrency_set(1)
    vips_cache_set_max(0)
    vips_block_untrusted_set(1)
    measurand_vips_silence_warnings()
    return true
  }()

  /// Call before anything else of libvips.
  static func start() throws(VipsFailure) {
    guard started else { throw VipsFailure() }
  }
}

/// An operation of libvips failed. Its message is dropped: libvips keeps one buffer for all threads,
/// so that under load it may belong to another picture.
struct VipsFailure: Error {
  init() { vips_error_clear() }
}

/// An image of libvips: often a plan of work rather than pixels.
struct VipsPicture: ~Copyable {
  typealias Pointer = UnsafeMutablePointer<VipsImage>
  let pointer: Pointer

  /// Takes what `make` puts into its argument.
  init(_ make: (UnsafeMutablePointer<Pointer?>) -> CInt) throws(VipsFailure) {
    var made: Pointer?
    guard make(&made) == 0, let made else { throw VipsFailure() }
    pointer = made
  }

  deinit { g_object_unref(pointer) }

  var width: Int { Int(vips_image_get_width(pointer)) }
  var height: Int { Int(vips_image_get_height(pointer)) }
  var bands: Int { Int(vips_image_get_bands(pointer)) }
  var hasAlpha: Bool { vips_image_hasalpha(pointer) != 0 }
  var format: VipsBandFormat { vips_image_get_format(pointer) }
  var interpretation: VipsInterpretation { vips_image_get_interpretation(pointer) }
  /// 1 … 8 as in EXIF; 1 where the picture says nothing.
  var orientation: Int { Int(vips_image_get_orientation(pointer)) }

  /// The colour profile that the picture carries.
  var profile: UnsafeRawBufferPointer? {
    let name = measurand_vips_profile_name()
    guard vips_image_get_typeof(pointer, name) != 0 else { return nil }
    var data: UnsafeRawPointer?
    var length = 0
    guard vips_image_get_blob(pointer, name, &data, &length) == 0 else { return nil }
    return UnsafeRawBufferPointer(start: data, count: length)
  }

  /// The result of one operation on this picture.
  consuming func then(
    _ operation: (Pointer, UnsafeMutablePointer<Pointer?>) -> CInt
  ) throws(VipsFailure) -> VipsPicture {
    // The new picture keeps a reference to this one for as long as it needs it.
    let input = pointer
    return try VipsPicture { operation(input, $0) }
  }
}
