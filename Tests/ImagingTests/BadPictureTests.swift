import Imaging
internal import Testing

struct BadPictureTests {
  @Test(arguments: BadPicture.corpus)
  func `a bad picture fails with its category and says what to do`(bad: BadPicture) throws {
    let image = Image(bytes: try bad.make())
    for longestSide in [nil, 50] {
      let error = try #require(throws: ImageError.self) {
        try image.pixels(longestSide: longestSide)
      }
      #expect(error.category == bad.expected, "\(error.reason)")
      #expect(error.reason.hasSuffix("."))
      #expect(error.reason.contains(";"), "what happened; what to do")
    }
  }

  @Test func `the pixel limit counts what the header says`() throws {
    let bytes = try TestPictures.png(width: 64, height: 48)
    #expect(try Image(bytes: bytes, pixelLimit: 64 * 48).pixels().width == 64)
    let error = #expect(throws: ImageError.self) {
      try Image(bytes: bytes, pixelLimit: 64 * 48 - 1).pixels()
    }
    #expect(error?.category == .tooManyPixels)
  }

  @Test(arguments: [".jpg", ".png", ".gif", ".webp", ".tif", ".avif"])
  func `wrong bytes anywhere give a picture or an error, never a crash`(suffix: String) throws {
    var random = SplitMix(state: 7)
    let whole = try TestPictures.encoded(
      TestPictures.halves(width: 48, height: 32), width: 48, height: 32, as: suffix)
    for _ in 0..<100 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      if Bool.random(using: &random) {
        bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
      }
      let image = Image(bytes: bytes, pixelLimit: 1_000_000)
      guard let pixels = try? image.pixels(longestSide: 20) else { continue }
      #expect(pixels.bytes.count == 3 * pixels.width * pixels.height)
    }
  }
}

/// A generator whose numbers are the same in every run (Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
