/// A row of a catalogue that cannot be asked. It is data and never ends a run.
public struct BadRow: Hashable, Sendable {
  /// A stable word for counting.
  public enum Category: String, Hashable, Sendable, CaseIterable {
    case quoting, encoding
    case tooLong = "too-long"
    case fieldCount = "field-count"
    case emptyField = "empty-field"
    case unknownAttribute = "unknown-attribute"
    case duplicateIndex = "duplicate-index"
  }

  /// Zero-based place among the catalogue's good and bad rows.
  public var position: Int
  /// The row's identity; `nil` where none can be read or an earlier row has the same.
  public var index: String?
  /// The one-based line in the file on which the row starts.
  public var line: Int
  /// The row's first byte, counted from the file's start.
  public var byteOffset: Int
  /// The name of the column that is bad; `nil` where it is the row as a whole.
  public var column: String?
  public var category: Category
  /// One sentence: what is wrong and what would be right.
  public var reason: String
}
