internal import Foundation
public import Imaging
public import Readings

/// Reads the lines of text in pictures, on the processor, in this process.
///
/// Several pictures can be read at once, up to the parallelism that it was made with; each takes one
/// core. A recogniser is made once and kept: making it takes about a second.
public final class TextRecogniser: Sendable {
  /// The size to decode pictures to: small print on larger ones stays readable at this one.
  public static let longestSide = 2560

  /// What reading one picture needs for itself.
  struct Station: Sendable {
    var detection: InferenceRequest
    var recognition: InferenceRequest
  }

  let stations: Lender<Station>
  let decoder: CharacterDecoder

  /// - Parameters:
  ///   - models: where the models lie.
  ///   - parallelism: how many pictures are read at once; further ones wait.
  /// - Throws: when a model is missing or OpenVINO cannot run it.
  public init(models: TextModels, parallelism: Int) throws(RecognitionError) {
    let characters: String
    do {
      characters = try String(contentsOf: models.characters, encoding: .utf8)
    } catch {
      throw RecognitionError(
        .modelsMissing,
        "\(models.characters.path) cannot be read (\(error.localizedDescription)): run `make setup`"
      )
    }
    decoder = try CharacterDecoder(list: characters, file: models.characters.path)
    let parallelism = max(1, parallelism)
    let core = try InferenceCore()
    // Pictures come in hundreds of sizes, whose kernels would fill the memory and are quickly made
    // beside a detection; lines come in the few widths of `LineCrop`, and their kernels are kept.
    let detection = try core.compile(
      path: models.detection.path, parallelism: parallelism, keepsShapes: false)
    let recognition = try core.compile(
      path: models.recognition.path, parallelism: parallelism, keepsShapes: true)
    var stations: [Station] = []
    for _ in 0..<parallelism {
      stations.append(
        Station(
          detection: try detection.makeRequest(), recognition: try recognition.makeRequest()))
    }
    self.stations = Lender(stations)
  }

  /// The lines in reading order, their quadrilaterals in pixels of the stored picture.
  ///
  /// No text gives no lines. Waits while as many pictures are being read as the recogniser was made
  /// for.
  @concurrent
  public func lines(in pixels: Pixels) async throws(RecognitionError) -> [Line] {
    guard pixels.width > 0, pixels.height > 0 else { return [] }
    let station = await stations.borrow()
    defer { stations.giveBack(station) }

    var pyramid = PicturePyramid(pixels)
    let boxes = try await TextDetector(request: station.detection).boxes(in: &pyramid)
    let reader = LineReader(request: station.recognition, decoder: decoder)
    var lines: [Line] = []
    for box in boxes {
      guard var line = try await reader.line(in: box, of: &pyramid) else { continue }
      line.quadrilateral = line.quadrilateral.inStoredPicture(of: pixels)
      lines.append(line)
    }
    return lines.inReadingOrder()
  }
}

extension Quadrilateral {
  /// In the stored picture's pixels, and inside it: boxes reach a little over its edges.
  fileprivate func inStoredPicture(of pixels: Pixels) -> Quadrilateral {
    func place(_ point: Point) -> Point {
      Point(
        x: min(max(point.x / Double(pixels.width), 0), 1) * Double(pixels.sourceWidth),
        y: min(max(point.y / Double(pixels.height), 0), 1) * Double(pixels.sourceHeight))
    }
    return Quadrilateral(
      topLeft: place(topLeft), topRight: place(topRight), bottomRight: place(bottomRight),
      bottomLeft: place(bottomLeft))
  }
}
