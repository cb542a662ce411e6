import Foundation
import Imaging
import Readings

/// A copy of the picture with each reading's evidence outlined and labelled.
struct EvidenceDrawing {
  private let readings: [Reading]

  init(_ readings: [Reading]) { self.readings = readings }

  /// Writes the copy, at most 1,600 pixels long.
  ///
  /// - Parameter path: ends in `.png`, `.jpg` or `.jpeg`.
  func write(on image: Image, to path: String) throws {
    guard let encoding = PictureEncoding(path: path) else {
      throw CommandFailure("--draw must end in .png, .jpg or .jpeg, not '\(path)'", .wrongUsage)
    }
    let pixels = try image.pixels(longestSide: 1600)
    var canvas = Canvas(pixels)
    let scale = Double(pixels.width) / Double(pixels.sourceWidth)
    for (reading, colour) in zip(readings, Self.palette.cycled) {
      draw(reading, on: &canvas, scale: scale, colour: colour)
    }
    do {
      try Data(canvas.encoded(as: encoding)).write(to: URL(fileURLWithPath: path))
    } catch let error as CocoaError {
      throw CommandFailure("\(path) cannot be written: \(error.localizedDescription)", .wrongUsage)
    }
  }

  private func draw(_ reading: Reading, on canvas: inout Canvas, scale: Double, colour: Colour) {
    guard let value = reading.value, let evidence = reading.evidence else { return }
    let size = max(max(canvas.width, canvas.height) / 60, 12)
    let width = Double(size) / 6
    let place = { (x: Double, y: Double) in (x: x * scale, y: y * scale) }
    if let line = evidence.dimensionLine, line.count == 2, line.allSatisfy({ $0.count == 2 }) {
      canvas.stroke(
        from: place(line[0][0], line[0][1]), to: place(line[1][0], line[1][1]), width: width,
        colour: colour)
    }
    let corners = evidence.quadrilateral.corners.map { place($0.x, $0.y) }
    canvas.outline(corners, width: width, colour: colour)
    let left = corners.map(\.x).min() ?? 0
    let top = corners.map(\.y).min() ?? 0
    let percent = Int((100 * reading.confidence).rounded())
    canvas.label(
      "\(reading.attribute): \(value), \(percent) %", above: (left, top - width), size: size,
      colour: colour)
  }

  /// Colours that people tell apart, also those who see few (Okabe and Ito, 2008), in their dark ones.
  private static let palette = [
    Colour(red: 0, green: 114, blue: 178), Colour(red: 213, green: 94, blue: 0),
    Colour(red: 0, green: 128, blue: 96), Colour(red: 170, green: 70, blue: 140),
    Colour(red: 90, green: 90, blue: 90),
  ]
}

extension Array {
  /// The elements in turn, without end.
  fileprivate var cycled: some Sequence<Element> {
    sequence(state: 0) { (turn: inout Int) -> Element? in
      defer { turn += 1 }
      return isEmpty ? nil : self[turn % count]
    }
  }
}
