/// The names of a table's columns, from its first record.
public struct CSVHeader: Hashable, Sendable {
  /// In the table's order, verbatim.
  public let names: [String]
  private let file: String

  /// Reads the first record of `reader`.
  public init(readingFrom reader: CSVReader) throws(TableError) {
    file = reader.name
    switch try reader.next() {
    case nil: throw .empty(file: file)
    case .bad(let fault): throw .notText(file: file, because: "line \(fault.line): \(fault)")
    case .record: names = (0..<reader.fieldCount).map(reader.text)
    }
  }

  /// The zero-based place of the column, `nil` where there is none of this name.
  public func position(of name: String) throws(TableError) -> Int? {
    guard let first = names.firstIndex(of: name) else { return nil }
    guard names.lastIndex(of: name) == first else {
      throw .duplicateColumn(name, file: file)
    }
    return first
  }

  /// The place of a column that was named, which must be there, or else of the usual one, which may be.
  public func position(_ name: String?, orElse usual: String) throws(TableError) -> Int? {
    guard let name else { return try position(of: usual) }
    return try required(name)
  }

  /// The zero-based place of a column that must be there.
  public func required(_ name: String) throws(TableError) -> Int {
    guard let position = try position(of: name) else {
      throw .missingColumn(name, among: names, file: file)
    }
    return position
  }
}
