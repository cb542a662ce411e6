internal import GRDB
public import Readings

/// The little of a row that the merge needs, so that a merge of millions of rows stays light.
public struct SettledRow: Sendable {
  public var position: Int
  public var index: String
  /// `nil` while the row waits.
  public var outcome: Outcome?
  public var attribute: String
  public var imageLink: String
  /// The one-based line in the catalogue, and the byte at which a rejected row begins.
  public var line: Int
  public var byteOffset: Int?
  public var badColumn: String?
  /// Whether the row has an index of its own and so stands in the output.
  public var isInOutput: Bool

  /// Whether the catalogue reader rejected the row.
  public var isRejected: Bool { byteOffset != nil }

  static let columns = """
    position, row_index, status, value, attribute, image_link, line, byte_offset, bad_column,
    has_index, component, category, reason
    """

  init(_ row: GRDB.Row) {
    position = row[0]
    index = row[1]
    outcome =
      switch row[2] as Int? {
      case nil: nil
      case 0: .value(row[3] ?? "")
      case 1: .abstained
      default:
        .failed(
          Failure(
            component: (row[10] as String?).flatMap(Failure.Component.init) ?? .reader,
            category: row[11] ?? "", reason: row[12] ?? ""))
      }
    attribute = row[4]
    imageLink = row[5]
    line = row[6]
    byteOffset = row[7]
    badColumn = row[8]
    isInOutput = (row[9] as Bool?) ?? true
  }
}
