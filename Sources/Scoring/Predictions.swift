public import Catalogue

/// What was answered, by index.
public struct Predictions: Hashable, Sendable {
  /// Of several predictions for an index, the last one.
  public var byIndex: [String: String] = [:]
  /// The indexes that stand there more than once, in order.
  public var duplicates: [String] = []
  public var unreadable: [CSVFault] = []

  public init(_ byIndex: [String: String]) { self.byIndex = byIndex }

  /// Reads `index,prediction`.
  public init(path: String) throws(TableError) {
    try self.init(readingFrom: CSVReader(path: path))
  }

  public init(readingFrom table: CSVReader) throws(TableError) {
    let header = try CSVHeader(readingFrom: table)
    let index = try header.required("index")
    let prediction = try header.required("prediction")
    while let step = try table.next() {
      guard case .record = step else {
        if case .bad(let fault) = step { unreadable.append(fault) }
        continue
      }
      guard index < table.fieldCount else { continue }
      let text = prediction < table.fieldCount ? table.text(prediction) : ""
      if byIndex.updateValue(text, forKey: table.text(index)) != nil {
        duplicates.append(table.text(index))
      }
    }
  }
}
