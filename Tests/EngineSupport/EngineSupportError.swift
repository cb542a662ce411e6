/// Why the tests' engine is not there.
public struct EngineSupportError: Error, CustomStringConvertible {
  public let description: String

  public init(_ description: String) { self.description = description }
}
