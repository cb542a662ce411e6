/// A schema asks for a dimension or a unit that the unit table does not have.
public struct SchemaUnitError: Error, CustomStringConvertible {
  public var attribute: String
  public var problem: String
  /// What would have been right.
  public var known: [String]

  public var description: String {
    "schema, attribute '\(attribute)': \(problem); known are: \(known.joined(separator: ", "))"
  }
}
