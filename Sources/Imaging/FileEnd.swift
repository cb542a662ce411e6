/// Whether a file is all there, told by how its format marks the end. Only asked of files that do not
/// decode, to tell a cut download from damage.
extension [UInt8] {
  func reachesEnd(of format: ImageFormat) -> Bool {
    switch format {
    case .jpeg: dropFirst(jpegScanStart).contains(run: [0xFF, 0xD9])
    case .png: suffix(64).contains(run: Array("IEND".utf8))
    case .gif: last == 0x3B
    case .webp: count >= 8 && count >= 8 + number(at: 4, bytes: 4, bigEndian: false)
    case .tiff: tiffDirectoryFits
    case .heif: boxesFit
    case .unsupported, .foreign: true
    }
  }

  private func number(at offset: Int, bytes: Int, bigEndian: Bool = true) -> Int {
    let digits = self[offset..<offset + bytes]
    return bigEndian
      ? digits.reduce(0) { $0 << 8 | Int($1) }
      : digits.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Where the picture's own data begin: a thumbnail in the EXIF segment has its own end marker.
  private var jpegScanStart: Int {
    var offset = 2
    while offset + 4 <= count, self[offset] == 0xFF {
      let marker = self[offset + 1]
      if marker == 0xDA { return offset }
      // A marker may be preceded by filling bytes; a segment's length counts itself.
      offset += marker == 0xFF ? 1 : 2 + number(at: offset + 2, bytes: 2)
    }
    return Swift.min(offset, count)
  }

  /// TIFF says at its start where its directory is, commonly after the pixels.
  private var tiffDirectoryFits: Bool {
    guard count >= 8 else { return false }
    let isClassic = self[2] == 42 || self[3] == 42
    // BigTIFF is not looked into: nobody sells with it.
    return !isClassic || number(at: 4, bytes: 4, bigEndian: self[0] == 0x4D) < count
  }

  /// ISO base media: the boxes follow each other, each with its length first.
  private var boxesFit: Bool {
    var offset = 0
    while offset + 8 <= count {
      let length = number(at: offset, bytes: 4)
      // 0 runs to the end of the file; 1 says that a 64-bit length follows, beyond any limit here.
      guard length >= 8 else { return length <= 1 }
      offset += length
    }
    return offset == count
  }
}

extension Collection where Element == UInt8 {
  /// Whether the bytes of `run` stand together somewhere.
  func contains(run: [UInt8]) -> Bool {
    indices.contains { self[$0...].starts(with: run) }
  }
}
