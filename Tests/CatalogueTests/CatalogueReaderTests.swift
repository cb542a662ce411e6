import Catalogue
import Testing

private func reader(
  _ text: String, columns: CatalogueColumns = CatalogueColumns()
) throws -> CatalogueReader {
  try CatalogueReader(
    CSVReader(MemoryByteSource(Array(text.utf8)), name: "catalogue.csv"), columns: columns,
    schema: .challenge)
}

private func entries(
  _ text: String, columns: CatalogueColumns = CatalogueColumns()
) throws -> [CatalogueReader.Entry] {
  let reader = try reader(text, columns: columns)
  var result: [CatalogueReader.Entry] = []
  while let entry = try reader.next() { result.append(entry) }
  return result
}

struct CatalogueReaderTests {
  @Test func `a row is read by column names, in any order, with other columns aside`() throws {
    let text = """
      note,entity_name,image_link,group_id,index
      "a, b",width,1.jpg,7,x9
      c,height,1.jpg,,x10
      """
    let reader = try reader(text)
    #expect(
      try reader.next()
        == .row(
          Row(
            position: 0, index: "x9", imageLink: "1.jpg", groupID: "7", attribute: "width", line: 2)
        ))
    #expect(reader.text(ofColumn: "note") == "a, b")
    #expect(reader.text(ofColumn: "colour") == nil)
    #expect(
      try reader.next()
        == .row(
          Row(
            position: 1, index: "x10", imageLink: "1.jpg", groupID: nil, attribute: "height",
            line: 3)))
    #expect(try reader.next() == nil)
  }

  @Test func `without an index column the row number is the index, bad rows counted`() throws {
    let text = "image_link,entity_name\n1.jpg,width\n2.jpg,colour\n3.jpg,depth\n"
    let indexes = try entries(text).map { entry in
      switch entry {
      case .row(let row): row.index
      case .bad(let row): row.index
      }
    }
    #expect(indexes == ["0", "1", "2"])
  }

  @Test func `columns may have other names`() throws {
    let text = "id,url,asked,index\n5,1.jpg,width,0\n"
    let columns = CatalogueColumns(index: "id", imageLink: "url", attribute: "asked")
    #expect(
      try entries(text, columns: columns) == [
        .row(
          Row(
            position: 0, index: "5", imageLink: "1.jpg", groupID: nil, attribute: "width", line: 2))
      ])
  }

  @Test func `a column that was named must be there`() {
    let columns = CatalogueColumns(index: "id")
    let error = #expect(throws: TableError.self) {
      try reader("image_link,entity_name\n", columns: columns)
    }
    #expect(error?.kind == .missingColumn("id"))
  }
}
