import Catalogue
import Imaging
import Readings

@testable import OpticalReader

/// A white picture with strokes, filled boxes and labels, to choose from. Labels are not drawn: text
/// is erased before lines are looked for.
struct Sketch {
  static let side = 800
  private(set) var bytes = [UInt8](repeating: 255, count: 3 * side * side)
  private(set) var lines: [Line] = []

  /// A dimension line of three pixels.
  mutating func stroke(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
    let steps = Int(max(abs(x2 - x1), abs(y2 - y1)))
    for step in 0...steps {
      let t = Double(step) / Double(max(steps, 1))
      let (x, y) = (Int(x1 + (x2 - x1) * t), Int(y1 + (y2 - y1) * t))
      for (dx, dy) in [(0, 0), (1, 0), (0, 1), (-1, 0), (0, -1)] { set(x + dx, y + dy, 20) }
    }
  }

  /// A thing.
  mutating func box(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
    for row in y..<(y + height) { for column in x..<(x + width) { set(column, row, 120) } }
  }

  /// A label of level print around a place.
  mutating func label(_ text: String, _ x: Double, _ y: Double) {
    let (width, height) = (12 * Double(text.count), 24.0)
    let (left, top) = (x - width / 2, y - height / 2)
    lines.append(
      Line(
        text: text,
        quadrilateral: Quadrilateral(
          topLeft: Point(x: left, y: top), topRight: Point(x: left + width, y: top),
          bottomRight: Point(x: left + width, y: top + height),
          bottomLeft: Point(x: left, y: top + height)),
        confidence: 0.99))
  }

  /// A label that is read from below to above around a place.
  mutating func upright(_ text: String, _ x: Double, _ y: Double) {
    let (width, height) = (24.0, 12 * Double(text.count))
    let (left, top) = (x - width / 2, y - height / 2)
    lines.append(
      Line(
        text: text,
        quadrilateral: Quadrilateral(
          topLeft: Point(x: left, y: top + height), topRight: Point(x: left, y: top),
          bottomRight: Point(x: left + width, y: top),
          bottomLeft: Point(x: left + width, y: top + height)),
        confidence: 0.99))
  }

  /// A single sign whose place is a square.
  mutating func sign(_ text: String, _ x: Double, _ y: Double, side: Double) {
    let (left, top) = (x - side / 2, y - side / 2)
    lines.append(
      Line(
        text: text,
        quadrilateral: Quadrilateral(
          topLeft: Point(x: left, y: top), topRight: Point(x: left + side, y: top),
          bottomRight: Point(x: left + side, y: top + side),
          bottomLeft: Point(x: left, y: top + side)),
        confidence: 0.51))
  }

  private mutating func set(_ x: Int, _ y: Int, _ value: UInt8) {
    guard (0..<Sketch.side).contains(x), (0..<Sketch.side).contains(y) else { return }
    for channel in 0..<3 { bytes[3 * (y * Sketch.side + x) + channel] = value }
  }

  private var pixels: Pixels {
    Pixels(
      width: Sketch.side, height: Sketch.side, bytes: bytes, sourceWidth: Sketch.side,
      sourceHeight: Sketch.side)
  }

  private func choices(_ policy: ChoicePolicy) -> [Choice] {
    Chooser(policy: policy).choose(Schema.challenge.attributes, lines: lines, pixels: pixels)
  }

  /// What is chosen, by attribute.
  func answers(_ policy: ChoicePolicy = ChoicePolicy()) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: choices(policy).compactMap { choice in
        choice.text.map { (choice.attribute.name, $0) }
      })
  }

  /// The features of the candidates with a value, for an attribute, in reading order.
  func features(of text: String, for attribute: String) -> [Features] {
    choices(ChoicePolicy()).filter { $0.attribute.name == attribute }
      .flatMap { $0.options.sorted { $0.order < $1.order } }
      .filter { $0.text == text }.map(\.features)
  }

  /// The values that could answer an attribute.
  func values(for attribute: String) -> Set<String> {
    Set(
      choices(ChoicePolicy()).filter { $0.attribute.name == attribute }.flatMap(\.options).map(
        \.text))
  }
}
