public import Catalogue

/// How many rows of a catalogue ask for each attribute.
public struct AttributeMix: Hashable, Sendable {
  public var counts: [String: Int] = [:]

  public init(_ counts: [String: Int]) { self.counts = counts }

  /// Counts the column `entity_name`.
  public init(path: String) throws(TableError) {
    let table = try CSVReader(path: path)
    let header = try CSVHeader(readingFrom: table)
    let attribute = try header.required("entity_name")
    while let step = try table.next() {
      guard case .record = step, attribute < table.fieldCount else { continue }
      counts[table.text(attribute), default: 0] += 1
    }
  }
}
