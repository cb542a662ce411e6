/// What is wrong with a schema, where, and what would be right.
public struct SchemaError: Error, Hashable, Sendable, CustomStringConvertible {
  public let file: String
  /// One-based; `nil` where it is the file as a whole.
  public let line: Int?
  /// The field's place from the top: `attributes.width.units`; empty for the file as a whole.
  public let field: String
  /// One sentence: what is there and what would be right.
  public let reason: String

  public var description: String {
    let place = line.map { "\(file):\($0): " } ?? "\(file): "
    return place + (field.isEmpty ? "" : "\(field): ") + reason
  }
}
