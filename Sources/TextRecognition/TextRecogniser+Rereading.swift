public import Imaging
public import Readings

extension TextRecogniser {
  /// Reads one place alone, with more of its surroundings and so at another scale than
  /// `lines(in:)` did: what is really printed there is read again, what was guessed mostly is not.
  ///
  /// - Parameters:
  ///   - place: in pixels of the stored picture, corners clockwise in reading direction.
  ///   - margin: what is added on every side, in heights of the place.
  /// - Returns: `nil` where nothing is read.
  @concurrent
  public func line(
    at place: Quadrilateral, in pixels: Pixels, margin: Double = 0.12
  ) async throws(RecognitionError) -> Line? {
    guard pixels.width > 0, pixels.height > 0 else { return nil }
    let station = await stations.borrow()
    defer { stations.giveBack(station) }
    let scale = Double(pixels.width) / Double(max(pixels.sourceWidth, 1))
    var pyramid = PicturePyramid(pixels)
    return try await LineReader(request: station.recognition, decoder: decoder)
      .line(in: place.grown(byHeights: margin, scale: scale), of: &pyramid)
  }
}

extension Quadrilateral {
  /// Scaled, then every corner moved out along both of its sides.
  fileprivate func grown(byHeights margin: Double, scale: Double) -> Quadrilateral {
    let across = topRight - topLeft
    let down = bottomLeft - topLeft
    guard across.length > 0, down.length > 0 else { return self }
    let right = across / across.length * (margin * down.length * scale)
    let below = down / down.length * (margin * down.length * scale)
    return Quadrilateral(
      topLeft: topLeft * scale - right - below, topRight: topRight * scale + right - below,
      bottomRight: bottomRight * scale + right + below,
      bottomLeft: bottomLeft * scale - right + below)
  }
}
