import Foundation
public import Imaging
public import Readings

/// A copy of a picture with pieces of evidence outlined and labelled on it.
public struct EvidenceDrawing {
  /// One piece of evidence and what is written above it.
  public struct Mark {
    public var label: String
    public var evidence: Evidence
    /// Drawn thin and grey: what was not taken.
    public var isFaint: Bool

    public init(label: String, evidence: Evidence, isFaint: Bool = false) {
      self.label = label
      self.evidence = evidence
      self.isFaint = isFaint
    }
  }

  private let marks: [Mark]

  public init(_ marks: [Mark]) { self.marks = marks }

  /// The copy as a file's bytes, no side longer than `longestSide`.
  public func encoded(
    on image: Image, as encoding: PictureEncoding, longestSide: Int = 1600
  ) throws(ImageError) -> [UInt8] {
    let pixels = try image.pixels(longestSide: longestSide)
    var canvas = Canvas(pixels)
    let scale = Double(pixels.width) / Double(pixels.sourceWidth)
    for mark in marks where mark.isFaint { draw(mark, on: &canvas, scale: scale, Self.faint) }
    for (turn, mark) in marks.filter({ !$0.isFaint }).enumerated() {
      draw(mark, on: &canvas, scale: scale, Self.palette[turn % Self.palette.count])
    }
    return try canvas.encoded(as: encoding)
  }

  private func draw(_ mark: Mark, on canvas: inout Canvas, scale: Double, _ colour: Colour) {
    let size = max(max(canvas.width, canvas.height) / 60, 12)
    let width = Double(size) / (mark.isFaint ? 12 : 6)
    let place = { (x: Double, y: Double) in (x: x * scale, y: y * scale) }
    if !mark.isFaint, let line = mark.evidence.dimensionLine, line.count == 2,
      line.allSatisfy({ $0.count == 2 })
    {
      canvas.stroke(
        from: place(line[0][0], line[0][1]), to: place(line[1][0], line[1][1]), width: width,
        colour: colour)
    }
    let corners = mark.evidence.quadrilateral.corners.map { place($0.x, $0.y) }
    canvas.outline(corners, width: width, colour: colour)
    guard !mark.label.isEmpty else { return }
    let left = corners.map(\.x).min() ?? 0
    let top = corners.map(\.y).min() ?? 0
    canvas.label(mark.label, above: (left, top - width), size: size, colour: colour)
  }

  private static let faint = Colour(red: 130, green: 130, blue: 130)

  /// Colours that people tell apart, also those who see few (Okabe and Ito, 2008), in their dark ones.
  private static let palette = [
    Colour(red: 0, green: 114, blue: 178), Colour(red: 213, green: 94, blue: 0),
    Colour(red: 0, green: 128, blue: 96), Colour(red: 170, green: 70, blue: 140),
    Colour(red: 90, green: 90, blue: 90),
  ]
}
