/// What a file is by its first bytes. Names and media types lie, and libvips is only ever given the
/// loader of a format named here, so no other loader sees bytes from outside.
enum ImageFormat: Equatable {
  case jpeg, png, gif, webp, tiff, heif
  /// A picture that is not decoded: its name.
  case unsupported(String)
  /// Not a picture: what it is, with its article; `nil` when nobody can tell.
  case foreign(String?)

  init(_ bytes: [UInt8]) {
    self =
      Self.decodable(bytes)
      ?? Self.otherSignature(bytes)
      ?? Self.text(bytes)
      ?? .foreign(nil)
  }

  private static func decodable(_ bytes: [UInt8]) -> ImageFormat? {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) { return .gif }
    if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      return .webp
    }
    // Little and big endian; 42 is TIFF, 43 BigTIFF.
    let tiffStarts: [[UInt8]] = [
      [0x49, 0x49, 42, 0], [0x4D, 0x4D, 0, 42], [0x49, 0x49, 43, 0], [0x4D, 0x4D, 0, 43],
    ]
    if tiffStarts.contains(where: { bytes.starts(with: $0) }) { return .tiff }
    if bytes.dropFirst(4).starts(with: "ftyp".utf8) {
      let brand = String(decoding: bytes.dropFirst(8).prefix(4), as: UTF8.self)
      let heifBrands = [
        "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis",
      ]
      return heifBrands.contains(brand) ? .heif : .foreign("a video or another media container")
    }
    return nil
  }

  private static func otherSignature(_ bytes: [UInt8]) -> ImageFormat? {
    let signatures: [([UInt8], ImageFormat)] = [
      (Array("%PDF".utf8), .foreign("a PDF document")),
      (Array("BM".utf8), .unsupported("BMP")),
      (Array("8BPS".utf8), .unsupported("Photoshop")),
      ([0xFF, 0x0A], .unsupported("JPEG XL")),
      ([0, 0, 0, 0x0C, 0x4A, 0x58, 0x4C, 0x20], .unsupported("JPEG XL")),
      ([0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20], .unsupported("JPEG 2000")),
      ([0xFF, 0x4F, 0xFF, 0x51], .unsupported("JPEG 2000")),
      ([0, 0, 1, 0], .unsupported("ICO")),
      ([0x76, 0x2F, 0x31, 0x01], .unsupported("OpenEXR")),
      (Array("PK".utf8) + [3, 4], .foreign("a ZIP archive")),
      ([0x1F, 0x8B], .foreign("a gzip archive")),
    ]
    return signatures.first { bytes.starts(with: $0.0) }?.1
  }

  /// Text of some kind, told from its first 512 bytes.
  private static func text(_ bytes: [UInt8]) -> ImageFormat? {
    let head = bytes.prefix(512)
    guard let decoded = String(validating: head.dropLast(cutScalar(head)), as: UTF8.self),
      decoded.unicodeScalars.allSatisfy({
        $0.value >= 0x20 || "\t\n\r\u{C}".unicodeScalars.contains($0)
      })
    else { return nil }
    let start = decoded.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.lowercased()
    if start.hasPrefix("<svg") || (start.hasPrefix("<?xml") && start.contains("<svg")) {
      return .unsupported("SVG")
    }
    if start.hasPrefix("<!doctype html") || start.contains("<html") || start.contains("<head") {
      return .foreign("a web page")
    }
    if start.hasPrefix("<?xml") { return .foreign("an XML document") }
    if start.hasPrefix("{") || start.hasPrefix("[") { return .foreign("JSON") }
    return .foreign("a text")
  }

  /// How many bytes at the end belong to a character that the cut at 512 bytes split: 0 … 3.
  private static func cutScalar(_ head: ArraySlice<UInt8>) -> Int {
    guard head.count == 512 else { return 0 }
    let tail = head.suffix(3).reversed().enumerated()
    guard let lead = tail.first(where: { $0.element & 0xC0 != 0x80 }), lead.element >= 0xC0 else {
      return 0
    }
    let length = lead.element >= 0xF0 ? 4 : lead.element >= 0xE0 ? 3 : 2
    return lead.offset + 1 < length ? lead.offset + 1 : 0
  }
}
