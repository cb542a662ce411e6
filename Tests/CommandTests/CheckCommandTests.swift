import Foundation
import Testing

struct CheckCommandTests {
  private static let catalogue = """
    index,image_link,entity_name
    0,a.jpg,width
    1,a.jpg,item_weight
    2,b.jpg,width
    """

  private func run(
    _ predictions: String, arguments: [String] = [], schema: String = ""
  ) throws -> Program.Result {
    let folder = try Program.makeFolder()
    let files = [
      "predictions.csv": predictions, "catalogue.csv": Self.catalogue, "schema.yaml": schema,
    ]
    for (name, text) in files {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    return try Program.run(
      ["check", "predictions.csv", "--catalogue", "catalogue.csv"] + arguments, in: folder)
  }

  @Test func `good predictions end with 0, in whatever order`() throws {
    let result = try run("index,prediction\n2,\n0,10.5 inch\n1,2 kilogram\n")
    #expect(result.code == 0)
    #expect(result.output == "3 predictions keep the rules\n")
  }

  @Test func `broken rules end with 4, each with its line`() throws {
    let result = try run("index,prediction\n0,10 in\n1,\"1,5 gram\"\n1,3 inch\n7,6 feet\n")
    #expect(result.code == 4)
    #expect(
      result.output == """
        line 2, index 0: no attribute has the unit `in`; units are written out, singular
        line 3, index 1: `1,5 gram` is not blank and not like `12.5 gram`
        line 4, index 1: the index stands in an earlier line; keep one
        line 4, index 1: `inch` is no unit of `item_weight`; it has gram, kilogram, microgram, \
        milligram, ounce, pound, ton
        line 5, index 7: the catalogue has no such index
        index 2: the catalogue's row has no prediction
        warning: line 5, index 7: `feet` is taken for `foot`
        4 predictions, 6 violations: missing-index 1, duplicate-index 1, unknown-index 1, format 1, \
        unknown-unit 1, foreign-unit 1, 1 warning

        """)
  }

  @Test func `a schema of one's own brings its units`() throws {
    let schema = """
      attributes:
        width: {dimension: length, units: [parsec], meaning: How wide it is.}
        item_weight: {dimension: mass, units: [gram], meaning: How heavy it is.}
      """
    let predictions = "index,prediction\n0,1 parsec\n1,\n2,\n"
    #expect(try run(predictions, arguments: ["--schema", "schema.yaml"], schema: schema).code == 0)
    #expect(try run(predictions).code == 4)
  }

  @Test(arguments: [
    (["--schema", "nowhere.yaml"], "nowhere.yaml"),
    (["--schema", "schema.yaml"], "schema.yaml:1: attributes: is no mapping"),
    (["--image-column", "url"], "catalogue.csv: line 1: no column `url`"),
  ])
  func `a schema or column that cannot be used ends with 2`(
    arguments: [String], part: String
  ) throws {
    let result = try run("index,prediction\n", arguments: arguments, schema: "attributes: 5\n")
    #expect(result.code == 2)
    #expect(result.errors.contains(part), "\(result.errors)")
  }
}
