public import Catalogue

/// What is right, by the table's rows. Records that cannot be read are listed and left out.
public struct Truth: Hashable, Sendable {
  public var rows: [TruthRow]
  public var unreadable: [CSVFault] = []

  /// Reads `index,entity_name,entity_value` and, where they are there, `image_link`, `also` (further
  /// right answers with `|` between) and `status` (`ambiguous`).
  public init(path: String) throws(TableError) {
    try self.init(readingFrom: CSVReader(path: path))
  }

  public init(readingFrom table: CSVReader) throws(TableError) {
    let header = try CSVHeader(readingFrom: table)
    let index = try header.required("index")
    let attribute = try header.required("entity_name")
    let value = try header.required("entity_value")
    let link = try header.position(of: "image_link")
    let also = try header.position(of: "also")
    let status = try header.position(of: "status")

    rows = []
    while let step = try table.next() {
      guard case .record = step else {
        if case .bad(let fault) = step { unreadable.append(fault) }
        continue
      }
      func text(_ place: Int?) -> String {
        guard let place, place < table.fieldCount else { return "" }
        return table.text(place)
      }
      let answers = [text(value)] + text(also).split(separator: "|").map(String.init)
      rows.append(
        TruthRow(
          index: text(index), imageLink: link.map(text), attribute: text(attribute),
          answers: answers.filter { !$0.allSatisfy(\.isWhitespace) },
          isAmbiguous: text(status) == "ambiguous"))
    }
  }
}
