/// What is wrong with one record of a table, and where.
public struct CSVFault: Hashable, Sendable, CustomStringConvertible {
  public enum Kind: Hashable, Sendable {
    /// A quote stands inside a field that does not start with one: `12" ruler`.
    case strayQuote
    /// Something other than a comma or the line's end follows a closing quote: `"a"b`.
    case textAfterQuote
    /// A quote is opened and not closed before the file, or the longest allowed record, ends.
    case unclosedQuote
    /// A byte 0.
    case nul
    /// Bytes that are no UTF-8.
    case invalidUTF8
    /// More bytes than a record may have, without a line's end.
    case tooLong
  }

  public let kind: Kind
  /// The one-based line on which the record starts.
  public let line: Int
  /// The record's first byte, counted from the file's start.
  public let byteOffset: Int
  /// The zero-based field that is bad; `nil` where it cannot be told.
  public let field: Int?

  public var description: String {
    switch kind {
    case .strayQuote:
      "a quote inside an unquoted field; put the field in quotes and double the quote"
    case .textAfterQuote:
      "text after a closing quote; double a quote that belongs to the value"
    case .unclosedQuote: "a quote is opened and never closed"
    case .nul: "a byte 0 inside the record; the file is damaged or no text"
    case .invalidUTF8: "the bytes are not UTF-8"
    case .tooLong: "the record is longer than any row may be"
    }
  }
}
