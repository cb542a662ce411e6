/// Reads the rows of a catalogue, good and bad, in the file's order.
///
///     let reader = try CatalogueReader(path: "catalogue.csv", schema: .challenge)
///     while let entry = try reader.next() { … }
///
/// A header that lacks a column is an error before any row is read. Whatever is wrong with one row
/// comes back as `BadRow`, and reading goes on.
public final class CatalogueReader {
  public enum Entry: Hashable, Sendable {
    case row(Row)
    case bad(BadRow)
  }

  /// The header's names, in the file's order.
  public var columns: [String] { header.names }

  private let table: CSVReader
  private let header: CSVHeader
  private let schema: Schema
  private let places: Places
  private var position = 0
  private var seenIndexes = SeenIndexes()
  private var latestLink = ""

  /// Opens the catalogue at `path` and checks its header.
  public convenience init(
    path: String, columns: CatalogueColumns = CatalogueColumns(), schema: Schema
  ) throws(TableError) {
    try self.init(CSVReader(path: path), columns: columns, schema: schema)
  }

  /// Reads the header of `table`, which must stand at its start.
  public init(
    _ table: CSVReader, columns: CatalogueColumns = CatalogueColumns(), schema: Schema
  ) throws(TableError) {
    self.table = table
    self.schema = schema
    header = try CSVHeader(readingFrom: table)
    places = try Places(header, columns)
  }

  /// The next row; `nil` at the end. Throws only when the file itself cannot be read further.
  public func next() throws(TableError) -> Entry? {
    guard let step = try table.next() else { return nil }
    defer { position += 1 }
    switch step {
    case .record: return entry()
    case .bad(let fault): return .bad(badRow(fault))
    }
  }

  /// The text of the latest good row in a column of any name; `nil` where there is no such column.
  public func text(ofColumn name: String) -> String? {
    header.names.firstIndex(of: name).map(table.text)
  }

  private func entry() -> Entry {
    guard table.fieldCount == header.names.count else { return .bad(wrongFieldCount()) }
    if let place = places.index, table.isBlank(place) {
      return .bad(bad(.emptyField, place, index: nil, "the row has no index"))
    }
    let index = places.index.map(table.text) ?? String(position)
    if places.index != nil, !seenIndexes.insert(index) {
      return .bad(
        bad(
          .duplicateIndex, places.index, index: nil,
          "the index `\(index)` stands in an earlier row; every row needs its own"))
    }
    if table.isBlank(places.imageLink) {
      return .bad(bad(.emptyField, places.imageLink, index: index, "the row names no image"))
    }
    guard
      let attribute = schema.attributes.first(where: { table.field(places.attribute, is: $0.name) })
    else { return .bad(unknownAttribute(index: index)) }
    // Rows of an image mostly follow each other: they share one string.
    if !table.field(places.imageLink, is: latestLink) {
      latestLink = table.text(places.imageLink)
    }
    return .row(
      Row(
        position: position, index: index, imageLink: latestLink, groupID: groupID(),
        attribute: attribute.name, line: table.line))
  }

  private func groupID() -> String? {
    guard let place = places.groupID, !table.isBlank(place) else { return nil }
    return table.text(place)
  }

  private func bad(
    _ category: BadRow.Category, _ place: Int?, index: String?, _ reason: String
  ) -> BadRow {
    BadRow(
      position: position, index: index, line: table.line, byteOffset: table.byteOffset,
      column: place.map { header.names[$0] }, category: category, reason: reason)
  }

  private func unknownAttribute(index: String) -> BadRow {
    let name = table.text(places.attribute)
    let known = schema.attributes.map(\.name).joined(separator: ", ")
    let reason =
      name.allSatisfy(\.isWhitespace)
      ? "the row asks for no attribute; the schema has \(known)"
      : "the schema has no attribute `\(name.prefix(80))`; it has \(known)"
    return bad(.unknownAttribute, places.attribute, index: index, reason)
  }

  /// The index is kept where its column comes before whatever is missing or too much.
  private func wrongFieldCount() -> BadRow {
    let count = table.fieldCount
    let expected = header.names.count
    var index: String?
    if let place = places.index, place < count, !table.isBlank(place) {
      let text = table.text(place)
      if seenIndexes.insert(text) { index = text }
    } else if places.index == nil {
      index = String(position)
    }
    let hint = count > expected ? "; a value with a comma must stand in quotes" : ""
    return bad(
      .fieldCount, count < expected ? count : nil, index: index,
      "the row has \(count) fields and the header \(expected)\(hint)")
  }

  private func badRow(_ fault: CSVFault) -> BadRow {
    let category: BadRow.Category =
      switch fault.kind {
      case .strayQuote, .textAfterQuote, .unclosedQuote: .quoting
      case .nul, .invalidUTF8: .encoding
      case .tooLong: .tooLong
      }
    let column = fault.field.flatMap { $0 < header.names.count ? header.names[$0] : nil }
    return BadRow(
      position: position, index: places.index == nil ? String(position) : nil, line: fault.line,
      byteOffset: fault.byteOffset, column: column, category: category,
      reason: fault.description)
  }
}

/// Where the columns stand that a row is read from.
private struct Places {
  let index: Int?
  let imageLink: Int
  let groupID: Int?
  let attribute: Int

  init(_ header: CSVHeader, _ columns: CatalogueColumns) throws(TableError) {
    index = try header.position(columns.index, orElse: "index")
    imageLink = try header.required(columns.imageLink)
    groupID = try header.position(columns.groupID, orElse: "group_id")
    attribute = try header.required(columns.attribute)
  }
}
