import Quantities
import Testing

/// What holds for every number, unit and text, tried on many that a seed makes.
@Suite struct PropertyTests {
  static let units = UnitTable.standard.units.filter {
    LabelCase.dimensions.contains($0.dimension)
  }

  @Test func `reading a canonical spelling gives the same quantity again`() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<100_000 {
      let unit = try #require(Self.units.randomElement(using: &random))
      let scale = (0..<Int.random(in: 0...4, using: &random)).reduce(Int128(1)) { power, _ in
        power * 10
      }
      let value = try #require(
        Rational(Int128(Int.random(in: 1...9_999_999, using: &random)), scale))
      let canonical = "\(value.decimalString) \(unit.name)"
      let read = QuantityReader.standard.quantities(in: canonical)
      guard read.count == 1, read[0].value == value, read[0].upper == nil,
        read[0].unit.factor == unit.factor, read[0].canonical == canonical
      else {
        Issue.record("\(canonical) is read as \(read.map(\.canonical))")
        return
      }
    }
  }

  @Test func `a canonical spelling is a fixed point for every label of the suite`() throws {
    for label in try LabelCasesTests.files.flatMap(LabelCase.file) {
      for quantity in QuantityReader.standard.quantities(in: label.text) {
        let again = QuantityReader.standard.quantities(in: quantity.canonical).map(\.canonical)
        #expect(again == [quantity.canonical], "\(label.id)")
      }
    }
  }

  @Test func `any bytes are read without a crash, and places lie inside the text`() {
    var random = SeededGenerator(seed: 2)
    let alphabet = Array(
      "0123456789.,/-~'\"½⅞×xX ()[]{}±µΩ°²³gGkKmMlLVWoOzZinftcuqphbse\n\t℮١٢３𝟗—–"
    ).map(String.init)
    for turn in 0..<60_000 {
      let length = Int.random(in: 0...40, using: &random)
      let text =
        turn % 2 == 0
        ? (0..<length).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
        : String(
          decoding: (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) },
          as: UTF8.self)
      let count = text.unicodeScalars.count
      for quantity in QuantityReader.standard.quantities(in: text) {
        let range = quantity.range
        #expect(range.lowerBound >= 0 && range.upperBound <= count && !range.isEmpty, "\(text)")
        if let upper = quantity.upper { #expect(quantity.value < upper, "\(text)") }
      }
    }
  }

  @Test func `a number of any length is read or left alone`() {
    for count in [1, 18, 19, 38, 39, 40, 100, 10_000] {
      let digits = String(repeating: "9", count: count)
      for text in [
        "\(digits) g", "0.\(digits) g", "\(digits)e\(digits) g", "\(digits)/\(digits) g",
      ] {
        // With a slash, two weights in turn.
        #expect(QuantityReader.standard.quantities(in: text).count <= 2)
      }
    }
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers for the same seed everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
