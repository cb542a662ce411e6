/// What is wrong in a table of units or words, and where.
public struct TableError: Error, Hashable, Sendable, CustomStringConvertible {
  public let file: String
  /// Counted from 1.
  public let line: Int
  public let field: String
  public let reason: String

  public var description: String { "\(file), line \(line), \(field): \(reason)" }
}
