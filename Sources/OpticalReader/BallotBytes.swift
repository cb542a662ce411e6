package import Catalogue
import Readings

/// A picture's ballots as few bytes, for the ledger: some hundred to two thousand a picture, without
/// loss, so that a choice made of them is the choice made of the picture.
///
/// The version of the reader, the lines that are evidence, each once, then each contest: attributes
/// and whether they were asked, and for each the candidates with their features. A feature is its
/// number, with the highest bit set where it is 1 and nothing follows.
package enum BallotBytes {
  package static func written(_ ballots: [String: Ballot]) -> [UInt8] {
    var bytes = ByteWriter()
    bytes.number(OpticalReader.version)
    let contests = ballots.sorted { $0.key < $1.key }
    let lines = lines(contests.map(\.value))
    bytes.number(lines.count)
    for line in lines {
      bytes.text(line.text)
      for place in line.quadrilateral.corners.flatMap({ [$0.x, $0.y] }) { bytes.double(place) }
      bytes.double(line.confidence)
    }
    bytes.number(contests.count)
    for (name, ballot) in contests {
      bytes.text(name)
      bytes.number(ballot.attributes.count)
      for (attribute, options) in zip(ballot.attributes, ballot.options) {
        bytes.text(attribute.name)
        bytes.number(ballot.asked.contains(attribute.name) ? 1 : 0)
        bytes.number(options.count)
        for option in options { write(option, lines, to: &bytes) }
      }
    }
    return bytes.bytes
  }

  /// - Returns: `nil` where another version wrote them, where the schema lacks an attribute, or where
  ///   they are damaged.
  package static func read(_ bytes: [UInt8], _ schema: Schema) -> [String: Ballot]? {
    var reader = ByteReader(bytes)
    guard reader.number() == OpticalReader.version else { return nil }
    var lines: [Line] = []
    for _ in 0..<reader.count() {
      let text = reader.text()
      let corners = (0..<4).map { _ in Point(x: reader.double(), y: reader.double()) }
      lines.append(
        Line(
          text: text,
          quadrilateral: Quadrilateral(
            topLeft: corners[0], topRight: corners[1], bottomRight: corners[2],
            bottomLeft: corners[3]), confidence: reader.double()))
    }
    var ballots: [String: Ballot] = [:]
    for _ in 0..<reader.count() {
      let name = reader.text()
      var attributes: [Attribute] = []
      var asked: Set<String> = []
      var options: [[Choice.Option?]] = []
      for _ in 0..<reader.count() {
        guard let attribute = schema[reader.text()] else { return nil }
        attributes.append(attribute)
        if reader.number() == 1 { asked.insert(attribute.name) }
        options.append((0..<reader.count()).map { _ in option(lines, from: &reader) })
      }
      ballots[name] = Ballot(attributes: attributes, asked: asked, options: options)
    }
    return reader.isDamaged ? nil : ballots
  }

  private static func lines(_ ballots: [Ballot]) -> [Line] {
    var lines: [Line] = []
    for option in ballots.flatMap(\.options).joined() {
      if let line = option?.evidence.line, !lines.contains(line) { lines.append(line) }
    }
    return lines
  }

  private static func write(
    _ option: Choice.Option?, _ lines: [Line], to bytes: inout ByteWriter
  ) {
    guard let option, let line = lines.firstIndex(of: option.evidence.line) else {
      bytes.number(0)
      return
    }
    bytes.number(1)
    bytes.number(option.order)
    bytes.text(option.text)
    bytes.number(line)
    bytes.number(option.evidence.start.map { $0 + 1 } ?? 0)
    bytes.number(option.evidence.end.map { $0 + 1 } ?? 0)
    let drawn = (option.evidence.dimensionLine ?? []).flatMap(\.self)
    bytes.number(drawn.count == 4 ? 1 : 0)
    if drawn.count == 4 { for place in drawn { bytes.double(place) } }
    let spoken = Feature.allCases.filter { option.features[$0] != 0 }
    bytes.number(spoken.count)
    for feature in spoken {
      let value = option.features[feature]
      bytes.byte(UInt8(feature.rawValue) | (value == 1 ? 0x80 : 0))
      if value != 1 { bytes.double(value) }
    }
  }

  private static func option(_ lines: [Line], from reader: inout ByteReader) -> Choice.Option? {
    guard reader.number() == 1 else { return nil }
    let order = reader.number()
    let text = reader.text()
    let number = reader.number()
    let (start, end) = (reader.number(), reader.number())
    var drawn: [[Double]]?
    if reader.number() == 1 {
      drawn = (0..<2).map { _ in [reader.double(), reader.double()] }
    }
    var features = Features()
    for _ in 0..<reader.count() {
      let byte = reader.byte()
      guard let feature = Feature(rawValue: Int(byte & 0x7F)) else {
        reader.fail()
        return nil
      }
      features[feature] = byte & 0x80 == 0 ? reader.double() : 1
    }
    guard lines.indices.contains(number) else {
      reader.fail()
      return nil
    }
    let line = lines[number]
    return Choice.Option(
      order: order, text: text, features: features, score: 0, probability: 0,
      evidence: Evidence(
        text: line.text, quadrilateral: line.quadrilateral, start: start > 0 ? start - 1 : nil,
        end: end > 0 ? end - 1 : nil, textConfidence: line.confidence, dimensionLine: drawn))
  }
}

extension Evidence {
  /// The line that it points at.
  fileprivate var line: Line {
    Line(text: text, quadrilateral: quadrilateral, confidence: textConfidence)
  }
}
