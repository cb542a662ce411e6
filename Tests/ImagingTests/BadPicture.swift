import Imaging
internal import Testing

/// A file that is no usable picture, and the category that it must fail with.
struct BadPicture: CustomTestStringConvertible, Sendable {
  let what: String
  let expected: ImageError.Category
  let make: @Sendable () throws -> [UInt8]

  init(
    _ what: String, _ expected: ImageError.Category,
    _ make: @escaping @Sendable () throws -> [UInt8]
  ) {
    self.what = what
    self.expected = expected
    self.make = make
  }

  init(_ what: String, _ expected: ImageError.Category, text: String) {
    self.init(what, expected) { Array(text.utf8) }
  }

  var testDescription: String { what }
}

extension BadPicture {
  static let corpus = notPictures + otherFormats + cut + broken + tooLarge

  private static let notPictures: [BadPicture] = [
    BadPicture("no bytes", .empty, text: ""),
    BadPicture(
      "a web page under a picture's name", .notAnImage,
      text: "<!DOCTYPE html><html><body>Sign in</body></html>"),
    BadPicture(
      "a web page after a byte order mark and blank lines", .notAnImage,
      text: "\u{FEFF}\r\n\r\n  <HTML><head></head></HTML>"),
    BadPicture("an error in JSON", .notAnImage, text: #"{"error": "no such key"}"#),
    BadPicture("an error in XML", .notAnImage, text: #"<?xml version="1.0"?><Error/>"#),
    BadPicture("a sentence", .notAnImage, text: "Access denied."),
    BadPicture("a lone line feed", .notAnImage, text: "\n"),
    BadPicture(
      "a text whose 512th byte cuts a character", .notAnImage,
      text: String(repeating: "a", count: 511) + "é"),
    BadPicture("an ImageMagick script", .notAnImage, text: "push graphic-context\nviewbox 0 0 9 9"),
    BadPicture("a netpbm picture", .notAnImage, text: "P6 2 2 255\nabcdefghijkl"),
    BadPicture("a PDF document", .notAnImage, text: "%PDF-1.7\n1 0 obj\n"),
    BadPicture("a ZIP archive", .notAnImage) { [0x50, 0x4B, 3, 4] + zeros(60) },
    BadPicture("a gzip archive", .notAnImage) { [0x1F, 0x8B, 8, 0] + zeros(60) },
    BadPicture("a video", .notAnImage) { zeros(3) + [24] + Array("ftypisom".utf8) + zeros(60) },
    BadPicture("zeros", .notAnImage) { zeros(4096) },
    BadPicture("one byte of a JPEG", .notAnImage) { [0xFF] },
  ]

  private static let otherFormats: [BadPicture] = [
    BadPicture(
      "an SVG drawing", .unsupportedFormat,
      text: #"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>"#),
    BadPicture(
      "an SVG drawing with a prologue", .unsupportedFormat,
      text: #"<?xml version="1.0"?><!-- by hand --><svg width="9" height="9"/>"#),
    BadPicture("a BMP picture", .unsupportedFormat) { Array("BM".utf8) + zeros(80) },
    BadPicture("an icon", .unsupportedFormat) { [0, 0, 1, 0, 1, 0] + zeros(80) },
    BadPicture("a JPEG 2000 picture", .unsupportedFormat) { [0xFF, 0x4F, 0xFF, 0x51] + zeros(80) },
    BadPicture("a JPEG XL picture", .unsupportedFormat) { [0xFF, 0x0A] + zeros(80) },
    BadPicture("a Photoshop file", .unsupportedFormat) { Array("8BPS".utf8) + zeros(80) },
  ]

  private static let cut: [BadPicture] =
    [".jpg", ".jpg[interlace]", ".png", ".gif", ".webp", ".webp[lossless]", ".tif", ".avif"]
    .map { suffix in
      BadPicture("half of a \(suffix)", .truncated) {
        let whole = try noise(as: suffix)
        return Array(whole.prefix(whole.count / 2))
      }
    } + [
      BadPicture("the first 20 bytes of a JPEG", .truncated) {
        Array(try TestPictures.jpeg().prefix(20))
      },
      BadPicture("a JPEG without its last bytes", .truncated) {
        let whole = try noise(as: ".jpg")
        return Array(whole.dropLast(200))
      },
      BadPicture("half of a JPEG whose EXIF thumbnail is whole", .truncated) {
        let whole = try noise(as: ".jpg")
        let thumbnail: [UInt8] =
          [0xFF, 0xE1, 0, 12] + Array("Exif".utf8) + [0, 0, 0, 0, 0xFF, 0xD9]
        return Array((whole.prefix(2) + thumbnail + whole.dropFirst(2)).prefix(whole.count / 2))
      },
      BadPicture("a PNG of its signature alone", .truncated) {
        Array(try TestPictures.png().prefix(8))
      },
    ]

  private static let broken: [BadPicture] = [
    BadPicture("a PNG with wrong bytes in its data", .damaged) {
      var bytes = try noise(as: ".png")
      for index in bytes.count / 2..<bytes.count / 2 + 64 { bytes[index] ^= 0xA5 }
      return bytes
    },
    BadPicture("a PNG without pixel data", .damaged) {
      let end: [UInt8] = [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
      return Array(try TestPictures.png().prefix(33)) + end
    },
    BadPicture("a JPEG of nothing between its markers", .damaged) {
      [0xFF, 0xD8, 0xFF, 0xDA, 0, 2, 0xFF, 0xD9]
    },
    BadPicture("a PNG of no width", .damaged) { try png(width: 0, height: 48) },
    BadPicture("a TIFF whose directory is nonsense", .damaged) {
      [0x49, 0x49, 42, 0, 8, 0, 0, 0] + [UInt8](repeating: 0xEE, count: 200)
    },
  ]

  private static let tooLarge: [BadPicture] = [
    BadPicture("a PNG of 50,000 × 50,000 by its header", .tooManyPixels) {
      try png(width: 50_000, height: 50_000)
    },
    BadPicture("a JPEG of 65,000 × 65,000 by its header", .tooManyPixels) {
      var bytes = try TestPictures.jpeg()
      let frame = try #require(
        bytes.indices.first { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xC0 }, "a frame header")
      bytes.replaceSubrange(frame + 5..<frame + 9, with: [0xFD, 0xE8, 0xFD, 0xE8])
      return bytes
    },
  ]

  private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

  /// 128 × 96 pixels that no format packs into a few bytes.
  private static func noise(as suffix: String) throws -> [UInt8] {
    var state: UInt32 = 1
    let bytes = (0..<128 * 96 * 3).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 24)
    }
    return try TestPictures.encoded(bytes, width: 128, height: 96, as: suffix)
  }

  /// A PNG whose header claims a size, with a right checksum.
  private static func png(width: UInt32, height: UInt32) throws -> [UInt8] {
    let sides = [width, height].flatMap { side in
      (0..<4).map { UInt8(truncatingIfNeeded: side >> (24 - 8 * UInt32($0))) }
    }
    var bytes = try TestPictures.png()
    bytes.replaceSubrange(16..<24, with: sides)
    var checksum: UInt32 = 0xFFFF_FFFF
    for byte in bytes[12..<29] {
      checksum ^= UInt32(byte)
      for _ in 0..<8 { checksum = (checksum >> 1) ^ (checksum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    let sum = ~checksum
    bytes.replaceSubrange(
      29..<33, with: (0..<4).map { UInt8(truncatingIfNeeded: sum >> (24 - 8 * UInt32($0))) })
    return bytes
  }
}
