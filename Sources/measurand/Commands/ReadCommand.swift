import ArgumentParser
import Catalogue
import Foundation
import Imaging
import OpticalReader
import Pipeline
import Readings
import Reports

struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read one image, with the evidence.",
    discussion: """
      Prints each attribute's value, the text it was read from, its place in the picture and the \
      confidence. With --draw the evidence is drawn on a copy of the picture.
      """)

  @Argument(help: "A file or a URL.")
  var image: String

  @Option(name: .long, help: "What to read; may be repeated. (default: all of the schema)")
  var attribute: [String] = []

  @Option(help: "Write the picture with the evidence drawn on it (PNG or JPEG by the name's end).")
  var draw: String?

  @OptionGroup(title: "Attributes")
  var schemaOptions: SchemaOptions

  @OptionGroup(title: "Models")
  var modelOptions: ModelOptions

  @OptionGroup(title: "Reading")
  var readerOptions: ReaderOptions

  @Flag(help: "Let a URL reach loopback, private and link-local addresses.")
  var allowPrivateAddresses = false

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    let schema = try schemaOptions.schemaValue()
    let attributes = try attribute.isEmpty ? schema.attributes : attribute.map(schema.named)
    var configuration = ImageSource.Configuration()
    configuration.allowPrivateAddresses = allowPrivateAddresses
    let source = ImageSource(configuration)
    let settings = try modelOptions.settings()
    let reading = RunConfiguration(
      catalogue: "", columns: RunConfiguration.Columns.standard,
      reader: settings.readers.joined(separator: ","),
      choice: try readerOptions.choiceSettings(), models: try settings.models())
    let rules = try Normaliser(schema: schema, assumesUsualUnit: reading.models != nil)
    let readers = try ReaderAssembly(configuration: reading, schema: schema, parallelism: 1)
      .assembled().readers
    do {
      let picture = try await source.image(for: image)
      let answers = try await readers.answers(
        to: Question(image: picture, attributes: attributes), rules: rules)
      let readings = answers.map { AttributeReading($0.answer, $0.outcome) }
      if let draw { try write(readings, on: picture, to: draw) }
      json ? try printJSON(readings) : printTable(readings)
    } catch let error as any RowFailure {
      throw CommandFailure("\(image): \(error.failure.reason)", .someRowsFailed)
    }
  }

  private func write(_ readings: [AttributeReading], on image: Image, to path: String) throws {
    guard let encoding = PictureEncoding(path: path) else {
      throw CommandFailure("--draw must end in .png, .jpg or .jpeg, not '\(path)'", .wrongUsage)
    }
    let marks = readings.compactMap { reading in
      reading.value.flatMap { value in
        reading.evidence.map {
          EvidenceDrawing.Mark(
            label: "\(reading.attribute): \(value), \(percent(reading))", evidence: $0)
        }
      }
    }
    let bytes = try EvidenceDrawing(marks).encoded(on: image, as: encoding)
    try WholeFile.write(bytes, to: path)
  }

  private func printJSON(_ readings: [AttributeReading]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(ImageReadings(image: image, readings: readings))
    print(String(decoding: data, as: UTF8.self))
  }

  private func printTable(_ readings: [AttributeReading]) {
    let found = readings.filter { $0.value != nil }
    let width = found.map(\.attribute.count).max() ?? 0
    for reading in found {
      guard let value = reading.value else { continue }
      let name = reading.attribute.padding(toLength: width, withPad: " ", startingAt: 0)
      print("\(name)  \(value)  (\(percent(reading)) sure)")
      guard let evidence = reading.evidence else { continue }
      let corner = evidence.quadrilateral.topLeft
      let why =
        evidence.because.isEmpty ? "" : ": " + evidence.because.map(words).joined(separator: ", ")
      let indent = String(repeating: " ", count: width)
      print("\(indent)  \"\(evidence.text)\" at \(Int(corner.x)),\(Int(corner.y))\(why)")
    }
    let blank = readings.filter { $0.value == nil }
      .map { "\($0.attribute) (\(percent($0)) sure)" }
    if !blank.isEmpty { print("not shown: " + blank.joined(separator: ", ")) }
  }

  private func percent(_ reading: AttributeReading) -> String {
    "\(Int((100 * reading.confidence).rounded())) %"
  }

  /// `lineAgrees` as `line agrees`.
  private func words(_ name: String) -> String {
    name.map { $0.isUppercase ? " " + $0.lowercased() : String($0) }.joined()
  }
}
