import ArgumentParser
import Foundation
import Quantities

struct QuantitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quantities",
    abstract: "Find the quantities in text.",
    discussion: """
      Reads one text, or each line of standard input. With --json one JSON object a line: \
      {"text","quantities":[{"value","unit","dimension","start","end","upper"?,"tolerance"?}]}; \
      numbers are exact decimals, upper is the other end of a range, start and end count Unicode \
      scalars.
      """)

  @Argument(help: "The text; - or nothing reads standard input, a text a line.")
  var text: String?

  @Flag(help: "Print one JSON object for each text.")
  var json = false

  func run() throws {
    if let text, text != "-" {
      try tell(text)
    } else {
      while let line = readLine() { try tell(line) }
    }
  }

  private func tell(_ text: String) throws {
    let quantities = QuantityReader.standard.quantities(in: text)
    guard json else {
      for quantity in quantities { print(plain(quantity, of: text)) }
      return
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes]
    let record = TextQuantities(text: text, quantities: quantities.map(FoundQuantity.init))
    print(String(decoding: try encoder.encode(record), as: UTF8.self))
  }

  private func plain(_ quantity: Quantity, of text: String) -> String {
    let scalars = text.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: quantity.range.lowerBound)
    let end = scalars.index(start, offsetBy: quantity.range.count)
    let range = quantity.upper.map { _ in "\(quantity.value.decimalString) to " } ?? ""
    return "\(range)\(quantity.canonical)  (\(quantity.unit.dimension), \"\(text[start..<end])\")"
  }
}

/// The form of `quantities --json`.
private struct TextQuantities: Encodable {
  var text: String
  var quantities: [FoundQuantity]
}

private struct FoundQuantity: Encodable {
  var value: String
  var upper: String?
  var tolerance: String?
  var unit: String
  var dimension: String
  var start: Int
  var end: Int

  init(_ quantity: Quantity) {
    value = quantity.value.decimalString
    upper = quantity.upper?.decimalString
    tolerance = quantity.tolerance?.decimalString
    unit = quantity.unit.name
    dimension = "\(quantity.unit.dimension)"
    start = quantity.range.lowerBound
    end = quantity.range.upperBound
  }
}
