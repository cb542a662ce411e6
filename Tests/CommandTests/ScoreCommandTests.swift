import Foundation
import Testing

struct ScoreCommandTests {
  private static let truth = """
    index,image_link,entity_name,status,entity_value,also
    0,a.jpg,width,shown,10 centimetre,3.94 inch
    1,a.jpg,height,shown,20 centimetre,
    2,b.jpg,width,shown,5 inch,
    3,b.jpg,depth,not shown,,
    4,c.jpg,depth,ambiguous,,7 inch
    5,c.jpg,height,shown,7 inch,
    """

  private func folder(_ files: [String: String]) throws -> URL {
    let folder = try Program.makeFolder()
    for (name, text) in files.merging(["truth.csv": Self.truth], uniquingKeysWith: { $1 }) {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    return folder
  }

  @Test func `the table tells figures, kinds of errors and what is missing`() throws {
    let folder = try folder([
      "predictions.csv": "index,prediction\n0,3.94 inch\n1,10 centimetre\n2,5 foot\n3,\n9,1 volt\n"
    ])
    let result = try Program.run(["score", "predictions.csv", "--truth", "truth.csv"], in: folder)
    #expect(result.code == 0)
    #expect(
      result.output == """
        attribute                          F1 95 % interval precision recall   rows     TP     FP     FN     TN  left blank
        depth                           0.000   0.000-0.000     0.000  0.000      1      0      0      0      1      1 of 1
        height                          0.000   0.000-0.000     0.000  0.000      2      0      1      1      0
        width                           0.667   0.000-1.000     0.500  1.000      2      1      1      0      0
        all                             0.400   0.000-0.667     0.333  0.500      5      1      2      1      1      1 of 1

        Errors: wrong number 0, right number with wrong unit 1, another attribute's value 1, missing 1, should have been empty 0.
        1 ambiguous rows are not scored.
        1 rows have no prediction and count as blank: 5.
        1 predictions are of no row of the truth: 9.

        """)
  }

  @Test func `a bad record of the predictions is told and the others are scored`() throws {
    let folder = try folder(["predictions.csv": "index,prediction\n0,5\" wide\n1,20 centimetre\n"])
    let result = try Program.run(
      ["score", "predictions.csv", "--truth", "truth.csv", "--json"], in: folder)
    #expect(result.code == 0)
    #expect(
      result.errors
        == "warning: predictions.csv: line 2: a quote inside an unquoted field; put the "
        + "field in quotes and double the quote; the row is left out\n")
    #expect(result.output.contains("\"TP\" : 1,"))
  }

  @Test(arguments: [
    (["predictions.csv", "--truth", "nowhere.csv"], "nowhere.csv: cannot be read"),
    (["predictions.csv", "--truth", "predictions.csv"], "no column `entity_name`"),
    (["truth.csv", "--truth", "truth.csv"], "no column `prediction`"),
    (["predictions.csv"], "--truth"),
  ])
  func `a table that cannot be used ends with 2 and names it`(
    arguments: [String], part: String
  ) throws {
    let folder = try folder(["predictions.csv": "index,prediction\n"])
    let result = try Program.run(["score"] + arguments, in: folder)
    #expect(result.code == 2)
    #expect(result.errors.contains(part))
    #expect(result.output.isEmpty)
  }
}
