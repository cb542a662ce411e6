internal import Readings

/// Finds the boxes of text in a picture.
struct TextDetector {
  let request: InferenceRequest
  var boxes = TextBoxes()

  /// The boxes in pixels of the pyramid's base.
  func boxes(in pyramid: inout PicturePyramid) async throws(RecognitionError) -> [Quadrilateral] {
    let base = (width: pyramid.levels[0].width, height: pyramid.levels[0].height)
    let size = DetectionInput.size(width: base.width, height: base.height)
    let shrink = min(
      Double(base.width) / Double(size.width), Double(base.height) / Double(size.height))
    let level = pyramid.level(forShrink: shrink)
    DetectionInput.fill(
      request.reserveInput(3 * size.width * size.height), width: size.width, height: size.height,
      from: pyramid.levels[level])

    let rectangles = try await request.run(shape: [1, 3, size.height, size.width]) { _, planes in
      boxes.boxes(in: TextMap(width: size.width, height: size.height, planes: planes))
    }
    let scale = Point(
      x: Double(base.width) / Double(size.width), y: Double(base.height) / Double(size.height))
    return rectangles.map { $0.quadrilateral(stretchedBy: scale) }
  }
}
