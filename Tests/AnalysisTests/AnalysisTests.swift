import Catalogue
import Quantities
import Readings
import Testing

@testable import Analysis

private func analyse(_ rows: [String]) throws -> AnalysisPass.Result {
  let text = (["image_link,group_id,entity_name,entity_value"] + rows).joined(separator: "\n")
  return try AnalysisPass.run(
    CSVReader(MemoryByteSource(Array(text.utf8)), name: "made.csv"), schema: .challenge,
    name: "made.csv")
}

struct AnalysisTests {
  @Test func `rows, shares, units and magnitudes are counted by attribute`() throws {
    let analysis = try analyse([
      "a.jpg,1,item_weight,500.0 gram", "b.jpg,1,item_weight,2 kilogram",
      "c.jpg,2,item_weight,3.5 kilogram", "a.jpg,1,width,10 centimetre",
    ]).analysis
    let weight = try #require(analysis.attributes.first)

    #expect(analysis.rows == 4 && analysis.images == 3 && analysis.groups == 2)
    #expect(weight.name == "item_weight" && weight.rows == 3 && weight.share == 0.75)
    #expect(weight.units.map(\.name) == ["kilogram", "gram"])
    #expect(weight.units.map(\.rows) == [2, 1])
    #expect(weight.baseUnit == "kilogram")
    #expect(weight.commonUnit == "kilogram" && weight.commonUnitInBase == 1)
    #expect(analysis.attributes.last?.commonUnitInBase == 0.01)
    // 0.316 up to 0.562, 1.78 up to 3.16, 3.16 up to 5.62.
    #expect(weight.magnitudes.map(\.quarter) == [-2, 1, 2])
    #expect(weight.quantiles[2] == 2)
    #expect(analysis.imagesAskedAgain == 1)
    #expect(analysis.rowsPerImage.map(\.rows) == [2, 1])
  }

  @Test(
    arguments: [
      ("4.0 gallon", 4, "gallon", "plain"), ("15 litre", 15, "litre", "plain"),
      ("[8.0, 12.0] fluid ounce", 12, "fluid ounce", "range"),
      ("1 litre to 2.5 litre", 2.5, "litre", "range"), ("1/2 cup", 0.5, "cup", "fraction"),
      ("2.5e2 litre", 250, "litre", "exponent"), ("500ml", 500, "millilitre", "plain"),
    ] as [(String, Double, String, String)])
  func `a value is read however it is written`(
    text: String, value: Double, unit: String, form: String
  )
    throws
  {
    let attribute = try #require(Schema.challenge["item_volume"])
    guard
      case .measured(let read, let readUnit, let readForm) = TrainingValue.Reader(attribute).read(
        text)
    else {
      Issue.record("\(text) was not read")
      return
    }
    #expect(read == value && readUnit.name == unit && readForm.rawValue == form)
  }

  @Test(arguments: [
    ("red", "no number"), ("7", "no unit"),
    ("4 kilogram", "a unit that the attribute does not allow"),
    ("0.0 litre", "zero or less"), ("-3 litre", "zero or less"),
  ])
  func `a value that no allowed unit covers is told with its reason`(text: String, reason: String)
    throws
  {
    let analysis = try analyse(["a.jpg,1,item_volume,\(text)", "b.jpg,1,item_volume,\(text)"])
      .analysis
    let section = try #require(analysis.attributes.first)
    #expect(
      section.uncovered == [Analysis.Oddity(value: text, reason: reason, rows: 2)],
      "\(section.uncovered)")
    #expect(section.uncoveredRows == 2)
  }

  @Test func `a question asked twice is told, and so is a second value for it`() throws {
    let analysis = try analyse([
      "a.jpg,1,width,1 metre", "a.jpg,1,width,1 metre", "a.jpg,1,width,2 metre",
      "a.jpg,1,height,1 metre",
    ]).analysis
    #expect(analysis.repeatedRows == 1 && analysis.contradictingRows == 1)
    #expect(analysis.contradictions.map(\.values) == [["1 metre", "2 metre"]])
  }

  @Test func `rows that cannot be used are counted and end nothing`() throws {
    let analysis = try analyse([
      "a.jpg,1,smell,1 metre", "a.jpg,1,width", "a.jpg,1,\"w\"x,1", "b.jpg,,width,",
      "c.jpg,,width,1 metre",
    ]).analysis
    #expect(analysis.rows == 5)
    #expect(analysis.unusable.reduce(0) { $0 + $1.rows } == 3)
    #expect(analysis.attributes.first?.blank == 1)
    #expect(analysis.groups == 0 && analysis.attributes.first?.unitTelling == nil)
  }

  @Test func `a magnitude beyond all others is an outlier`() throws {
    let rows = (0..<300).map { "\($0).jpg,1,item_weight,\($0 % 9 + 1) gram" }
    let analysis = try analyse(rows + ["x.jpg,1,item_weight,2.2e+20 gram"]).analysis
    #expect(analysis.attributes.first?.outliers.map(\.value) == ["2.2e+20 gram"])
  }

  @Test func `groups that keep to a unit tell it, and groups that do not tell nothing`() throws {
    func bits(_ unit: (Int) -> String) throws -> Analysis.Telling {
      let rows = (0..<2_000).map { "\($0).jpg,\($0 % 10),item_weight,1 \(unit($0))" }
      return try #require(try analyse(rows).analysis.attributes.first?.unitTelling)
    }
    let telling = try bits { $0 % 10 < 5 ? "gram" : "pound" }
    let silent = try bits { $0 / 10 % 2 == 0 ? "gram" : "pound" }

    #expect(abs(telling.attributeBits - 1) < 0.01 && telling.groupBits < 0.05)
    #expect(abs(silent.groupBits - silent.attributeBits) < 0.01)
  }

  @Test func `the priors hold what was counted, groups of a few rows left out`() throws {
    let priors = try analyse(
      (0..<4).map { "\($0).jpg,77,width,\($0 + 1) metre" } + ["9.jpg,78,width,1 inch"]
    ).priors
    #expect(priors.whole["width"]?.units == ["metre": 4, "inch": 1])
    #expect(priors.groups["width"]?.keys.sorted() == ["77"])
    #expect(try Priors(json: priors.json, file: "priors.json") == priors)
  }
}
