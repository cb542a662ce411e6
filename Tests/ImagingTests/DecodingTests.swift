internal import CVips
internal import Imaging
internal import Testing

struct DecodingTests {
  private static func expectHalves(
    _ pixels: Pixels, left: [Int] = [200, 30, 40], right: [Int] = [20, 90, 220],
    within tolerance: Int = 12, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let middle = pixels.height / 2
    for (x, wanted) in [(pixels.width / 4, left), (3 * pixels.width / 4, right)] {
      let found = pixels.colour(x, middle)
      #expect(
        zip(found, wanted).allSatisfy { abs($0 - $1) <= tolerance }, "\(found) for \(wanted)",
        sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [
    ".jpg", ".png", ".webp", ".tif", ".tif[compression=lzw]", ".gif", ".png[palette]",
    ".png[interlace]", ".jpg[interlace]", ".avif[lossless]",
  ])
  func `every format gives the same colours`(suffix: String) throws {
    let bytes = try TestPictures.encoded(
      TestPictures.halves(width: 64, height: 48), width: 64, height: 48, as: suffix)
    let pixels = try Image(bytes: bytes).pixels()
    #expect(pixels.width == 64 && pixels.height == 48)
    #expect(pixels.sourceWidth == 64 && pixels.sourceHeight == 48)
    Self.expectHalves(pixels)
  }

  @Test func `a picture is shrunk to the longest side and keeps its stored size beside it`() throws
  {
    let pixels = try Image(bytes: TestPictures.jpeg(width: 1000, height: 500))
      .pixels(longestSide: 100)
    #expect(pixels.width == 100 && pixels.height == 50)
    #expect(pixels.sourceWidth == 1000 && pixels.sourceHeight == 500)
    Self.expectHalves(pixels)
  }

  @Test(arguments: [1, 2, 3, 7, 33, 99, 124, 125, 126, 249, 250, 251, 499, 500, 501, 999])
  func `any longest side is reached exactly, whatever the decoder shrinks`(side: Int) throws {
    for suffix in [".jpg", ".webp", ".png"] {
      let bytes = try TestPictures.encoded(
        TestPictures.halves(width: 667, height: 1001), width: 667, height: 1001, as: suffix)
      let pixels = try Image(bytes: bytes).pixels(longestSide: side)
      #expect(pixels.height == side)
      #expect(pixels.width == max(1, Int((667 * Double(side) / 1001).rounded())))
    }
  }

  @Test(arguments: [(4_120, 1), (1, 4_120), (4_120, 3), (3, 4_120), (9_000, 7)])
  func `a strip of a few rows or columns is shrunk as far as any picture`(
    width: Int, height: Int
  ) throws {
    for suffix in [".jpg", ".webp"] {
      let bytes = try TestPictures.encoded(
        TestPictures.halves(width: width, height: height), width: width, height: height,
        as: suffix)
      for side in [1, 100, 515] {
        let pixels = try Image(bytes: bytes).pixels(longestSide: side)
        #expect(max(pixels.width, pixels.height) == side && min(pixels.width, pixels.height) >= 1)
      }
    }
  }

  @Test(arguments: [0, -5])
  func `a longest side of nothing gives one pixel`(side: Int) throws {
    let pixels = try Image(bytes: TestPictures.jpeg()).pixels(longestSide: side)
    #expect(pixels.width == 1 && pixels.height == 1)
  }

  @Test func `a picture is never enlarged`() throws {
    let pixels = try Image(bytes: TestPictures.png()).pixels(longestSide: 5000)
    #expect(pixels.width == 64 && pixels.height == 48)
  }

  @Test(arguments: 1...8)
  func `an EXIF orientation is applied`(orientation: Int) throws {
    let pixels = try Image(bytes: TestPictures.jpeg(orientation: orientation))
      .pixels(longestSide: 32)
    let turned = orientation >= 5
    #expect(pixels.width == (turned ? 24 : 32) && pixels.height == (turned ? 32 : 24))
    #expect(pixels.sourceWidth == (turned ? 48 : 64) && pixels.sourceHeight == (turned ? 64 : 48))
    // Where the stored left half (red) is to be seen.
    let red: (x: Int, y: Int) =
      switch orientation {
      case 1, 4: (4, 12)
      case 2, 3: (28, 12)
      case 5, 6: (12, 4)
      default: (12, 28)
      }
    #expect(pixels.colour(red.x, red.y)[0] > 150)
  }

  @Test func `alpha is flattened on white`() throws {
    let clear: [UInt8] = [0, 0, 0, 0]
    let half: [UInt8] = [0, 0, 0, 128]
    let bytes = (0..<32 * 32).flatMap { $0 % 32 < 16 ? clear : half }
    let encoded = try TestPictures.encoded(bytes, width: 32, height: 32, bands: 4, as: ".png")
    Self.expectHalves(
      try Image(bytes: encoded).pixels(), left: [255, 255, 255], right: [127, 127, 127], within: 2)
  }

  @Test func `clear pixels do not bleed into their neighbours when shrunk`() throws {
    let clear: [UInt8] = [255, 0, 0, 0]
    let white: [UInt8] = [255, 255, 255, 255]
    let bytes = (0..<64 * 64).flatMap { ($0 / 2) % 2 == 0 ? clear : white }
    let encoded = try TestPictures.encoded(bytes, width: 64, height: 64, bands: 4, as: ".png")
    let pixels = try Image(bytes: encoded).pixels(longestSide: 16)
    #expect(pixels.bytes.allSatisfy { $0 >= 254 })
  }

  @Test func `grey becomes three equal channels`() throws {
    let bytes = [UInt8](repeating: 77, count: 20 * 20)
    for suffix in [".jpg", ".png", ".tif"] {
      let encoded = try TestPictures.encoded(bytes, width: 20, height: 20, bands: 1, as: suffix)
      #expect(try Image(bytes: encoded).pixels().colour(10, 10) == [77, 77, 77])
    }
  }

  @Test func `grey with alpha is flattened on white`() throws {
    let blackAtAFifth: [UInt8] = [0, 51]
    let bytes = (0..<20 * 20).flatMap { _ in blackAtAFifth }
    let encoded = try TestPictures.encoded(bytes, width: 20, height: 20, bands: 2, as: ".png")
    #expect(try Image(bytes: encoded).pixels().colour(10, 10) == [204, 204, 204])
  }

  @Test(arguments: [".png", ".tif"])
  func `sixteen bits a channel keep their upper eight`(suffix: String) throws {
    let one: [UInt8] = [0x34, 0x12, 0x78, 0x56, 0xBC, 0x9A]
    let encoded = try TestPictures.encoded(
      (0..<100).flatMap { _ in one }, width: 10, height: 10, as: suffix, sixteenBit: true)
    #expect(try Image(bytes: encoded).pixels().colour(5, 5) == [0x12, 0x56, 0x9A])
  }

  @Test func `sixteen bits with alpha are flattened on white`() throws {
    let one: [UInt8] = [0, 0, 0, 0, 0, 0, 0xFF, 0x7F]
    let encoded = try TestPictures.encoded(
      (0..<100).flatMap { _ in one }, width: 10, height: 10, bands: 4, as: ".png",
      sixteenBit: true)
    let grey = try Image(bytes: encoded).pixels().colour(5, 5)
    #expect(grey.allSatisfy { (126...129).contains($0) }, "\(grey)")
  }

  @Test(arguments: [".jpg", ".jpg[profile=cmyk]", ".tif"])
  func `CMYK becomes colours that a person would name alike`(suffix: String) throws {
    // No ink is white, full cyan and yellow are a green.
    let bytes = TestPictures.halves(
      width: 32, height: 32, left: [0, 0, 0, 0], right: [255, 0, 255, 0])
    let encoded = try TestPictures.encoded(
      bytes, width: 32, height: 32, bands: 4, as: suffix, interpretation: VIPS_INTERPRETATION_CMYK)
    let pixels = try Image(bytes: encoded).pixels()
    #expect(pixels.colour(4, 16).allSatisfy { $0 > 240 }, "\(pixels.colour(4, 16))")
    let green = pixels.colour(28, 16)
    #expect(green[1] > green[0] + 60 && green[1] > green[2] + 40, "\(green)")
  }

  @Test func `a colour profile that is not sRGB is applied`() throws {
    let encoded = try TestPictures.encoded(
      TestPictures.halves(width: 32, height: 32), width: 32, height: 32, as: ".png[profile=p3]")
    let pixels = try Image(bytes: encoded).pixels()
    // Display P3 (200, 30, 40) and (20, 90, 220), by the matrices of CSS Color 4, section 10.8.
    Self.expectHalves(pixels, left: [218, 0, 28], right: [0, 92, 228], within: 4)
  }

  @Test func `an animation gives its first frame`() throws {
    let frames =
      TestPictures.halves(width: 16, height: 16)
      + [UInt8](repeating: 255, count: 16 * 16 * 3)
    for suffix in [".gif", ".webp"] {
      let encoded = try TestPictures.encoded(
        frames, width: 16, height: 32, as: "\(suffix)[page-height=16]")
      let pixels = try Image(bytes: encoded).pixels()
      #expect(pixels.width == 16)
      Self.expectHalves(pixels, within: 20)
    }
  }

  @Test func `the digest is SHA-256 in hexadecimal`() {
    // FIPS 180-2, appendix B.1.
    #expect(
      Image(bytes: Array("abc".utf8)).digest
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `decoding on many threads at once gives what one thread gives`() async throws {
    let images = try (0..<8).map {
      Image(bytes: try TestPictures.jpeg(width: 200 + 40 * $0, height: 150))
    }
    let alone = try images.map { try $0.pixels(longestSide: 90).bytes }
    let together = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for turn in 0..<64 {
        group.addTask { @concurrent in
          (turn % 8, try images[turn % 8].pixels(longestSide: 90).bytes)
        }
      }
      var results: [(Int, [UInt8])] = []
      for try await result in group { results.append(result) }
      return results
    }
    #expect(together.allSatisfy { alone[$0.0] == $0.1 })
  }
}
