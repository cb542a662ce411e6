internal import Readings

/// Reads the text in a box, whichever way it runs.
struct LineReader {
  let request: InferenceRequest
  let decoder: CharacterDecoder

  /// A box at least this much taller than wide holds a line that stands upright.
  static let uprightFrom = 1.5
  /// A reading less sure than this is compared with the one turned by a half.
  static let surely = 0.75
  /// A reading less sure than this is no text.
  static let barely = 0.5

  /// The surest reading; nothing where no direction gives text.
  func line(
    in box: Quadrilateral, of pyramid: inout PicturePyramid
  ) async throws(RecognitionError) -> Line? {
    let across = box.topLeft.distance(to: box.topRight)
    let down = box.topLeft.distance(to: box.bottomLeft)
    let standsUpright = down >= Self.uprightFrom * across
    var best = try await read(box, standsUpright ? .upwards : .rightwards, &pyramid)
    if standsUpright || best.confidence < Self.surely {
      let other = try await read(box, standsUpright ? .downwards : .upsideDown, &pyramid)
      if other.confidence > best.confidence { best = other }
    }
    return best.confidence < Self.barely || best.text.allSatisfy(\.isWhitespace) ? nil : best
  }

  private func read(
    _ box: Quadrilateral, _ direction: ReadingDirection, _ pyramid: inout PicturePyramid
  ) async throws(RecognitionError) -> Line {
    let quadrilateral = direction.quadrilateral(of: box)
    let width = LineCrop.widths(of: quadrilateral)
    LineCrop.fill(
      request.reserveInput(3 * LineCrop.height * width.input), textWidth: width.text,
      inputWidth: width.input, quadrilateral: quadrilateral, from: &pyramid)
    let reading = try await request.run(shape: [1, 3, LineCrop.height, width.input]) { _, values in
      decoder.decode(values)
    }
    return Line(
      text: reading.text, quadrilateral: quadrilateral, confidence: reading.confidence,
      scalarConfidences: reading.confidences)
  }
}
