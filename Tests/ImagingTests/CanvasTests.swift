import Imaging
import Testing

@Suite struct CanvasTests {
  private let blank = Pixels(
    width: 200, height: 100, bytes: [UInt8](repeating: 255, count: 60_000), sourceWidth: 200,
    sourceHeight: 100)
  private let red = Colour(red: 200, green: 0, blue: 0)

  private func drawn(_ draw: (inout Canvas) -> Void) throws -> Pixels {
    var canvas = Canvas(blank)
    draw(&canvas)
    return try Image(bytes: canvas.encoded(as: .png)).pixels()
  }

  private func colour(_ pixels: Pixels, _ x: Int, _ y: Int) -> [UInt8] {
    Array(pixels.bytes[3 * (y * pixels.width + x)..<3 * (y * pixels.width + x) + 3])
  }

  @Test func `an outline lies where it is asked for and leaves its inside`() throws {
    let pixels = try drawn {
      $0.outline([(20, 20), (120, 20), (120, 80), (20, 80)], width: 4, colour: red)
    }
    #expect(colour(pixels, 70, 20) == [200, 0, 0])
    #expect(colour(pixels, 20, 50) == [200, 0, 0])
    #expect(colour(pixels, 70, 50) == [255, 255, 255])
    #expect(colour(pixels, 150, 50) == [255, 255, 255])
  }

  @Test func `what leaves the picture is cut off`() throws {
    let pixels = try drawn {
      $0.stroke(from: (-1e9, 50), to: (1e9, 50), width: 3, colour: red)
      $0.outline([(-50, -50), (500, -50), (500, 500)], width: 3, colour: red)
    }
    #expect(colour(pixels, 0, 50) == [200, 0, 0])
    #expect(colour(pixels, 199, 50) == [200, 0, 0])
  }

  @Test(arguments: [(-40.0, -40.0), (190.0, 10.0), (100.0, 99.0), (500.0, 500.0)])
  func `a label stays inside the picture`(x: Double, y: Double) throws {
    var canvas = Canvas(blank)
    let label = canvas.label("5 < 6 & 7", above: (x, y), size: 12, colour: red)
    let box = try #require(label)
    #expect(box.x >= 0 && box.y >= 0)
    #expect(box.x + box.width <= 200 && box.y + box.height <= 100)
    #expect(box.width > 20)
  }

  @Test func `a picture is written as PNG or JPEG`() throws {
    #expect(PictureEncoding(path: "a/B.PNG") != nil && PictureEncoding(path: "c.jpeg") != nil)
    #expect(PictureEncoding(path: "c.gif") == nil)
    let jpeg = try Canvas(blank).encoded(as: .jpeg)
    #expect(jpeg.starts(with: [0xFF, 0xD8]))
    #expect(try Image(bytes: jpeg).pixels().width == 200)
  }
}
