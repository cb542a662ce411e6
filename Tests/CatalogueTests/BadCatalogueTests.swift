import Catalogue
import Testing

/// What becomes of a bad catalogue: how many rows are good, and where and why the others are not.
struct BadCatalogue: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]
  var goodRows: Int
  /// `line:column:category` of each bad row.
  var bad: [String]

  init(_ name: String, _ text: String, good: Int, bad: [String]) {
    self.init(name, bytes: Array(text.utf8), good: good, bad: bad)
  }

  init(_ name: String, bytes: [UInt8], good: Int, bad: [String]) {
    self.name = name
    self.bytes = bytes
    self.goodRows = good
    self.bad = bad
  }

  var testDescription: String { name }

  static let header = "index,image_link,group_id,entity_name\n"

  static let all: [BadCatalogue] = [
    BadCatalogue(
      "too few fields", header + "0,a.jpg,1\n1,b.jpg,1,width\n", good: 1,
      bad: ["2:entity_name:field-count"]),
    BadCatalogue(
      "a comma in a link without quotes", header + "0,a,b.jpg,1,width\n1,b.jpg,1,width", good: 1,
      bad: ["2::field-count"]),
    BadCatalogue(
      "no link", header + "0,,1,width\n1, ,1,width\n2,b.jpg,1,width\n", good: 1,
      bad: ["2:image_link:empty-field", "3:image_link:empty-field"]),
    BadCatalogue(
      "no index", header + ",a.jpg,1,width\n", good: 0, bad: ["2:index:empty-field"]),
    BadCatalogue(
      "an attribute that the schema lacks", header + "0,a.jpg,1,colour\n1,a.jpg,1,Width\n", good: 0,
      bad: ["2:entity_name:unknown-attribute", "3:entity_name:unknown-attribute"]),
    BadCatalogue(
      "no attribute", header + "0,a.jpg,1,\n", good: 0,
      bad: ["2:entity_name:unknown-attribute"]),
    BadCatalogue(
      "an index twice", header + "0,a.jpg,1,width\n0,a.jpg,1,height\n1,a.jpg,1,depth", good: 2,
      bad: ["3:index:duplicate-index"]),
    BadCatalogue(
      "a stray quote", header + "0,a\".jpg,1,width\n1,b.jpg,1,width\n", good: 1,
      bad: ["2:image_link:quoting"]),
    BadCatalogue(
      "text after a quote", header + "0,\"a\"b.jpg,1,width\n1,b.jpg,1,width\n", good: 1,
      bad: ["2:image_link:quoting"]),
    BadCatalogue(
      "a quote that is never closed", header + "0,\"a.jpg,1,width\n1,b.jpg,1,width\n", good: 1,
      bad: ["2:image_link:quoting"]),
    BadCatalogue(
      "a quote that is closed rows later",
      header + "0,\"a.jpg,1,width\n1,\"b.jpg\",1,width\n2,c.jpg,1,width\n", good: 2,
      bad: ["2:image_link:quoting"]),
    BadCatalogue(
      "a byte 0", header + "0,a\0.jpg,1,width\n1,b.jpg,1,width\n", good: 1,
      bad: ["2:image_link:encoding"]),
    BadCatalogue(
      "Latin-1 text",
      bytes: Array((header + "0,").utf8) + [0xE9] + Array(".jpg,1,width\n1,b.jpg,1,width\n".utf8),
      good: 1, bad: ["2:image_link:encoding"]),
    BadCatalogue(
      "a line of two million bytes",
      header + "0,\(String(repeating: "a", count: 2_000_000)),1,width\n1,b.jpg,1,width\n", good: 1,
      bad: ["2::too-long"]),
    BadCatalogue(
      "empty lines and lone carriage returns", header + "\n\n0,a.jpg,1,width\r\r1,b.jpg,1\r",
      good: 1, bad: ["6:entity_name:field-count"]),
    BadCatalogue(
      "a file cut off in the middle of a row", header + "0,a.jpg,1,width\n1,b.jp", good: 1,
      bad: ["3:group_id:field-count"]),
  ]
}

struct BadCatalogueTests {
  @Test(arguments: BadCatalogue.all)
  func `bad rows are told by line, column and kind, and the others are read`(
    catalogue: BadCatalogue
  ) throws {
    let reader = try CatalogueReader(
      CSVReader(MemoryByteSource(catalogue.bytes), name: "catalogue.csv"), schema: .challenge)
    var good = 0
    var bad: [String] = []
    var positions: [Int] = []
    while let entry = try reader.next() {
      switch entry {
      case .row(let row):
        good += 1
        positions.append(row.position)
      case .bad(let row):
        bad.append("\(row.line):\(row.column ?? ""):\(row.category.rawValue)")
        positions.append(row.position)
        #expect(row.byteOffset == offset(ofLine: row.line, in: catalogue.bytes))
        #expect(!row.reason.isEmpty)
      }
    }
    #expect(good == catalogue.goodRows)
    #expect(bad == catalogue.bad)
    #expect(positions == Array(0..<positions.count), "every row has its own place")
  }

  @Test(arguments: [
    ("an empty file", "", "c.csv: is empty"),
    ("a byte order mark and nothing else", "\u{FEFF}", "c.csv: is empty"),
    (
      "no header", "0,a.jpg,1,width\n",
      "c.csv: line 1: no column `image_link`; the columns are `0`, `a.jpg`, `1`, `width`"
    ),
    (
      "a column in another spelling", "index,Image_Link,entity_name\n",
      "no column `image_link`; the columns are `index`, `Image_Link`, `entity_name`; "
        + "`Image_Link` is spelt differently"
    ),
    (
      "a column twice", "index,image_link,image_link,entity_name\n",
      "the column `image_link` is there twice"
    ),
    ("semicolons", "index;image_link;entity_name\n", "no column `image_link`"),
    ("a web page", "<!DOCTYPE html>\n<a href=\"x\">", "no column `image_link`"),
    ("a header with a stray quote", "in\"dex,image_link\n", "line 1: a quote inside"),
  ])
  func `a bad header ends it before any row, with the reason`(
    name: String, text: String, part: String
  ) {
    let error = #expect(throws: TableError.self) {
      try CatalogueReader(
        CSVReader(MemoryByteSource(Array(text.utf8)), name: "c.csv"), schema: .challenge)
    }
    #expect(error?.description.contains(part) == true, "\(error?.description ?? "none")")
  }

  /// Counted the plain way: one line's end is LF, CRLF or CR.
  private func offset(ofLine line: Int, in bytes: [UInt8]) -> Int {
    var current = 1
    var index = 0
    while current < line {
      if bytes[index] == 13, index + 1 < bytes.count, bytes[index + 1] == 10 { index += 1 }
      if bytes[index] == 10 || bytes[index] == 13 { current += 1 }
      index += 1
    }
    return index
  }
}
